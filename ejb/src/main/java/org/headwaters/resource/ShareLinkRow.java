package org.headwaters.resource;

import java.time.Instant;
import java.time.LocalDate;
import org.headwaters.member.Member.State;
import org.headwaters.platform.time.CommunityDay;

/**
 * A link that was given out, for who looks after the resource. Its address is known to nobody but its holders.
 *
 * @param id its id
 * @param resourceId its resource
 * @param label for whom it is
 * @param makerHandle who made it
 * @param makerName who made it
 * @param makerState whether its maker is still a member: without, it has ended
 * @param madeAt when
 * @param endsAt the first moment it does not work any more
 * @param recalledAt when it was taken back, or null
 * @param opened how often it was opened
 * @param fetched how often a file was fetched by it
 */
public record ShareLinkRow(
        long id,
        long resourceId,
        String label,
        String makerHandle,
        String makerName,
        State makerState,
        Instant madeAt,
        Instant endsAt,
        Instant recalledAt,
        long opened,
        long fetched) {

    /** Whether it works. */
    public boolean works(Instant now) {
        return makerState == State.ACTIVE && recalledAt == null && now.isBefore(endsAt);
    }

    /** The last day it works. */
    public LocalDate lastDay() {
        return CommunityDay.lastBefore(endsAt);
    }
}
