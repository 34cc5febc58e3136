package org.headwaters.discussion;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.function.UnaryOperator;
import org.headwaters.platform.database.NativeList;
import org.headwaters.platform.gate.Actor;
import org.headwaters.platform.gate.Gate;
import org.headwaters.platform.gate.NotFound;
import org.headwaters.platform.gate.OpenToAll;
import org.headwaters.platform.time.Utc;
import org.headwaters.space.SpaceQueries;
import org.headwaters.space.SpaceSummary;

/** Notes how far members have read, and how they like to read. */
@Stateless
public class ReadingService {

    @PersistenceContext(unitName = "headwaters")
    private EntityManager em;

    @Inject
    private Clock clock;

    @Inject
    private Gate gate;

    @Inject
    private SpaceQueries spaces;

    @Inject
    private Event<ThreadSeen> seenThreads;

    /** The actor was shown these posts of a thread. */
    public void seen(long threadId, Collection<Integer> numbers) {
        gate.require(gate.actor().member(), "thread.seen", "thread", threadId);
        note(gate.actor().memberId(), threadId, numbers);
    }

    /** The actor has read a thread up to a post, by saying so. */
    public void seen(long threadId, int number) {
        gate.require(gate.actor().member(), "thread.seen", "thread", threadId);
        move(gate.actor().memberId(), threadId, List.of(), position -> position.upTo(number));
    }

    /**
     * The actor calls everything read that was there at a time: all threads the actor may read, or those of one space.
     *
     * @param spaceSlug a space, or empty for all
     * @param until when the page with the button was written; later posts stay new
     */
    public void markAllRead(String spaceSlug, Instant until) {
        Actor actor = gate.actor();
        gate.require(actor.member(), "thread.mark-all-read", "member", actor.memberId());
        List<Long> where = spaces.readable(actor).stream()
                .filter(space -> spaceSlug.isEmpty() || space.slug().equals(spaceSlug))
                .map(SpaceSummary::id)
                .toList();
        if (where.isEmpty()) {
            throw new NotFound();
        }
        NativeList there = NativeList.of(7, where);
        // Nothing is moved back, whatever another device does meanwhile.
        there.in(em.createNativeQuery(
                        """
                        INSERT INTO reading (member_id, thread_id, read_number, read_at)
                        SELECT ?1, t.id, COALESCE(IF(t.last_post_at <= ?2, t.last_number,
                                (SELECT MAX(p.number) FROM post p WHERE p.thread_id = t.id AND p.created_at <= ?3)), 0), ?4
                        FROM thread t LEFT JOIN reading r ON r.thread_id = t.id AND r.member_id = ?5
                        WHERE t.space_id IN (%s) AND t.created_at <= ?6 AND (r.read_number IS NULL OR r.read_number < t.last_number)
                        ON DUPLICATE KEY UPDATE
                            reading.ahead = IF(VALUES(read_number) > reading.read_number, '', reading.ahead),
                            reading.ahead_count = IF(VALUES(read_number) > reading.read_number, 0, reading.ahead_count),
                            reading.read_number = GREATEST(reading.read_number, VALUES(read_number))"""
                                .formatted(there.places())))
                .setParameter(1, actor.memberId())
                .setParameter(2, Utc.of(until))
                .setParameter(3, Utc.of(until))
                .setParameter(4, Utc.of(clock.instant()))
                .setParameter(5, actor.memberId())
                .setParameter(6, Utc.of(until))
                .executeUpdate();
    }

    /** A member was shown these posts: the position moves forward, never back, and never over a post that was not shown. */
    @OpenToAll("called only by use cases that have asked their own policy")
    public void note(long memberId, long threadId, Collection<Integer> numbers) {
        move(memberId, threadId, numbers, position -> position.and(numbers));
    }

    /** Two devices at once wait for each other at the row, so that neither's posts are lost. */
    private void move(long memberId, long threadId, Collection<Integer> shown, UnaryOperator<ReadPosition> step) {
        em.createNativeQuery(
                        """
                        INSERT INTO reading (member_id, thread_id, read_number, read_at) VALUES (?1, ?2, 0, ?3)
                        ON DUPLICATE KEY UPDATE read_at = VALUES(read_at)""")
                .setParameter(1, memberId)
                .setParameter(2, threadId)
                .setParameter(3, Utc.of(clock.instant()))
                .executeUpdate();
        Object[] kept = (Object[]) em.createNativeQuery(
                        "SELECT read_number, ahead FROM reading WHERE member_id = ?1 AND thread_id = ?2 FOR UPDATE")
                .setParameter(1, memberId)
                .setParameter(2, threadId)
                .getSingleResult();
        ReadPosition position = step.apply(ReadPosition.of(((Number) kept[0]).intValue(), (String) kept[1]));
        em.createNativeQuery(
                        "UPDATE reading SET read_number = ?1, ahead = ?2, ahead_count = ?3 WHERE member_id = ?4 AND thread_id = ?5")
                .setParameter(1, position.number())
                .setParameter(2, position.ahead())
                .setParameter(3, position.aheadCount())
                .setParameter(4, memberId)
                .setParameter(5, threadId)
                .executeUpdate();
        seenThreads.fire(new ThreadSeen(
                memberId,
                threadId,
                position.number(),
                shown.stream().mapToInt(Integer::intValue).min().orElse(0),
                shown.stream().mapToInt(Integer::intValue).max().orElse(0)));
    }
}
