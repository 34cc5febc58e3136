package org.headwaters.organization;

import java.time.Instant;
import java.util.List;
import org.headwaters.platform.text.Paragraphs;
import org.headwaters.platform.text.Region;

/**
 * An organization's profile.
 *
 * @param id its id
 * @param slug the readable part of its address
 * @param name its name
 * @param kind what sort it is
 * @param region where it works
 * @param website its web site, or empty
 * @param mission what it does
 * @param state where it stands
 * @param approvedAt since when it belongs
 */
public record OrganizationView(
        long id,
        String slug,
        String name,
        OrganizationKind kind,
        Region region,
        String website,
        String mission,
        Organization.State state,
        Instant approvedAt) {

    /** The mission as paragraphs. */
    public List<String> paragraphs() {
        return Paragraphs.of(mission);
    }

    /** The host of its web site, to show; empty for none. */
    public String host() {
        return MailDomains.host(website).orElse("");
    }
}
