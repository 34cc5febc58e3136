package org.headwaters.sample;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDateTime;
import java.time.ZoneOffset;

/** What people of the sample follow, a few notices, a bookmark with a note and a day, and a saved search. */
@ApplicationScoped
public class FollowSamples implements SamplePart {

    private static final double DAYS_AHEAD = -9;

    @PersistenceContext(unitName = "headwaters")
    private EntityManager em;

    @Inject
    private SampleIndex index;

    @Override
    public String name() {
        return "following";
    }

    @Override
    public void load(SampleTimes times) {
        // Whoever wrote in a thread follows it.
        run(
                """
                INSERT IGNORE INTO thread_follow (member_id, thread_id, level, reason, since)
                SELECT p.author_id, p.thread_id, 'EVERYTHING', IF(MIN(p.number) = 1, 'STARTED', 'REPLIED'), MIN(p.created_at)
                FROM post p GROUP BY p.author_id, p.thread_id""");
        // Replies that the three people of SampleAccounts have not read, in threads they follow.
        run(
                """
                INSERT INTO notice (member_id, kind, open_key, post_id, last_post_id, count, actor_id, words, happened_at)
                SELECT f.member_id, 'REPLIES', CONCAT('replies:', t.id), MIN(p.id), MAX(p.id), COUNT(*), t.last_author_id, '',
                    t.last_post_at
                FROM thread_follow f
                JOIN account a ON a.member_id = f.member_id AND a.password_hash IS NOT NULL
                JOIN thread t ON t.id = f.thread_id
                JOIN reading r ON r.thread_id = t.id AND r.member_id = f.member_id
                JOIN post p ON p.thread_id = t.id AND p.number > r.read_number AND p.author_id <> f.member_id
                GROUP BY f.member_id, t.id, t.last_author_id, t.last_post_at""");
        // One bookmark for each of them: the longest post they read.
        for (var person : index.members().values()) {
            em.createNativeQuery(
                            """
                            INSERT INTO bookmark (member_id, post_id, note, remind_on, by_mail, created_at, version)
                            SELECT a.member_id, p.id, 'Bring this to our next meeting', ?1, FALSE, ?2, 0
                            FROM account a JOIN reading r ON r.member_id = a.member_id
                            JOIN post p ON p.thread_id = r.thread_id AND p.number <= r.read_number AND p.author_id <> a.member_id
                            WHERE a.member_id = ?3 AND a.password_hash IS NOT NULL ORDER BY LENGTH(p.body) DESC LIMIT 1""")
                    .setParameter(
                            1,
                            LocalDateTime.ofInstant(times.daysAgo(DAYS_AHEAD), ZoneOffset.UTC)
                                    .toLocalDate())
                    .setParameter(2, LocalDateTime.ofInstant(times.daysAgo(1), ZoneOffset.UTC))
                    .setParameter(3, person.id())
                    .executeUpdate();
        }
        // Each of them has saved a search.
        em.createNativeQuery(
                        """
                        INSERT INTO saved_search (member_id, words, narrowed, by_mail, created_at, version)
                        SELECT a.member_id, 'interpreter at night', '', FALSE, ?1, 0
                        FROM account a WHERE a.password_hash IS NOT NULL""")
                .setParameter(1, LocalDateTime.ofInstant(times.daysAgo(1), ZoneOffset.UTC))
                .executeUpdate();
        run("INSERT INTO saved_search_look (saved_search_id, looked_at) SELECT id, created_at FROM saved_search");
    }

    private void run(String sql) {
        em.createNativeQuery(sql).executeUpdate();
    }
}
