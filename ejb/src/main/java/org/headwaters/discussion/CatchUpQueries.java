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
import org.headwaters.discussion.ThreadFilter.Cursor;
import org.headwaters.platform.gate.Actor;
import org.headwaters.space.SpaceQueries;
import org.headwaters.space.SpaceSummary;

/** What happened since a day, or since somebody was here last. A few statements, and one page however long one was away. */
@Stateless
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class CatchUpQueries {

    /** Threads shown of one space. */
    public static final int PER_SPACE = 8;

    private static final String SINCE = " AND t.lastPostAt >= :since";

    @PersistenceContext(unitName = "headwaters")
    private EntityManager em;

    @Inject
    private SpaceQueries spaces;

    @Inject
    private ThreadWindow window;

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

    /**
     * How many threads of the spaces the actor may read have something new and unread since the last visit.
     *
     * @param count how many of the {@link ThreadPage#LOOKED_AT} latest
     * @param more whether there may be more of them
     */
    public record News(int count, boolean more) {}

    /** How many threads of the spaces the actor may read have something new and unread since a visit. */
    public News newSince(Actor actor, Instant visit) {
        List<Cursor> latest =
                window.latest(spaces.readableIds(actor), " AND t.lastPostAt > :since", Map.of("since", visit));
        return new News(
                window.marked(actor.memberId(), latest, ThreadClauses.UNREAD, ThreadWindow.MOST)
                        .size(),
                ThreadWindow.full(latest));
    }

    /**
     * What happened since a time, by space.
     *
     * @param spaces one's own first, and in each the threads with the most posts first
     * @param more whether only the {@link ThreadPage#LOOKED_AT} latest threads were looked at and there may be more
     */
    public record Happened(List<CatchUpSpace> spaces, boolean more) {}

    /** What happened since a time in the spaces the actor may read. */
    public Happened since(Actor actor, Instant since) {
        List<SpaceSummary> readable = spaces.readable(actor);
        Set<Long> ids = readable.stream().map(SpaceSummary::id).collect(Collectors.toSet());
        if (ids.isEmpty()) {
            return new Happened(List.of(), false);
        }
        List<Cursor> latest = window.latest(ids, SINCE, Map.of("since", since));
        return new Happened(bySpace(actor, readable, threads(actor, latest, since)), ThreadWindow.full(latest));
    }

    private static List<CatchUpSpace> bySpace(Actor actor, List<SpaceSummary> readable, List<CatchUpThread> threads) {
        Map<Long, Long> totals =
                threads.stream().collect(Collectors.groupingBy(CatchUpThread::spaceId, Collectors.counting()));
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

    private List<CatchUpThread> threads(Actor actor, List<Cursor> window, Instant since) {
        List<Long> happened = this.window.marked(actor.memberId(), window, ThreadClauses.NOT_MUTED, ThreadWindow.MOST);
        if (happened.isEmpty()) {
            return List.of();
        }
        List<Object[]> latest = em.createQuery(
                        """
                        SELECT t.id, t.slug, t.title, t.spaceId, a.name, t.createdAt, t.lastPostAt FROM DiscussionThread t
                        JOIN CommunityMember a ON a.id = t.authorId
                        WHERE t.id IN :threads ORDER BY t.lastPostAt DESC, t.id DESC""",
                        Object[].class)
                .setParameter("threads", happened)
                .getResultList();
        Map<Long, Object[]> counts = new HashMap<>();
        em.createQuery(
                        """
                        SELECT p.threadId, COUNT(p.id), MIN(p.number) FROM Post p
                        WHERE p.threadId IN :threads AND p.createdAt >= :since AND p.removedAt IS NULL AND p.movedTo IS NULL
                        GROUP BY p.threadId""",
                        Object[].class)
                .setParameter("threads", happened)
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
