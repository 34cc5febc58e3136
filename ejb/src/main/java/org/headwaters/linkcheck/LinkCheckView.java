package org.headwaters.linkcheck;

import java.time.Instant;

/**
 * What became of a link, for its page and for coordinators.
 *
 * @param resourceId the resource
 * @param inWords whether the link stands in the description of the resource, and is not what the resource is
 * @param state what became of it
 * @param address where it led
 * @param movedTo where it leads now, or null
 * @param why what the last look found, in a few words
 * @param checkedAt when it was last looked at, or null
 */
public record LinkCheckView(
        long resourceId,
        boolean inWords,
        LinkState state,
        String address,
        String movedTo,
        String why,
        Instant checkedAt) {}
