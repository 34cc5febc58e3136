package org.headwaters.discussion;

/**
 * What a summary is to say, as typed.
 *
 * @param learned what we learned
 * @param decided what we decided
 * @param stillOpen what is still open
 * @param version the summary's version when the form was written; 0 when there was none
 */
public record SummaryForm(String learned, String decided, String stillOpen, int version) {}
