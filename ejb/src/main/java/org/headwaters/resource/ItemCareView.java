package org.headwaters.resource;

import java.time.LocalDate;

/**
 * How an item is looked after.
 *
 * @param state whether it is shared
 * @param authorId who added it
 * @param stewardId who looks after it
 * @param stewardHandle who looks after it
 * @param stewardName who looks after it
 * @param offeredTo who is asked to look after it, or null
 * @param offeredName who is asked, or null
 * @param reviewBy by when it is to be looked at again, or null
 * @param reviewedOn when somebody last said that it is right, or null
 * @param evidence how sure one can be that it works, or null
 * @param reviewerId who says so, or null
 * @param reviewerHandle who says so, or null
 * @param reviewerName who says so, or null
 */
public record ItemCareView(
        ItemState state,
        long authorId,
        long stewardId,
        String stewardHandle,
        String stewardName,
        Long offeredTo,
        String offeredName,
        LocalDate reviewBy,
        LocalDate reviewedOn,
        EvidenceLevel evidence,
        Long reviewerId,
        String reviewerHandle,
        String reviewerName) {

    /** Whether nobody looked at it in time. */
    public boolean overdue(LocalDate today) {
        return state == ItemState.SHARED && past(reviewBy, today);
    }

    /** Whether a day to look at something has gone by. */
    public static boolean past(LocalDate reviewBy, LocalDate today) {
        return reviewBy != null && reviewBy.isBefore(today);
    }
}
