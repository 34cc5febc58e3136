package org.headwaters.following;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.headwaters.discussion.ThreadView;
import org.headwaters.platform.gate.Actor;
import org.headwaters.space.SpaceQueries;
import org.headwaters.space.SpaceSummary;

/** What somebody follows. Nobody asks for another's. */
@Stateless
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class FollowQueries {

    /** Threads on one page of the list. */
    public static final int THREADS_PER_PAGE = 25;

    @PersistenceContext(unitName = "headwaters")
    private EntityManager em;

    @Inject
    private SpaceQueries spaces;

    /** How closely the actor follows a thread. */
    public FollowView of(Actor actor, ThreadView thread) {
        Object[] chosen = em.createQuery(
                        """
                        SELECT f.level, f.reason, s.level, s.reason FROM DiscussionThread t
                        LEFT JOIN ThreadFollow f ON f.threadId = t.id AND f.memberId = :me
                        LEFT JOIN SpaceFollow s ON s.spaceId = t.spaceId AND s.memberId = :me
                        WHERE t.id = :thread""",
                        Object[].class)
                .setParameter("me", actor.memberId())
                .setParameter("thread", thread.id())
                .getSingleResult();
        return chosen(chosen, 0).orElseGet(() -> chosen(chosen, 2)
                .orElseGet(() -> FollowPolicy.unchosen(actor, thread.spaceId()))
                .forThread());
    }

    private static Optional<FollowView> chosen(Object[] row, int at) {
        return Optional.ofNullable((FollowLevel) row[at])
                .map(level -> new FollowView(level, (FollowReason) row[at + 1], false));
    }

    /** How closely the actor follows a space. */
    public FollowView of(Actor actor, SpaceSummary space) {
        return em.createQuery(
                        """
                        SELECT NEW org.headwaters.following.FollowView(f.level, f.reason, FALSE) FROM SpaceFollow f
                        WHERE f.memberId = :me AND f.spaceId = :space""",
                        FollowView.class)
                .setParameter("me", actor.memberId())
                .setParameter("space", space.id())
                .getResultStream()
                .findFirst()
                .orElseGet(() -> FollowPolicy.unchosen(actor, space.id()));
    }

    /** Every space the actor belongs to or has chosen something for, as long as the actor may read it. */
    public List<FollowedSpace> spaces(Actor actor) {
        Map<Long, FollowView> chosen = em.createQuery(
                        "SELECT f.spaceId, f.level, f.reason FROM SpaceFollow f WHERE f.memberId = :me", Object[].class)
                .setParameter("me", actor.memberId())
                .getResultStream()
                .collect(Collectors.toMap(
                        row -> (Long) row[0],
                        row -> new FollowView((FollowLevel) row[1], (FollowReason) row[2], false)));
        return spaces.readable(actor).stream()
                .filter(space -> actor.in(space.id()) || chosen.containsKey(space.id()))
                .map(space -> new FollowedSpace(
                        space.slug(),
                        space.name(),
                        chosen.getOrDefault(space.id(), FollowPolicy.unchosen(actor, space.id()))))
                .toList();
    }

    /**
     * Threads the actor follows or has muted, the latest first.
     *
     * @param page from 1
     * @return one more than {@link #THREADS_PER_PAGE} where there is a next page
     */
    public List<FollowedThread> threads(Actor actor, int page) {
        return em.createQuery(
                        """
                        SELECT NEW org.headwaters.following.FollowedThread(t.id, t.slug, t.title, s.name, f.level, f.reason)
                        FROM ThreadFollow f
                        JOIN DiscussionThread t ON t.id = f.threadId
                        JOIN Space s ON s.id = t.spaceId
                        WHERE f.memberId = :me AND t.spaceId IN :spaces
                        ORDER BY f.since DESC, f.threadId DESC""",
                        FollowedThread.class)
                .setParameter("me", actor.memberId())
                .setParameter("spaces", spaces.readableIds(actor))
                .setFirstResult((page - 1) * THREADS_PER_PAGE)
                .setMaxResults(THREADS_PER_PAGE + 1)
                .getResultList();
    }
}
