package org.headwaters.platform.desk;

/**
 * Something waits for one member, who should be told in the application. Fired inside the transaction in which it comes up; whoever
 * shows notices takes it.
 *
 * @param memberId whom it waits for
 * @param kind what it is; the sentence {@code task.<kind>} of the bundle {@code reading} says it with the subject filled in
 * @param key what it is about, such as {@code application:17}: there is one open notice for each, until {@link TaskDone}
 * @param subject what or whom it is about
 * @param path address of the page where it is dealt with
 */
public record TaskFor(long memberId, String kind, String key, String subject, String path) {}
