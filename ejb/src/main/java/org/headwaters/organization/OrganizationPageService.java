package org.headwaters.organization;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import org.headwaters.organization.OrganizationEvent.Kind;
import org.headwaters.platform.audit.AuditLog;
import org.headwaters.platform.gate.Gate;
import org.headwaters.platform.gate.NotFound;
import org.headwaters.platform.gate.Problems;
import org.headwaters.platform.limit.Submissions;
import org.headwaters.platform.text.Region;
import org.headwaters.platform.time.CommunityDay;
import org.headwaters.vocabulary.TermView;
import org.headwaters.vocabulary.Vocabulary;
import org.headwaters.vocabulary.VocabularyQueries;

/** What stewards put on their organization's page: its profile, whom it works with, its sponsor and its recognitions. */
@Stateless
public class OrganizationPageService {

    private static final String OBJECT = "organization";
    private static final int SCOPE_LIMIT = 300;
    private static final int FIRST_YEAR = 1900;
    private static final int MOST_RECOGNITIONS = 30;

    @PersistenceContext(unitName = "headwaters")
    private EntityManager em;

    @Inject
    private Clock clock;

    @Inject
    private Gate gate;

    @Inject
    private AuditLog audit;

    @Inject
    private Submissions submissions;

    @Inject
    private OrganizationHistory history;

    @Inject
    private VocabularyQueries vocabulary;

    /**
     * Changes the profile.
     *
     * @param key one-time key of the form
     * @param version the organization's version when the form was written
     * @return path of the page
     * @throws org.headwaters.platform.gate.InvalidInput for the fields of {@link OrganizationForm}, and for the form as a whole
     *     when it was changed meanwhile
     */
    public String describe(String key, String slug, int version, OrganizationForm form) {
        Organization organization = tended(slug);
        Problems problems = new Problems();
        if (organization.version() != version) {
            problems.add("", "organization.changed");
        }
        OrganizationKind kind = problems.choice("kind", OrganizationKind.class, form.kind());
        Region region = problems.choice("region", Region.class, form.region());
        String website = problems.optionalWebAddress(
                "website", ApplicationForm.withScheme(form.website()), ApplicationForm.ADDRESS_LIMIT);
        String domains = MailDomains.check(problems, "mailDomains", form.mailDomains());
        String mission = problems.text("mission", form.mission(), ApplicationForm.TEXT_LIMIT);
        String sponsor = problems.optionalLine("sponsorName", form.sponsorName(), ApplicationForm.LINE_LIMIT);
        String role = problems.optionalLine("sponsorRole", form.sponsorRole(), ApplicationForm.LINE_LIMIT);
        boolean mailed = form.sponsorEmail() != null && !form.sponsorEmail().isBlank();
        String email = mailed ? problems.email("sponsorEmail", form.sponsorEmail()) : "";
        if (mailed && sponsor.isEmpty()) {
            problems.add("sponsorName", "organization.sponsor");
        }
        problems.refuse();
        String path = "/organizations/" + slug + "?done=organization-described";
        submissions.note(key, path);
        organization.describe(kind, region, website, domains, mission);
        organization.sponsoredBy(sponsor, role, email);
        em.createNativeQuery("DELETE FROM organization_population WHERE organization_id = ?1")
                .setParameter(1, organization.id())
                .executeUpdate();
        for (TermView term : vocabulary.named(Vocabulary.POPULATION, form.populations())) {
            em.createNativeQuery("INSERT INTO organization_population (organization_id, term_id) VALUES (?1, ?2)")
                    .setParameter(1, organization.id())
                    .setParameter(2, term.id())
                    .executeUpdate();
        }
        history.add(organization, Kind.DESCRIBED, "");
        audit.done("organization.describe", OBJECT, organization.id(), organization.name());
        return path;
    }

    /**
     * Adds a recognition.
     *
     * @return path of the form
     * @throws org.headwaters.platform.gate.InvalidInput for fields {@code givenBy}, {@code recognition}, {@code year}, {@code scope},
     *     {@code evidence}
     */
    public String recognize(
            String key, String slug, String body, String title, String year, String scope, String evidence) {
        Organization organization = tended(slug);
        Problems problems = new Problems();
        String cleanTitle = problems.line("recognition", title, ApplicationForm.LINE_LIMIT);
        String cleanBody = problems.line("givenBy", body, ApplicationForm.LINE_LIMIT);
        int cleanYear = year(problems, year);
        String cleanScope = problems.optionalLine("scope", scope, SCOPE_LIMIT);
        String cleanEvidence = problems.optionalWebAddress(
                "evidence", ApplicationForm.withScheme(evidence), ApplicationForm.ADDRESS_LIMIT);
        if (cleanEvidence.isEmpty()) {
            problems.add("evidence", "recognition.evidence");
        }
        if (count(organization) >= MOST_RECOGNITIONS) {
            problems.add("", "recognition.many", MOST_RECOGNITIONS);
        }
        problems.refuse();
        String path = "/organizations/" + slug + "/recognitions?done=recognition-added";
        submissions.note(key, path);
        Instant now = clock.instant();
        em.persist(new Recognition(
                organization.id(),
                cleanBody,
                cleanTitle,
                cleanYear,
                cleanScope,
                cleanEvidence,
                gate.actor().memberId(),
                now));
        audit.done("organization.recognize", OBJECT, organization.id(), cleanTitle);
        return path;
    }

    /**
     * Takes a recognition off the page.
     *
     * @return path of the form
     * @throws NotFound when the organization has no such recognition
     */
    public String withdraw(String key, String slug, long id) {
        Organization organization = tended(slug);
        Recognition recognition = em.find(Recognition.class, id, LockModeType.PESSIMISTIC_WRITE);
        if (recognition == null || !recognition.organizationId().equals(organization.id())) {
            throw new NotFound();
        }
        String path = "/organizations/" + slug + "/recognitions?done=recognition-removed";
        submissions.note(key, path);
        em.remove(recognition);
        audit.done("organization.withdraw", OBJECT, organization.id(), recognition.title());
        return path;
    }

    private long count(Organization organization) {
        return em.createQuery(
                        "SELECT COUNT(r.id) FROM Recognition r WHERE r.organizationId = :organization", Long.class)
                .setParameter("organization", organization.id())
                .getSingleResult();
    }

    private int year(Problems problems, String typed) {
        String clean = problems.line("year", typed, 20);
        int thisYear = CommunityDay.of(clock.instant()).getYear();
        int year = clean.matches("\\d{4}") ? Integer.parseInt(clean) : 0;
        if (!clean.isEmpty() && (year < FIRST_YEAR || year > thisYear)) {
            problems.add("year", "recognition.year", String.valueOf(FIRST_YEAR), String.valueOf(thisYear));
        }
        return year;
    }

    private Organization tended(String slug) {
        Organization organization = history.locked(slug);
        gate.requireVisible(OrganizationPolicy.mayTend(gate.actor(), organization.id()));
        gate.require(
                OrganizationPolicy.mayTend(gate.actor(), organization.id()),
                "organization.page",
                OBJECT,
                organization.id());
        return organization;
    }
}
