package org.headwaters.platform.audit;

/**
 * What an entry of the audit log is about, as a person calls it.
 *
 * @param name its name or title today
 * @param path address of its page, or null when it has none
 */
public record ObjectName(String name, String path) {}
