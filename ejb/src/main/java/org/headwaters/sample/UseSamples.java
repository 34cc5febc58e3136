package org.headwaters.sample;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.List;
import org.headwaters.member.Member;
import org.headwaters.platform.text.CommunityLanguage;
import org.headwaters.platform.text.Markdown;
import org.headwaters.platform.time.CommunityDay;
import org.headwaters.platform.time.Utc;
import org.headwaters.resource.Audience;
import org.headwaters.resource.Resource;
import org.headwaters.resource.ResourceKind;
import org.headwaters.resource.UseQueries;

/** How often the sample's resources were read and downloaded, month by month; and one that was taken out for a better one. */
@ApplicationScoped
public class UseSamples implements SamplePart {

    private static final String SUCCESSOR = "interpreter-request-checklist";
    private static final String AUTHOR = "amina-warsame";
    private static final double SHARED = 640;
    private static final double REMOVED = 401;

    /** Months are not alike: no two resources have their busy ones at the same time. */
    private static final int[] BUSY = {5, 3, 4, 7, 2, 6, 3};

    private static final int VIEWS = 4;

    @PersistenceContext(unitName = "headwaters")
    private EntityManager em;

    @Inject
    private SampleIndex index;

    @Inject
    private Markdown markdown;

    @Override
    public String name() {
        return "use";
    }

    @Override
    public void load(SampleTimes times) {
        List<?> shared = em.createNativeQuery(
                        "SELECT id, downloads, created_at FROM resource WHERE state = 'SHARED' ORDER BY id")
                .getResultList();
        LocalDate now = CommunityDay.of(times.now()).withDayOfMonth(1);
        for (int at = 0; at < shared.size(); at++) {
            Object[] row = (Object[]) shared.get(at);
            LocalDate since = CommunityDay.of(((Timestamp) row[2]).toInstant()).withDayOfMonth(1);
            months(((Number) row[0]).longValue(), ((Number) row[1]).longValue(), since, now, at);
        }
        removed(times);
    }

    /** Spreads the downloads over the months since it was shared, a year at most. */
    private void months(long resource, long downloads, LocalDate since, LocalDate now, int shift) {
        int months = 1;
        while (months < UseQueries.MONTHS && !now.minusMonths(months).isBefore(since)) {
            months++;
        }
        int all = 0;
        for (int month = 0; month < months; month++) {
            all += BUSY[(month + shift) % BUSY.length];
        }
        for (int month = 0; month < months; month++) {
            long part = downloads * BUSY[(month + shift) % BUSY.length] / all;
            em.createNativeQuery(
                            "INSERT INTO resource_use (resource_id, month, views, downloads) VALUES (?1, ?2, ?3, ?4)")
                    .setParameter(1, resource)
                    .setParameter(2, now.minusMonths(month))
                    .setParameter(3, part * VIEWS + BUSY[month % BUSY.length])
                    .setParameter(4, part)
                    .executeUpdate();
        }
    }

    private void removed(SampleTimes times) {
        Member author = index.members().get(AUTHOR);
        Resource old = new Resource(author.id(), author.organizationId(), times.daysAgo(SHARED));
        String words = "One page to ask for an interpreter by fax.";
        old.describe(
                "Interpreter request form, by fax",
                words,
                markdown.render(words),
                ResourceKind.DOCUMENT,
                CommunityLanguage.EN);
        old.open(Audience.EVERYONE, null);
        old.linkTo("https://example.org/interpreter-request-form");
        em.persist(old);
        em.flush();
        em.createNativeQuery(
                        """
                        UPDATE resource r JOIN resource s ON s.slug = ?1
                        SET r.state = 'RETIRED', r.audience = 'KEPT', r.removed_at = ?2, r.removed_by = ?3, r.successor_id = s.id,
                            r.removal_note = 'Nobody sends a fax any more. The checklist asks for the same things, and for the language the family reads.'
                        WHERE r.id = ?4""")
                .setParameter(1, SUCCESSOR)
                .setParameter(2, Utc.of(times.daysAgo(REMOVED)))
                .setParameter(3, author.id())
                .setParameter(4, old.id())
                .executeUpdate();
    }
}
