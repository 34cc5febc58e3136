package org.headwaters.linkcheck;

/**
 * A link that is to be looked at.
 *
 * @param id the number it is noted under
 * @param resourceId the resource
 * @param address where it leads
 */
public record LinkDue(long id, long resourceId, String address) {}
