package org.headwaters.following;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import org.headwaters.discussion.PostPublished;
import org.headwaters.mention.Mentioned;

/** Whoever starts, answers or is mentioned in a thread follows it from then on, unless they have chosen something else. */
@ApplicationScoped
public class AutoFollow {

    @PersistenceContext(unitName = "headwaters")
    private EntityManager em;

    @Inject
    private java.time.Clock clock;

    void published(@Observes PostPublished post) {
        if (post.actor().member()) {
            follow(
                    post.actor().memberId(),
                    post.threadId(),
                    post.number() == 1 ? FollowReason.STARTED : FollowReason.REPLIED,
                    post.at());
        }
    }

    /** A mention in a muted space changes nothing. */
    void mentioned(@Observes Mentioned mention) {
        for (long member : mention.memberIds()) {
            boolean muted = em.createQuery(
                                    "SELECT COUNT(f.spaceId) FROM SpaceFollow f"
                                            + " WHERE f.memberId = :member AND f.spaceId = :space AND f.muted = TRUE",
                                    Long.class)
                            .setParameter("member", member)
                            .setParameter("space", mention.spaceId())
                            .getSingleResult()
                    > 0;
            if (!muted) {
                follow(member, mention.threadId(), FollowReason.MENTIONED, clock.instant());
            }
        }
    }

    private void follow(long member, long thread, FollowReason reason, Instant since) {
        em.createNativeQuery(
                        """
                        INSERT INTO thread_follow (member_id, thread_id, level, reason, since) VALUES (?1, ?2, 'EVERYTHING', ?3, ?4)
                        ON DUPLICATE KEY UPDATE since = since""")
                .setParameter(1, member)
                .setParameter(2, thread)
                .setParameter(3, reason.name())
                .setParameter(4, LocalDateTime.ofInstant(since, ZoneOffset.UTC))
                .executeUpdate();
    }
}
