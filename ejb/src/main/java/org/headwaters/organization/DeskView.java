package org.headwaters.organization;

import java.time.Instant;
import java.time.LocalDate;

/**
 * An organization as its stewards and the coordinators see it.
 *
 * @param id its id
 * @param slug the readable part of its address
 * @param name its name
 * @param state where it stands
 * @param pausedBy why it is paused, or null
 * @param stateSince since when it stands there
 * @param attestedAt when a steward last attested, or null
 * @param attestDue the day the next attestation is due, or null
 * @param website its web site, or empty
 * @param mission what it does
 * @param kind what sort it is
 * @param region where it works
 * @param mailDomains its mail domains separated by a space, or empty
 * @param sponsorName its executive sponsor, or empty
 * @param sponsorRole the sponsor's role, or empty
 * @param sponsorEmail where a reflection goes for the sponsor's reply, or empty
 * @param version for a form: who saves over a newer one is told
 */
public record DeskView(
        long id,
        String slug,
        String name,
        Organization.State state,
        Organization.Pause pausedBy,
        Instant stateSince,
        Instant attestedAt,
        LocalDate attestDue,
        String website,
        String mission,
        OrganizationKind kind,
        org.headwaters.platform.text.Region region,
        String mailDomains,
        String sponsorName,
        String sponsorRole,
        String sponsorEmail,
        int version) {}
