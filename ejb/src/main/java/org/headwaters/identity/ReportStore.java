package org.headwaters.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.headwaters.platform.time.Utc;

/** Keeps what was published, and finds it again. */
@ApplicationScoped
public class ReportStore {

    @PersistenceContext(unitName = "headwaters")
    private EntityManager em;

    /** What was published about all items of a question, by item, the oldest first. */
    Map<String, List<Release>> releases(Question question) {
        @SuppressWarnings("unchecked")
        List<Object[]> rows = em.createNativeQuery(
                        """
                        SELECT item, quarter, cut, group_name, yes_count, no_count FROM representation_figure
                        WHERE question = ?1 ORDER BY item, quarter, group_name""")
                .setParameter(1, question.name())
                .getResultList();
        Map<String, Map<Quarter, Map<ReportGroup, Counts>>> found = new HashMap<>();
        Map<String, ReportCut> cuts = new HashMap<>();
        for (Object[] row : rows) {
            found.computeIfAbsent((String) row[0], item -> new TreeMap<>())
                    .computeIfAbsent(Quarter.parse((String) row[1]), quarter -> new LinkedHashMap<>())
                    .put(
                            ReportGroup.of((String) row[3]),
                            new Counts(((Number) row[4]).longValue(), ((Number) row[5]).longValue()));
            cuts.put((String) row[0], ReportCut.of((String) row[2]));
        }
        Map<String, List<Release>> releases = new HashMap<>();
        found.forEach((item, quarters) -> {
            List<Release> out = new ArrayList<>();
            quarters.forEach((quarter, counts) -> out.add(new Release(quarter, cuts.get(item), counts)));
            releases.put(item, out);
        });
        return releases;
    }

    /** The quarters whose reports were made, the oldest first. */
    List<Quarter> reports() {
        @SuppressWarnings("unchecked")
        List<Object> rows = em.createNativeQuery("SELECT quarter FROM representation_report ORDER BY quarter")
                .getResultList();
        return rows.stream().map(row -> Quarter.parse(row.toString())).toList();
    }

    /** Notes that a quarter's report is made now; false when it was made before. */
    boolean begin(Quarter quarter, Instant at) {
        return em.createNativeQuery("INSERT IGNORE INTO representation_report (quarter, made_at) VALUES (?1, ?2)")
                        .setParameter(1, quarter.toString())
                        .setParameter(2, Utc.of(at))
                        .executeUpdate()
                == 1;
    }

    /** Keeps what is published. */
    void keep(Question question, String item, Release release) {
        release.counts().forEach((group, counts) -> em.createNativeQuery(
                        """
                        INSERT INTO representation_figure (question, item, quarter, cut, group_name, yes_count, no_count)
                        VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)""")
                .setParameter(1, question.name())
                .setParameter(2, item)
                .setParameter(3, release.quarter().toString())
                .setParameter(4, release.cut().name())
                .setParameter(5, group.code())
                .setParameter(6, counts.yes())
                .setParameter(7, counts.no())
                .executeUpdate());
    }

    /** Where each active member belongs in the finest cut: by the organization's public kind and region. */
    Map<Long, ReportGroup> places() {
        @SuppressWarnings("unchecked")
        List<Object[]> rows = em.createNativeQuery(
                        """
                        SELECT m.id, o.kind, o.region FROM member m LEFT JOIN organization o ON o.id = m.organization_id
                        WHERE m.state = 'ACTIVE'""")
                .getResultList();
        Map<Long, ReportGroup> places = new HashMap<>();
        for (Object[] row : rows) {
            places.put(
                    ((Number) row[0]).longValue(),
                    new ReportGroup(KindGroup.of((String) row[1]), RegionGroup.of((String) row[2])));
        }
        return places;
    }
}
