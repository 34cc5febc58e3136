package org.headwaters.discussion;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.headwaters.platform.gate.Actor;
import org.headwaters.space.SpaceQueries;
import org.headwaters.space.SpaceSummary;

/** What happened since a day, or since somebody was here last. A few statements, and one page however long one was away. */
@Stateless
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class CatchUpQueries {

    /** Threads shown of one space. */
    public static final int PER_SPACE = 8;

    /** Threads looked at, the latest first. */
    private static final int MOST = 300;

    private static final String HAPPENED =
            """
             FROM DiscussionThread t
            JOIN CommunityMember a ON a.id = t.authorId
            LEFT JOIN ThreadFollow tf ON tf.threadId = t.id AND tf.memberId = :me
            LEFT JOIN SpaceFollow sf ON sf.spaceId = t.spaceId AND sf.memberId = :me
            WHERE t.listed = TRUE AND t.spaceId IN :spaces AND t.lastPostAt >= :since"""
                    + ThreadClauses.NOT_MUTED;

    @PersistenceContext(unitName = "headwaters")
    private EntityManager em;

    @Inject
    private SpaceQueries spaces;

    /** When the actor's visit before this one ended; empty at the first. */
    public Optional<Instant> lastVisit(Actor actor) {
        return em
                .createQuery("SELECT m.previousVisitAt FROM CommunityMember m WHERE m.id = :me", Instant.class)
                .setParameter("me", actor.memberId())
                .getResultList()
                .stream()
                .filter(at -> at != null)
                .findFirst();
    }

    /** How many threads of the spaces the actor may read have something new and unread since the last visit. */
    public long newSinceVisit(Actor actor) {
        return em.createQuery(
                        """
                        SELECT COUNT(t.id) FROM DiscussionThread t
                        LEFT JOIN Reading r ON r.threadId = t.id AND r.memberId = :me
                        LEFT JOIN ThreadFollow tf ON tf.threadId = t.id AND tf.memberId = :me
                        LEFT JOIN SpaceFollow sf ON sf.spaceId = t.spaceId AND sf.memberId = :me
                        WHERE t.listed = TRUE AND t.spaceId IN :spaces"""
                                + ThreadClauses.SINCE_VISIT,
                        Long.class)
                .setParameter("me", actor.memberId())
                .setParameter("spaces", spaces.readableIds(actor))
                .getSingleResult();
    }

    /** What happened since a time, by space: one's own spaces first, and in each the threads with the most posts first. */
    public List<CatchUpSpace> since(Actor actor, Instant since) {
        List<SpaceSummary> readable = spaces.readable(actor);
        Set<Long> ids = readable.stream().map(SpaceSummary::id).collect(Collectors.toSet());
        if (ids.isEmpty()) {
            return List.of();
        }
        Map<Long, Long> totals = em.createQuery(
                        "SELECT t.spaceId, COUNT(t.id)" + HAPPENED + " GROUP BY t.spaceId", Object[].class)
                .setParameter("me", actor.memberId())
                .setParameter("spaces", ids)
                .setParameter("since", since)
                .getResultStream()
                .collect(Collectors.toMap(row -> (Long) row[0], row -> (Long) row[1]));
        List<CatchUpThread> threads = threads(actor, ids, since);
        return readable.stream()
                .filter(space -> totals.containsKey(space.id()))
                .sorted(Comparator.comparing(space -> !actor.in(space.id())))
                .map(space -> new CatchUpSpace(
                        space.slug(),
                        space.name(),
                        totals.get(space.id()),
                        threads.stream()
                                .filter(thread -> thread.spaceId() == space.id())
                                .sorted(Comparator.comparing(CatchUpThread::posts)
                                        .reversed())
                                .limit(PER_SPACE)
                                .toList()))
                .filter(space -> !space.threads().isEmpty())
                .toList();
    }

    private List<CatchUpThread> threads(Actor actor, Set<Long> where, Instant since) {
        List<Object[]> latest = em.createQuery(
                        "SELECT t.id, t.slug, t.title, t.spaceId, a.name, t.createdAt, t.lastPostAt" + HAPPENED
                                + " ORDER BY t.lastPostAt DESC, t.id DESC",
                        Object[].class)
                .setParameter("me", actor.memberId())
                .setParameter("spaces", where)
                .setParameter("since", since)
                .setMaxResults(MOST)
                .getResultList();
        if (latest.isEmpty()) {
            return List.of();
        }
        Map<Long, Object[]> counts = new HashMap<>();
        em.createQuery(
                        """
                        SELECT p.threadId, COUNT(p.id), MIN(p.number) FROM Post p
                        WHERE p.threadId IN :threads AND p.createdAt >= :since AND p.removedAt IS NULL AND p.movedTo IS NULL
                        GROUP BY p.threadId""",
                        Object[].class)
                .setParameter("threads", latest.stream().map(row -> row[0]).toList())
                .setParameter("since", since)
                .getResultList()
                .forEach(row -> counts.put((Long) row[0], row));
        return latest.stream()
                .filter(row -> counts.containsKey((Long) row[0]))
                .map(row -> new CatchUpThread(
                        (Long) row[0],
                        (String) row[1],
                        (String) row[2],
                        (Long) row[3],
                        (String) row[4],
                        !((Instant) row[5]).isBefore(since),
                        (Long) counts.get((Long) row[0])[1],
                        ((Number) counts.get((Long) row[0])[2]).intValue(),
                        (Instant) row[6]))
                .toList();
    }
}
