package org.headwaters.organization;

import org.headwaters.platform.text.Region;

/**
 * What an applicant answered, checked and cleaned by {@link ApplicationForm}.
 *
 * @param name the organization's name
 * @param kind what sort it is
 * @param region where it works
 * @param website its web site, or empty
 * @param mailDomains its mail domains separated by a space, or empty
 * @param mission what it does
 * @param why why it wants to take part
 * @param contactName who asks
 * @param contactEmail where the answer goes, in lower case
 * @param contactRole what that person does there
 * @param evidence a public page that shows the work, or empty
 */
public record ApplicationAnswers(
        String name,
        OrganizationKind kind,
        Region region,
        String website,
        String mailDomains,
        String mission,
        String why,
        String contactName,
        String contactEmail,
        String contactRole,
        String evidence) {}
