package org.headwaters.organization;

import org.headwaters.platform.gate.InvalidInput;
import org.headwaters.platform.gate.Problems;
import org.headwaters.platform.text.Region;

/**
 * The form by which an organization applies, as it was typed. The parts are those of {@link ApplicationAnswers}; their names are
 * the names of the fields.
 */
public record ApplicationForm(
        String name,
        String kind,
        String region,
        String website,
        String mailDomains,
        String mission,
        String why,
        String contactName,
        String contactEmail,
        String contactRole,
        String evidence) {

    /** Longest name of an organization, a person or a role, in characters. */
    public static final int LINE_LIMIT = 200;
    /** Longest web address in characters. */
    public static final int ADDRESS_LIMIT = 500;
    /** Longest answer of several lines in characters: about a printed page. */
    public static final int TEXT_LIMIT = 3000;

    /**
     * Checks every field.
     *
     * @throws InvalidInput with everything that is wrong
     */
    public ApplicationAnswers checked() {
        Problems problems = new Problems();
        // In the order of the fields on the page, because the summary of problems follows it.
        String cleanName = problems.line("name", name, LINE_LIMIT);
        OrganizationKind cleanKind = problems.choice("kind", OrganizationKind.class, kind);
        Region cleanRegion = problems.choice("region", Region.class, region);
        String cleanWebsite = problems.optionalWebAddress("website", withScheme(website), ADDRESS_LIMIT);
        String cleanDomains = MailDomains.check(problems, "mailDomains", mailDomains);
        String cleanMission = problems.text("mission", mission, TEXT_LIMIT);
        String cleanWhy = problems.text("why", why, TEXT_LIMIT);
        String cleanEvidence = problems.optionalWebAddress("evidence", withScheme(evidence), ADDRESS_LIMIT);
        String cleanContact = problems.line("contactName", contactName, LINE_LIMIT);
        String cleanRole = problems.line("contactRole", contactRole, LINE_LIMIT);
        String cleanEmail = problems.email("contactEmail", contactEmail);
        problems.refuse();
        return new ApplicationAnswers(
                cleanName,
                cleanKind,
                cleanRegion,
                cleanWebsite,
                cleanDomains,
                cleanMission,
                cleanWhy,
                cleanContact,
                cleanEmail,
                cleanRole,
                cleanEvidence);
    }

    /** People write {@code riverbend.example.org}; that is clear enough to be taken. */
    static String withScheme(String address) {
        String stripped = address == null ? "" : address.strip();
        return stripped.matches("(?i)[a-z0-9-]+(\\.[a-z0-9-]+)+(/\\S*)?") ? "https://" + stripped : stripped;
    }
}
