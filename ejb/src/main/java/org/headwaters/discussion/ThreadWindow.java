package org.headwaters.discussion;

import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.headwaters.discussion.ThreadFilter.Cursor;

/**
 * The latest threads of some spaces. Lists whose threads may be rare among all of them look at these alone, so that a page costs the
 * same however many threads there are and however much of it has been read.
 */
@Dependent
class ThreadWindow {

    /** Threads looked at for one page. */
    static final int MOST = 300;

    /** The threads of a list, by an alias for each table that its conditions name. */
    private static final String THREADS =
            """
            SELECT t.lastPostAt, t.id
            FROM DiscussionThread t
            LEFT JOIN Organization o ON o.id = t.organizationId
            LEFT JOIN Collaboration c ON c.threadId = t.id
            WHERE t.listed = TRUE AND t.spaceId IN :spaces""";

    /** What the reader's own marks say of some threads. */
    private static final String MARKED =
            """
             FROM DiscussionThread t
            LEFT JOIN Reading r ON r.threadId = t.id AND r.memberId = :me
            LEFT JOIN ThreadFollow tf ON tf.threadId = t.id AND tf.memberId = :me
            LEFT JOIN SpaceFollow sf ON sf.spaceId = t.spaceId AND sf.memberId = :me
            WHERE t.id IN :window""";

    private static final Comparator<Cursor> LATEST_FIRST =
            Comparator.comparing(Cursor::at).thenComparing(Cursor::id).reversed();

    @PersistenceContext(unitName = "headwaters")
    private EntityManager em;

    /**
     * The latest threads, at most {@link #MOST}.
     *
     * @param which more conditions
     * @param values the values of their parameters
     */
    List<Cursor> latest(Set<Long> spaces, String which, Map<String, Object> values) {
        // Threads first, in the order of the list: left to itself the database begins with the spaces.
        return cursors(read(spaces, which, values).setHint("eclipselink.sql.hint", "STRAIGHT_JOIN"));
    }

    private TypedQuery<Object[]> read(Set<Long> spaces, String which, Map<String, Object> values) {
        TypedQuery<Object[]> query = em.createQuery(
                        THREADS + which + " ORDER BY t.lastPostAt DESC, t.id DESC", Object[].class)
                .setParameter("spaces", spaces);
        values.forEach(query::setParameter);
        return query.setMaxResults(MOST);
    }

    private static List<Cursor> cursors(TypedQuery<Object[]> query) {
        return query.getResultStream()
                .map(row -> new Cursor((Instant) row[0], (Long) row[1]))
                .toList();
    }

    /**
     * The latest threads that a reader follows closely, themselves or with their space: the latest of both, as far back as both are
     * known.
     */
    List<Cursor> followed(long reader, Set<Long> spaces, String which, Map<String, Object> values) {
        Map<String, Object> mine = new HashMap<>(values);
        mine.put("me", reader);
        List<Cursor> themselves = cursors(read(spaces, which + ThreadClauses.FOLLOWED, mine));
        Set<Long> closely = new HashSet<>(em.createQuery(
                        "SELECT s.spaceId FROM SpaceFollow s WHERE s.memberId = :me"
                                + " AND s.level = org.headwaters.following.FollowLevel.EVERYTHING",
                        Long.class)
                .setParameter("me", reader)
                .getResultList());
        closely.retainAll(spaces);
        List<Cursor> withSpace = closely.isEmpty() ? List.of() : latest(closely, which, values);
        return Stream.concat(themselves.stream(), withSpace.stream())
                .distinct()
                .sorted(LATEST_FIRST)
                .limit(MOST)
                .toList();
    }

    /** The ids of those of some threads that a condition on the reader's marks lets through, the latest first. */
    List<Long> marked(long reader, List<Cursor> window, String which, int size) {
        return window.isEmpty()
                ? List.of()
                : em.createQuery("SELECT t.id" + MARKED + which + " ORDER BY t.lastPostAt DESC, t.id DESC", Long.class)
                        .setParameter("me", reader)
                        .setParameter("window", window.stream().map(Cursor::id).toList())
                        .setMaxResults(size)
                        .getResultList();
    }

    /** Whether there may be more threads behind a window. */
    static boolean full(List<Cursor> window) {
        return window.size() == MOST;
    }
}
