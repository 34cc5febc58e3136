package org.headwaters.organization;

/**
 * A recognition.
 *
 * @param id its id
 * @param body who gave it
 * @param title what it is called
 * @param year when
 * @param scope what it is for, or empty
 * @param evidence a public page that shows it
 */
public record RecognitionView(long id, String body, String title, int year, String scope, String evidence) {}
