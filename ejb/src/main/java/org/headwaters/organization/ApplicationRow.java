package org.headwaters.organization;

import java.time.Instant;
import org.headwaters.platform.text.Region;
import org.headwaters.platform.time.WorkingDays;

/**
 * An application in the coordinators' queue.
 *
 * @param id its id
 * @param name the organization's name
 * @param kind what sort it is
 * @param region where it works
 * @param contactName who asks
 * @param state where it stands
 * @param appliedAt when it came
 * @param updatedAt when something last happened to it
 * @param waitsSince since when a coordinator has the next word
 * @param takenByName the coordinator who has taken it, or null
 */
public record ApplicationRow(
        long id,
        String name,
        OrganizationKind kind,
        Region region,
        String contactName,
        ApplicationState state,
        Instant appliedAt,
        Instant updatedAt,
        Instant waitsSince,
        String takenByName) {

    /** When two working days are over. */
    public Instant dueAt() {
        return WorkingDays.due(waitsSince, ApplicationClock.DAYS);
    }

    /** Whether a coordinator has the next word and two working days are over. */
    public boolean late() {
        return ApplicationState.ours().contains(state) && dueAt().isBefore(Instant.now());
    }
}
