package org.headwaters.resource.adoption;

import java.time.Instant;

/**
 * One report in the history of an organization and a resource.
 *
 * @param stage what it reported
 * @param memberName who reported it
 * @param recordedAt when
 */
public record AdoptionReportView(AdoptionStage stage, String memberName, Instant recordedAt) {}
