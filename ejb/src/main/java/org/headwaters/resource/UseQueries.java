package org.headwaters.resource;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.sql.Date;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.headwaters.platform.gate.Actor;
import org.headwaters.platform.gate.NotAllowed;
import org.headwaters.platform.time.CommunityDay;

/** Reads how often resources were read, downloaded and taken into use. */
@Stateless
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class UseQueries {

    /** Months that are looked back. */
    public static final int MONTHS = 12;

    private static final int MOST = 50_000;

    private static final String USE =
            """
            SELECT u.id, u.m, SUM(u.v), SUM(u.d), SUM(u.a) FROM (
                SELECT resource_id AS id, month AS m, views AS v, downloads AS d, 0 AS a FROM resource_use WHERE month >= ?1
                UNION ALL
                SELECT x.resource_id, CAST(DATE_FORMAT(p.recorded_at, '%Y-%m-01') AS DATE), 0, 0, 1
                FROM adoption_report p JOIN adoption x ON x.id = p.adoption_id WHERE p.stage = 'IN_USE' AND p.recorded_at >= ?1) u
            """;

    @PersistenceContext(unitName = "headwaters")
    private EntityManager em;

    @Inject
    private Clock clock;

    /** How often the page of a resource was read that {@link ResourceQueries#find} has let the actor see. */
    public long views(ResourceView resource) {
        return ((Number) em.createNativeQuery("SELECT COALESCE(SUM(views), 0) FROM resource_use WHERE resource_id = ?1")
                        .setParameter(1, resource.id())
                        .getSingleResult())
                .longValue();
    }

    /** The last months of a resource, the newest first; nothing for an actor who does not look after it. */
    public List<MonthUse> months(Actor actor, ResourceView resource) {
        if (!ResourcePolicy.mayCare(actor, ItemState.SHARED, resource.authorId(), resource.stewardId())) {
            return List.of();
        }
        return rows(em.createNativeQuery(USE + "WHERE u.id = ?2 GROUP BY u.id, u.m ORDER BY u.m DESC")
                        .setParameter(2, resource.id()))
                .stream()
                .map(UseQueries::month)
                .toList();
    }

    /**
     * The last months of all resources that are shared.
     *
     * @throws NotAllowed for who is no coordinator
     */
    public List<ItemUse> all(Actor actor) {
        if (!ResourcePolicy.maySeeUse(actor)) {
            throw new NotAllowed("resource.use");
        }
        return rows(em.createNativeQuery("SELECT w.*, r.title, r.kind FROM (" + USE
                        + "GROUP BY u.id, u.m) w JOIN resource r ON r.id = w.id WHERE r.state = 'SHARED'"
                        + " ORDER BY w.m DESC, r.title, r.id"))
                .stream()
                .map(row -> new ItemUse(
                        ((Number) row[0]).longValue(),
                        (String) row[5],
                        ResourceKind.valueOf((String) row[6]),
                        month(row)))
                .toList();
    }

    @SuppressWarnings("unchecked")
    private List<Object[]> rows(Query query) {
        LocalDate first = CommunityDay.of(clock.instant()).withDayOfMonth(1).minusMonths(MONTHS - 1L);
        return query.setParameter(1, first).setMaxResults(MOST).getResultList();
    }

    private static MonthUse month(Object[] row) {
        return new MonthUse(
                row[1] instanceof Date date ? date.toLocalDate() : LocalDate.parse(row[1].toString()),
                ((Number) row[2]).longValue(),
                ((Number) row[3]).longValue(),
                ((Number) row[4]).longValue());
    }
}
