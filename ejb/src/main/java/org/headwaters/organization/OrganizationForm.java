package org.headwaters.organization;

import java.util.List;

/**
 * The form by which stewards change their organization's page, as it was typed; the names of the parts are the names of the fields.
 *
 * @param populations slugs of curated words for whom it works with
 */
public record OrganizationForm(
        String kind,
        String region,
        String website,
        String mailDomains,
        String mission,
        List<String> populations,
        String sponsorName,
        String sponsorRole,
        String sponsorEmail) {}
