package org.headwaters.discussion;

import java.time.Instant;
import java.util.Map;
import org.headwaters.platform.text.Slugs;

/** The parts of the lists' statement that say which threads, and what marks they carry. All of it is text of this class alone. */
final class ThreadClauses {

    /** What a row shows beside the thread itself: gathered in the same statement, so that a list costs one however long it is. */
    static final String MARKS =
            """
            (SELECT FUNCTION('GROUP_CONCAT', CONCAT(k.slug, '=', k.label, '|')) FROM ThreadTopic x, Term k
                WHERE k.id = x.termId AND x.threadId = t.id),
            (SELECT COUNT(y.postId) FROM AcceptedAnswer y, Post q WHERE y.threadId = t.id AND q.id = y.postId AND q.removedAt IS NULL),
            (SELECT COUNT(z.postId) FROM Solution z, Post u WHERE z.threadId = t.id AND u.id = z.postId AND u.removedAt IS NULL),
            c.closesAt, c.endedAt""";

    /** What is muted, itself or with its space, is left out; a choice for a thread goes before one for its space. */
    static final String NOT_MUTED =
            " AND (tf.muted = FALSE OR (tf.muted IS NULL AND (sf.muted IS NULL OR sf.muted = FALSE)))";

    /** Threads with something new; what is muted never has. */
    static final String UNREAD = " AND (r.readNumber IS NULL OR r.readNumber < t.lastNumber)" + NOT_MUTED;

    /** Threads the reader follows closely, by a choice for the thread or for its space. */
    private static final String FOLLOWING = " AND (tf.level = org.headwaters.following.FollowLevel.EVERYTHING"
            + " OR (tf.level IS NULL AND sf.level = org.headwaters.following.FollowLevel.EVERYTHING))";

    /** With a post that is younger than the reader's last visit. */
    static final String AFTER_VISIT =
            " AND t.lastPostAt > (SELECT v.previousVisitAt FROM CommunityMember v WHERE v.id = :me)";

    /** What the reader follows closely by a choice for the thread itself. */
    static final String FOLLOWED = " AND t.id IN (SELECT f.threadId FROM ThreadFollow f WHERE f.memberId = :me"
            + " AND f.level = org.headwaters.following.FollowLevel.EVERYTHING)";

    /** Unread threads with a post that is younger than the reader's last visit. */
    static final String SINCE_VISIT = UNREAD + AFTER_VISIT;

    /** What was started for an organization, or for one that has become part of it. */
    private static final String ORGANIZATION = " AND t.organizationId IN (SELECT g.id FROM Organization g"
            + " WHERE g.id = :organization OR g.mergedInto = :organization)";

    private ThreadClauses() {}

    /**
     * The conditions of a filter.
     *
     * @param values takes the value of each parameter
     */
    static String of(ThreadFilter filter, Instant now, Map<String, Object> values) {
        StringBuilder jpql = new StringBuilder(shown(filter.show()));
        only(jpql, values, "t.type", "type", filter.type());
        if (filter.organizationId() != null) {
            jpql.append(ORGANIZATION);
            values.put("organization", filter.organizationId());
        }
        only(jpql, values, "t.authorId", "author", filter.authorId());
        ThreadFilter.Traits traits = filter.traits();
        only(jpql, values, "o.kind", "kind", traits.kind());
        only(jpql, values, "o.region", "region", traits.region());
        if (!traits.topic().isEmpty()) {
            jpql.append(" AND EXISTS (SELECT v.termId FROM ThreadTopic v, Term w WHERE w.id = v.termId"
                    + " AND v.threadId = t.id AND w.slug = :topic)");
            values.put("topic", Slugs.sought(traits.topic()));
        }
        if (traits.open()) {
            jpql.append(" AND c.closesAt > :now AND c.endedAt IS NULL AND t.closedAt IS NULL");
            values.put("now", now);
        }
        if (filter.after() != null) {
            jpql.append(" AND (t.lastPostAt < :at OR (t.lastPostAt = :at AND t.id < :id))");
            values.put("at", filter.after().at());
            values.put("id", filter.after().id());
        }
        return jpql.toString();
    }

    /** The condition of a list, on the thread and on the reader's marks. */
    static String shown(ThreadFilter.Show show) {
        return switch (show) {
            case LATEST -> "";
            case UNANSWERED -> " AND t.replies = 0";
            case OPEN_QUESTIONS -> " AND t.type = org.headwaters.discussion.ThreadType.QUESTION AND NOT EXISTS"
                    + " (SELECT e.postId FROM AcceptedAnswer e, Post f WHERE e.threadId = t.id AND f.id = e.postId"
                    + " AND f.removedAt IS NULL)";
            case UNREAD -> UNREAD;
            case SINCE_VISIT -> SINCE_VISIT;
            case FOLLOWING -> FOLLOWING;
        };
    }

    private static void only(
            StringBuilder jpql, Map<String, Object> values, String attribute, String name, Object value) {
        if (value != null) {
            jpql.append(" AND " + attribute + " = :" + name);
            values.put(name, value);
        }
    }
}
