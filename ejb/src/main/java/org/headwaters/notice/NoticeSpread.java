package org.headwaters.notice;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.util.List;
import org.headwaters.platform.database.NativeList;
import org.headwaters.platform.gate.Gate;

/**
 * Makes the notices of posts, each with a few statements however many members follow. Two nodes take different posts; one that fails
 * is tried again with the next turn.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class NoticeSpread {

    private static final int BATCH = 20;
    private static final int ROWS = 500;

    /** Members who may read the post's space (SpacePolicy.mayRead), did not write the post and have not seen it. */
    private static final String READERS =
            """
            JOIN member m ON m.id = f.member_id AND m.state = 'ACTIVE' AND m.id <> p.author_id
            WHERE (s.visibility <> 'OWN' OR m.coordinator
                OR EXISTS (SELECT 1 FROM space_membership b WHERE b.space_id = s.id AND b.member_id = m.id))
              AND NOT EXISTS (SELECT 1 FROM reading r
                WHERE r.member_id = m.id AND r.thread_id = t.id AND r.read_number >= p.number)
            """;

    /** The post, its thread and its space; a post that was removed or moved meanwhile tells nobody. */
    private static final String POST =
            """
            FROM post p JOIN thread t ON t.id = p.thread_id AND t.listed JOIN space s ON s.id = t.space_id
            JOIN (%s) f ON p.id = ?1 AND p.removed_at IS NULL AND p.moved_to IS NULL
            """;

    /** The members come as one value, so that it is one statement however many they are. */
    private static final String INSERT =
            """
            INSERT INTO notice (member_id, kind, open_key, post_id, last_post_id, count, actor_id, words, happened_at)
            SELECT j.member, ?1, ?2, ?3, ?3, 1, ?4, '', ?5 FROM JSON_TABLE(?6, '$[*]' COLUMNS (member BIGINT PATH '$')) j
            ON DUPLICATE KEY UPDATE count = count + 1, last_post_id = VALUES(last_post_id), actor_id = VALUES(actor_id),
                happened_at = VALUES(happened_at)""";

    /** A choice for the thread goes before one for its space. */
    private static final String FOLLOWERS_OF_THREAD =
            """
            SELECT x.member_id FROM thread_follow x JOIN post q ON q.thread_id = x.thread_id
            WHERE q.id = ?1 AND x.level = 'EVERYTHING'
            UNION
            SELECT y.member_id FROM space_follow y JOIN thread v ON v.space_id = y.space_id JOIN post w ON w.thread_id = v.id
            WHERE w.id = ?1 AND y.level = 'EVERYTHING'
              AND NOT EXISTS (SELECT 1 FROM thread_follow z WHERE z.thread_id = v.id AND z.member_id = y.member_id)""";

    /** Whoever joined a space hears of new threads unless they have chosen something else. */
    private static final String FOLLOWERS_OF_SPACE =
            """
            SELECT x.member_id FROM space_follow x JOIN thread v ON v.space_id = x.space_id JOIN post q ON q.thread_id = v.id
            WHERE q.id = ?1 AND x.level IN ('EVERYTHING', 'NEW_THREADS')
            UNION
            SELECT y.member_id FROM space_membership y JOIN thread u ON u.space_id = y.space_id JOIN post w ON w.thread_id = u.id
            WHERE w.id = ?1
              AND NOT EXISTS (SELECT 1 FROM space_follow z WHERE z.space_id = y.space_id AND z.member_id = y.member_id)""";

    private static final String NOT_MENTIONED = " AND NOT EXISTS (SELECT 1 FROM notice n WHERE n.member_id = m.id"
            + " AND n.open_key = CONCAT('mention:', p.id))";

    private static final String NOT_MUTED =
            """
             AND NOT COALESCE((SELECT x.muted FROM thread_follow x WHERE x.thread_id = t.id AND x.member_id = m.id),
                (SELECT y.muted FROM space_follow y WHERE y.space_id = s.id AND y.member_id = m.id), FALSE)
             AND NOT EXISTS (SELECT 1 FROM notice n WHERE n.member_id = m.id AND n.post_id = p.id AND n.kind = 'MENTION')""";

    @PersistenceContext(unitName = "headwaters")
    private EntityManager em;

    @Inject
    private Gate gate;

    /**
     * Makes the notices of some posts.
     *
     * @return whether there may be more to do
     */
    public boolean spread() {
        gate.require(NoticePolicy.maySpread(gate.actor()), "notice.spread", "notice", null);
        @SuppressWarnings("unchecked")
        List<Object[]> seen = em.createNativeQuery(
                        "SELECT d.id, d.post_id, d.member_id FROM notice_due d ORDER BY d.id LIMIT ?1")
                .setParameter(1, BATCH)
                .getResultList();
        // Row by row: a lock on a range would also hold up whoever posts.
        List<Object[]> due = seen.stream().filter(row -> locked(id(row[0]))).toList();
        // Mentions first: whoever is named in a reply is told that, and not of the reply too.
        due.stream().filter(row -> row[2] != null).forEach(row -> mention(id(row[1]), id(row[2])));
        due.stream().filter(row -> row[2] == null).forEach(row -> post(id(row[1])));
        for (Object[] row : due) {
            em.createNativeQuery("DELETE FROM notice_due WHERE id = ?1")
                    .setParameter(1, row[0])
                    .executeUpdate();
        }
        return due.size() == BATCH;
    }

    private boolean locked(long due) {
        return !em.createNativeQuery("SELECT d.id FROM notice_due d WHERE d.id = ?1 FOR UPDATE SKIP LOCKED")
                .setParameter(1, due)
                .getResultList()
                .isEmpty();
    }

    private void post(long post) {
        tell(post, "REPLIES", "CONCAT('replies:', t.id)", FOLLOWERS_OF_THREAD, " AND p.number > 1" + NOT_MENTIONED);
        tell(post, "THREADS", "CONCAT('threads:', s.id)", FOLLOWERS_OF_SPACE, " AND p.number = 1" + NOT_MENTIONED);
    }

    private void mention(long post, long member) {
        tell(post, "MENTION", "CONCAT('mention:', p.id)", "SELECT CAST(?2 AS INT) AS member_id", NOT_MUTED, member);
    }

    /**
     * Reads who is to be told, then writes. Not in one statement: that would hold locks on the rows it reads, and whoever writes in
     * the same thread at that moment could fail by it.
     *
     * @param key what of the post makes it one notice with others, the same for all who are told
     * @param named values of {@code ?2} and so on
     */
    private void tell(long post, String kind, String key, String followers, String more, Object... named) {
        Query readers = em.createNativeQuery("SELECT m.id, " + key + ", p.author_id, p.created_at "
                        + POST.formatted(followers) + READERS + more)
                .setParameter(1, post);
        for (int i = 0; i < named.length; i++) {
            readers.setParameter(i + 2, named[i]);
        }
        @SuppressWarnings("unchecked")
        List<Object[]> told = readers.getResultList();
        for (int from = 0; from < told.size(); from += ROWS) {
            List<Object[]> some = told.subList(from, Math.min(told.size(), from + ROWS));
            Object[] any = some.get(0);
            em.createNativeQuery(INSERT)
                    .setParameter(1, kind)
                    .setParameter(2, any[1])
                    .setParameter(3, post)
                    .setParameter(4, any[2])
                    .setParameter(5, any[3])
                    .setParameter(
                            6,
                            NativeList.json(some.stream().map(row -> id(row[0])).toList()))
                    .executeUpdate();
        }
    }

    private static long id(Object column) {
        return ((Number) column).longValue();
    }
}
