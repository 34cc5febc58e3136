package org.headwaters.organization;

import java.time.Instant;
import org.headwaters.platform.text.Region;

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
 */
public record ApplicationRow(
        long id,
        String name,
        OrganizationKind kind,
        Region region,
        String contactName,
        ApplicationState state,
        Instant appliedAt,
        Instant updatedAt) {}
