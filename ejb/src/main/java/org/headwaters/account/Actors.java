package org.headwaters.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.headwaters.platform.gate.Actor;
import org.headwaters.platform.time.CommunityDay;

/** Makes the {@link Actor} of a member from the rows of today: for a request, and for jobs that look at things as a member would. */
@ApplicationScoped
public class Actors {

    /** What an actor is made of, of member m. */
    static final String COLUMNS =
            """
            m.id, m.handle, m.name, m.organization_id, m.coordinator,
                (SELECT GROUP_CONCAT(a.organization_id) FROM affiliation a
                 WHERE a.member_id = m.id AND a.steward AND a.until IS NULL),
                (SELECT GROUP_CONCAT(s.space_id) FROM space_membership s WHERE s.member_id = m.id),
                (SELECT GROUP_CONCAT(s.space_id) FROM space_membership s WHERE s.member_id = m.id AND s.lead)""";

    /** How many columns these are. */
    static final int WIDTH = 8;

    /** Whether member m may come in on a day. */
    static final String ACTIVE = "m.state = 'ACTIVE' AND (m.guest_until IS NULL OR m.guest_until >= %s)";

    @PersistenceContext(unitName = "headwaters")
    private EntityManager em;

    @Inject
    private Clock clock;

    /** The actor that a member would be now; empty for who may not come in. */
    public Optional<Actor> of(long memberId) {
        @SuppressWarnings("unchecked")
        List<Object[]> rows = em.createNativeQuery(
                        "SELECT " + COLUMNS + " FROM member m WHERE " + ACTIVE.formatted("?1") + " AND m.id = ?2")
                .setParameter(1, CommunityDay.of(clock.instant()))
                .setParameter(2, memberId)
                .getResultList();
        return rows.stream().findFirst().map(Actors::of);
    }

    static Actor of(Object[] row) {
        return new Actor(
                ((Number) row[0]).longValue(),
                (String) row[1],
                (String) row[2],
                row[3] == null ? null : ((Number) row[3]).longValue(),
                truth(row[4]),
                ids(row[5]),
                ids(row[6]),
                ids(row[7]),
                false);
    }

    static boolean truth(Object column) {
        return column instanceof Boolean value ? value : column != null && ((Number) column).intValue() != 0;
    }

    private static Set<Long> ids(Object column) {
        return column == null
                ? Set.of()
                : Arrays.stream(column.toString().split(","))
                        .map(Long::valueOf)
                        .collect(Collectors.toUnmodifiableSet());
    }
}
