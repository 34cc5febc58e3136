package org.headwaters.reaction;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Duration;
import org.headwaters.discussion.PostPlace;
import org.headwaters.discussion.PostPlaceQueries;
import org.headwaters.platform.audit.AuditLog;
import org.headwaters.platform.gate.Actor;
import org.headwaters.platform.gate.Gate;
import org.headwaters.platform.gate.NotFound;
import org.headwaters.platform.limit.RateLimiter;
import org.headwaters.platform.time.Utc;

/** Giving and taking back reactions. A button says what is wanted, not "the other way round", so a double press is one. */
@Stateless
public class ReactionService {

    private static final int A_MINUTE = 60;

    @PersistenceContext(unitName = "headwaters")
    private EntityManager em;

    @Inject
    private Clock clock;

    @Inject
    private Gate gate;

    @Inject
    private AuditLog audit;

    @Inject
    private RateLimiter limiter;

    @Inject
    private PostPlaceQueries places;

    /**
     * Gives the actor's reaction to a post.
     *
     * @return path of the post
     * @throws NotFound when the actor may not read the post
     */
    public String give(long postId, ReactionKind kind) {
        PostPlace place = place(postId);
        gate.require(may(place), "reaction.give", "post", postId);
        slowly();
        Actor actor = gate.actor();
        // One statement: two at one moment meet at the unique key and are one.
        int rows = em.createNativeQuery(
                        "INSERT IGNORE INTO reaction (post_id, member_id, kind, organization_id, given_at) VALUES (?1, ?2, ?3, ?4, ?5)")
                .setParameter(1, postId)
                .setParameter(2, actor.memberId())
                .setParameter(3, kind.name())
                .setParameter(4, actor.organizationId())
                .setParameter(5, Utc.of(clock.instant()))
                .executeUpdate();
        if (rows > 0) {
            audit.done("reaction.give", "post", postId, kind.name());
        }
        return place.path();
    }

    /**
     * Takes the actor's reaction back.
     *
     * @return path of the post
     * @throws NotFound when the actor may not read the post
     */
    public String takeBack(long postId, ReactionKind kind) {
        PostPlace place = place(postId);
        gate.require(may(place), "reaction.take-back", "post", postId);
        slowly();
        int rows = em.createQuery(
                        "DELETE FROM Reaction r WHERE r.postId = :post AND r.kind = :kind AND r.memberId = :me")
                .setParameter("post", postId)
                .setParameter("kind", kind)
                .setParameter("me", gate.actor().memberId())
                .executeUpdate();
        if (rows > 0) {
            audit.done("reaction.take-back", "post", postId, kind.name());
        }
        return place.path();
    }

    private PostPlace place(long postId) {
        return places.find(gate.actor(), postId).orElseThrow(NotFound::new);
    }

    private boolean may(PostPlace place) {
        return ReactionPolicy.mayReact(gate.actor(), place.spaceId(), place.visibility(), place.authorId());
    }

    private void slowly() {
        limiter.take("reaction", String.valueOf(gate.actor().memberId()), A_MINUTE, Duration.ofMinutes(1));
    }
}
