package org.headwaters.resource.adoption;

import java.time.Instant;

/**
 * What one organization does with a resource.
 *
 * @param organizationId the organization
 * @param organizationSlug the readable part of its address
 * @param organizationName its name
 * @param stage how far it has come
 * @param changed what it changed, or empty
 * @param outcome what happened, or empty
 * @param reason why it stopped, or empty
 * @param recordedAt when that was last reported
 * @param version for the form
 */
public record AdoptionView(
        long organizationId,
        String organizationSlug,
        String organizationName,
        AdoptionStage stage,
        String changed,
        String outcome,
        String reason,
        Instant recordedAt,
        int version) {

    /** The same without what only members may read. */
    AdoptionView withoutWords() {
        return new AdoptionView(
                organizationId, organizationSlug, organizationName, stage, "", "", "", recordedAt, version);
    }
}
