package org.headwaters.sample;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.headwaters.organization.Organization;
import org.headwaters.organization.Quarter;
import org.headwaters.platform.time.CommunityDay;
import org.headwaters.platform.time.Utc;

/** What the sample's organizations have lived through: yearly checks, one that is due soon, one that was missed, a former name. */
@ApplicationScoped
public class LifeSamples implements SamplePart {

    private static final int YEAR = 365;
    /** The yearly checks of the others are spread over the year. */
    private static final int STEP = 23;

    private static final String SOON = "pinewater-health";
    private static final String MISSED = "red-river-interpreters";
    private static final String SPONSOR = "Ingeborg Tallaksen";
    private static final String SPONSOR_ROLE = "Chief executive officer";
    private static final int SOON_DAYS = 9;
    private static final double MISSED_DAYS = 4;

    private static final Map<String, List<String>> WORKS_WITH = Map.of(
            "pinewater-health", List.of("rural", "pregnant-and-postpartum", "uninsured"),
            "riverbend-clinic", List.of("uninsured", "immigrants-and-refugees", "limited-english"),
            "hearth-and-harvest", List.of("hmong-and-southeast-asian", "elders"),
            "barwaaqo-family-wellness", List.of("african-immigrants", "children-and-families"),
            "manoomin-wellness", List.of("american-indian", "in-recovery"));

    /** Title, body, scope. */
    private static final Map<String, List<String>> RECOGNITIONS = Map.of(
            "pinewater-health",
            List.of("Fair Start Award", "Lakes and Prairies Quality Council", "Prenatal care at three rural hospitals"),
            "riverbend-clinic",
            List.of("Language Access Honor", "Interpreters' Guild of the North", "Signs and forms in five languages"),
            "manoomin-wellness",
            List.of("Healing Circle Recognition", "Upper Lakes Recovery Network", "Recovery led by elders"));

    @PersistenceContext(unitName = "headwaters")
    private EntityManager em;

    @Inject
    private SampleIndex index;

    @Override
    public String name() {
        return "life";
    }

    @Override
    public void load(SampleTimes times) {
        LocalDate today = CommunityDay.of(times.now());
        Map<String, Organization> organizations = new TreeMap<>(index.organizations());
        int days = SOON_DAYS + STEP;
        for (Organization organization : organizations.values()) {
            boolean soon = organization.slug().equals(SOON);
            int ahead = soon ? SOON_DAYS : days;
            organization.attestBy(today.plusDays(ahead));
            days += soon ? 0 : STEP;
            event(organization, "ATTESTED", "", times, (double) YEAR - ahead);
        }
        em.flush();
        miss(organizations.get(MISSED), times);
        rename(organizations.get("barwaaqo-family-wellness"), times);
        WORKS_WITH.forEach((organization, words) -> words.forEach(word -> run(
                "INSERT INTO organization_population (organization_id, term_id)"
                        + " SELECT ?1, id FROM term WHERE vocabulary = 'POPULATION' AND slug = ?2",
                organizations.get(organization).id(),
                word)));
        RECOGNITIONS.forEach((organization, one) -> recognize(organizations.get(organization), one, times));
        reflect(organizations.get(SOON), times);
    }

    /** Its stewards were reminded and did not answer. */
    private void miss(Organization organization, SampleTimes times) {
        LocalDate due = CommunityDay.of(times.daysAgo(MISSED_DAYS + 1));
        run(
                """
                UPDATE organization SET state = 'PAUSED', pause_kind = 'ATTESTATION', state_since = ?1, attest_due = ?2,
                    attest_stage = 0, attest_told_on = ?3 WHERE id = ?4""",
                Utc.of(times.daysAgo(MISSED_DAYS)),
                due,
                due,
                organization.id());
        event(organization, "ATTESTATION_MISSED", "", times, MISSED_DAYS);
    }

    private void recognize(Organization organization, List<String> one, SampleTimes times) {
        run(
                """
                INSERT INTO organization_recognition (organization_id, body, title, year, scope, evidence, added_at)
                VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)""",
                organization.id(),
                one.get(1),
                one.get(0),
                CommunityDay.of(times.now()).getYear() - 1,
                one.get(2),
                "https://awards.example.org/" + organization.slug(),
                Utc.of(times.daysAgo(90)));
    }

    /** The quarter before this one, with the sponsor's reply. */
    private void reflect(Organization organization, SampleTimes times) {
        run(
                "UPDATE organization SET sponsor_name = ?1, sponsor_role = ?2 WHERE id = ?3",
                SPONSOR,
                SPONSOR_ROLE,
                organization.id());
        run(
                """
                INSERT INTO organization_reflection (organization_id, quarter, moved, hard, next_step, written_at, sponsor_name,
                    sponsor_role, asked_at, reply, replied_at, version) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, 0)""",
                organization.id(),
                Quarter.before(times.now()),
                "All fourteen clinics now ask which language people prefer, at the first call. Missed visits went down where they do.",
                "Nights and weekends. We have no interpreters on call, and staff ask family members.",
                "We try shared interpreters with two neighbors, and tell you how it goes.",
                Utc.of(times.daysAgo(20)),
                SPONSOR,
                SPONSOR_ROLE,
                Utc.of(times.daysAgo(20)),
                "Thank you for being plain about the nights. I have put interpreters on call into next year's budget, and I want to hear"
                        + " in spring whether families notice.",
                Utc.of(times.daysAgo(15)));
    }

    private void rename(Organization organization, SampleTimes times) {
        run(
                "INSERT INTO organization_former_name (organization_id, name, slug, until) VALUES (?1, ?2, ?3, ?4)",
                organization.id(),
                "Barwaaqo Mothers Circle",
                "barwaaqo-mothers-circle",
                Utc.of(times.daysAgo(200)));
        event(organization, "RENAMED", "Barwaaqo Mothers Circle", times, 200);
    }

    private void event(Organization organization, String kind, String words, SampleTimes times, double daysAgo) {
        run(
                "INSERT INTO organization_event (organization_id, kind, actor_id, words, happened_at)"
                        + " VALUES (?1, ?2, NULL, ?3, ?4)",
                organization.id(),
                kind,
                words,
                Utc.of(times.daysAgo(daysAgo)));
    }

    private void run(String sql, Object... values) {
        var query = em.createNativeQuery(sql);
        for (int i = 0; i < values.length; i++) {
            query.setParameter(i + 1, values[i]);
        }
        query.executeUpdate();
    }
}
