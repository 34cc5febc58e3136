package org.headwaters.notice;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.headwaters.bookmark.ReminderDue;
import org.headwaters.discussion.PostPublished;
import org.headwaters.discussion.PostRemoved;
import org.headwaters.discussion.ThreadSeen;
import org.headwaters.mention.Mentioned;

/** What happens elsewhere and matters here. In the transaction where it happens, only one short row is written. */
@ApplicationScoped
public class NoticeEvents {

    /** Read notices are kept so long. */
    @PersistenceContext(unitName = "headwaters")
    private EntityManager em;

    @Inject
    private Clock clock;

    void published(@Observes PostPublished post) {
        due(post.postId(), null);
    }

    void mentioned(@Observes Mentioned mention) {
        for (long member : mention.memberIds()) {
            due(mention.postId(), member);
        }
    }

    /** The day of a bookmark has come: one row of one member. */
    void reminded(@Observes ReminderDue reminder) {
        tell(
                reminder.memberId(),
                NoticeKind.REMINDER,
                "reminder:" + reminder.bookmarkId(),
                reminder.postId(),
                reminder.note());
    }

    /** The author of a post that somebody else removed is told why; where it comes back, there is nothing more to tell. */
    void removed(@Observes PostRemoved post) {
        if (!post.removed()) {
            em.createNativeQuery("DELETE FROM notice WHERE member_id = ?1 AND kind = 'REMOVED' AND post_id = ?2")
                    .setParameter(1, post.authorId())
                    .setParameter(2, post.postId())
                    .executeUpdate();
        } else if (!post.actor().is(post.authorId())) {
            tell(post.authorId(), NoticeKind.REMOVED, "removed:" + post.postId(), post.postId(), post.reason());
        }
    }

    /** Whoever has seen what a notice is about need not be told any more. */
    void seen(@Observes ThreadSeen seen) {
        @SuppressWarnings("unchecked")
        List<Number> told = em.createNativeQuery(
                        """
                        SELECT n.id FROM notice n JOIN post p ON p.id = n.last_post_id
                        WHERE n.member_id = ?1 AND n.open_key IS NOT NULL AND p.thread_id = ?2
                          AND (n.kind IN ('REPLIES', 'MENTION') OR n.kind = 'THREADS' AND n.count = 1)
                          AND (p.number <= ?3 OR p.number BETWEEN ?4 AND ?5 AND n.kind = 'MENTION')""")
                .setParameter(1, seen.memberId())
                .setParameter(2, seen.threadId())
                .setParameter(3, seen.number())
                .setParameter(4, seen.first())
                .setParameter(5, seen.last())
                .getResultList();
        for (Number notice : told) {
            em.createNativeQuery("UPDATE notice SET open_key = NULL, read_at = ?1 WHERE id = ?2")
                    .setParameter(1, utc(clock.instant()))
                    .setParameter(2, notice)
                    .executeUpdate();
        }
    }

    /** One row of one member, with words. */
    private void tell(long member, NoticeKind kind, String key, long post, String words) {
        em.createNativeQuery(
                        """
                        INSERT INTO notice (member_id, kind, open_key, post_id, last_post_id, count, actor_id, words, happened_at)
                        VALUES (?1, ?2, ?3, ?4, ?5, 1, NULL, ?6, ?7)
                        ON DUPLICATE KEY UPDATE words = VALUES(words), happened_at = VALUES(happened_at)""")
                .setParameter(1, member)
                .setParameter(2, kind.name())
                .setParameter(3, key)
                .setParameter(4, post)
                .setParameter(5, post)
                .setParameter(6, words)
                .setParameter(7, utc(clock.instant()))
                .executeUpdate();
    }

    private void due(long post, Long member) {
        em.createNativeQuery("INSERT INTO notice_due (post_id, member_id, due_at) VALUES (?1, ?2, ?3)")
                .setParameter(1, post)
                .setParameter(2, member)
                .setParameter(3, utc(clock.instant()))
                .executeUpdate();
    }

    private static LocalDateTime utc(Instant instant) {
        return LocalDateTime.ofInstant(instant, ZoneOffset.UTC);
    }
}
