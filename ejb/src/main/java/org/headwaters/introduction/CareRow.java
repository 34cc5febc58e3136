package org.headwaters.introduction;

import java.time.Instant;
import org.headwaters.platform.time.WorkingDays;

/**
 * A request in the coordinators' queue.
 *
 * @param id the id
 * @param lookingFor whom the asker looks for
 * @param askerName who asks
 * @param state where it stands
 * @param waitsSince since when a coordinator is to act
 */
public record CareRow(
        long id, String lookingFor, String askerName, IntroductionRequest.State state, Instant waitsSince) {

    /** Within so many working days a coordinator does something. */
    public static final int DAYS = 2;

    /** By when a coordinator should have acted. */
    public Instant due() {
        return WorkingDays.due(waitsSince, DAYS);
    }

    /** Whether that is over while a coordinator is to act. */
    public boolean late(Instant now) {
        return IntroductionRequest.State.ours().contains(state) && !now.isBefore(due());
    }
}
