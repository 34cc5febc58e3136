package org.headwaters.notice;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Set;
import org.headwaters.platform.database.NativeList;
import org.headwaters.platform.gate.Actor;
import org.headwaters.space.SpaceQueries;

/**
 * What a member was told. What it is about is asked for again each time it is shown: a notice of something one may not read any
 * more, or has muted since, is not there.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class NoticeQueries {

    /** Notices on one page. */
    public static final int PER_PAGE = 25;
    /** The header counts no further. */
    public static final int COUNT_LIMIT = 99;

    @PersistenceContext(unitName = "headwaters")
    private EntityManager em;

    @Inject
    private SpaceQueries spaces;

    /**
     * One page of the actor's notices, the newest first.
     *
     * @param page from 1
     * @return one more than {@link #PER_PAGE} where there is a next page
     */
    public List<NoticeView> list(Actor actor, int page) {
        return em.createQuery(
                        """
                        SELECT NEW org.headwaters.notice.NoticeView(n.id, n.kind, n.number, n.words, n.happenedAt, n.readAt, a.name,
                            t.id, t.slug, t.title, p.number, s.slug, s.name)
                        FROM Notice n
                        JOIN Post p ON p.id = n.postId
                        JOIN DiscussionThread t ON t.id = p.threadId
                        JOIN Space s ON s.id = t.spaceId
                        LEFT JOIN CommunityMember a ON a.id = n.actorId
                        WHERE n.memberId = :me AND t.spaceId IN :spaces
                            AND (n.kind = org.headwaters.notice.NoticeKind.REMOVED AND p.removedAt IS NOT NULL
                              OR n.kind <> org.headwaters.notice.NoticeKind.REMOVED AND t.listed = TRUE AND p.removedAt IS NULL)
                            AND (n.kind IN (org.headwaters.notice.NoticeKind.REMINDER, org.headwaters.notice.NoticeKind.REMOVED) OR NOT EXISTS (SELECT tf.threadId FROM ThreadFollow tf
                                WHERE tf.threadId = t.id AND tf.memberId = :me AND tf.muted = TRUE)
                              AND NOT EXISTS (SELECT sf.spaceId FROM SpaceFollow sf
                                WHERE sf.spaceId = t.spaceId AND sf.memberId = :me AND sf.muted = TRUE
                                AND NOT EXISTS (SELECT cf.threadId FROM ThreadFollow cf WHERE cf.threadId = t.id AND cf.memberId = :me)))
                        ORDER BY n.happenedAt DESC, n.id DESC""",
                        NoticeView.class)
                .setParameter("me", actor.memberId())
                .setParameter("spaces", spaces.readableIds(actor))
                .setFirstResult((page - 1) * PER_PAGE)
                .setMaxResults(PER_PAGE + 1)
                .getResultList();
    }

    /**
     * How many notices are open, up to one more than {@link #COUNT_LIMIT}. In the header of every page, so one statement: it begins
     * with the few open rows of one member, and the rule of {@code SpacePolicy.mayRead} stands in it.
     */
    public int open(Actor actor) {
        if (!actor.member()) {
            return 0;
        }
        Set<Long> own = actor.spaces().isEmpty() ? Set.of(0L) : actor.spaces();
        NativeList readable = NativeList.of(4, own);
        return ((Number) readable.in(em.createNativeQuery(
                                """
                                SELECT COUNT(*) FROM (
                                    SELECT 1 FROM notice n
                                    JOIN post p ON p.id = n.post_id
                                    JOIN thread t ON t.id = p.thread_id
                                    JOIN space s ON s.id = t.space_id
                                    LEFT JOIN thread_follow tf ON tf.thread_id = t.id AND tf.member_id = n.member_id
                                    LEFT JOIN space_follow sf ON sf.space_id = t.space_id AND sf.member_id = n.member_id
                                    WHERE n.member_id = ?1 AND n.open_key IS NOT NULL
                                      AND IF(n.kind = 'REMOVED', p.removed_at IS NOT NULL, t.listed AND p.removed_at IS NULL)
                                      AND (s.visibility <> 'OWN' OR ?2 OR s.id IN (%s))
                                      AND (n.kind IN ('REMINDER', 'REMOVED') OR NOT COALESCE(tf.muted, sf.muted, FALSE))
                                    UNION ALL SELECT 1 FROM task_notice k WHERE k.member_id = ?3 AND k.open_key IS NOT NULL
                                    LIMIT %d) o"""
                                        .formatted(readable.places(), COUNT_LIMIT + 1)))
                        .setParameter(1, actor.memberId())
                        .setParameter(2, actor.coordinator())
                        .setParameter(3, actor.memberId())
                        .getSingleResult())
                .intValue();
    }
}
