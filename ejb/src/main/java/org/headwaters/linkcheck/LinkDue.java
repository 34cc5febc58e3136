package org.headwaters.linkcheck;

/**
 * A link that is to be looked at.
 *
 * @param resourceId the resource
 * @param address its link
 */
public record LinkDue(long resourceId, String address) {}
