package org.headwaters.following;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import org.headwaters.discussion.ThreadQueries;
import org.headwaters.discussion.ThreadView;
import org.headwaters.platform.gate.Actor;
import org.headwaters.platform.gate.Gate;
import org.headwaters.platform.gate.InvalidInput;
import org.headwaters.platform.gate.NotFound;
import org.headwaters.platform.gate.Problems;
import org.headwaters.space.SpaceQueries;
import org.headwaters.space.SpaceSummary;

/** Choosing how closely to follow a space or a thread. Choosing twice is choosing once, so no key is needed. */
@Stateless
public class FollowService {

    @PersistenceContext(unitName = "headwaters")
    private EntityManager em;

    @Inject
    private Clock clock;

    @Inject
    private Gate gate;

    @Inject
    private ThreadQueries threads;

    @Inject
    private SpaceQueries spaces;

    /**
     * Chooses for a thread.
     *
     * @param level name of a {@link FollowLevel}, or empty: as in its space
     * @return path of the thread
     * @throws InvalidInput for field {@code follow}
     */
    public String chooseForThread(long threadId, String level) {
        Actor actor = gate.actor();
        ThreadView thread = threads.find(actor, threadId).orElseThrow(NotFound::new);
        gate.require(
                FollowPolicy.mayFollow(actor, thread.spaceId(), thread.visibility()),
                "follow.thread",
                "thread",
                threadId);
        if (level.isEmpty()) {
            em.createQuery("DELETE FROM ThreadFollow f WHERE f.memberId = :me AND f.threadId = :thread")
                    .setParameter("me", actor.memberId())
                    .setParameter("thread", threadId)
                    .executeUpdate();
            return thread.path();
        }
        FollowLevel chosen = known(level);
        if (!FollowPolicy.fitsThread(actor, chosen)) {
            throw new InvalidInput("follow", "required.follow");
        }
        write("thread", threadId, chosen);
        return thread.path();
    }

    /**
     * Chooses for a space. Muting it also lets go of its threads that one follows only because one wrote there.
     *
     * @param level name of a {@link FollowLevel}
     * @return path of the space
     * @throws InvalidInput for field {@code follow}
     */
    public String chooseForSpace(String slug, String level) {
        Actor actor = gate.actor();
        SpaceSummary space = spaces.bySlug(actor, slug).orElseThrow(NotFound::new);
        gate.require(
                FollowPolicy.mayFollow(actor, space.id(), space.visibility()), "follow.space", "space", space.id());
        FollowLevel chosen = known(level);
        write("space", space.id(), chosen);
        if (chosen == FollowLevel.MUTED) {
            em.createNativeQuery(
                            """
                            DELETE f FROM thread_follow f JOIN thread t ON t.id = f.thread_id
                            WHERE f.member_id = ?1 AND t.space_id = ?2 AND f.reason <> 'CHOSEN'""")
                    .setParameter(1, actor.memberId())
                    .setParameter(2, space.id())
                    .executeUpdate();
        }
        return "/spaces/" + space.slug();
    }

    private static FollowLevel known(String level) {
        Problems problems = new Problems();
        FollowLevel chosen = problems.choice("follow", FollowLevel.class, level);
        problems.refuse();
        return chosen;
    }

    /** The kind is a name of our own, never typed. */
    private void write(String kind, long id, FollowLevel level) {
        em.createNativeQuery(
                        """
                        INSERT INTO %1$s_follow (member_id, %1$s_id, level, reason, since) VALUES (?1, ?2, ?3, 'CHOSEN', ?4)
                        ON DUPLICATE KEY UPDATE level = VALUES(level), reason = VALUES(reason), since = VALUES(since)"""
                                .formatted(kind))
                .setParameter(1, gate.actor().memberId())
                .setParameter(2, id)
                .setParameter(3, level.name())
                .setParameter(4, LocalDateTime.ofInstant(clock.instant(), ZoneOffset.UTC))
                .executeUpdate();
    }
}
