package org.headwaters.discussion;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.time.Clock;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.headwaters.platform.gate.Actor;
import org.headwaters.platform.text.SearchWords;
import org.headwaters.space.SpaceQueries;

/** All reads of threads and posts. Every list holds only what lies in spaces the actor may read. */
@Stateless
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class ThreadQueries {

    /** Posts on one page of a thread. */
    public static final int POSTS_PER_PAGE = 20;
    /** Threads on one page of a list. */
    public static final int THREADS_PER_PAGE = 25;

    private static final String ROW =
            """
            SELECT NEW org.headwaters.discussion.ThreadRow(t.id, t.slug, t.title, t.type, t.pinned, s.slug, s.name, a.handle,
                a.name, o.name, t.lastNumber, t.replies, t.lastPostAt, l.name, r.readNumber, r.aheadCount,
                tf.muted, sf.muted,"""
                    + ThreadClauses.MARKS
                    + """
            )
            FROM DiscussionThread t
            JOIN Space s ON s.id = t.spaceId
            JOIN CommunityMember a ON a.id = t.authorId
            JOIN CommunityMember l ON l.id = t.lastAuthorId
            LEFT JOIN Organization o ON o.id = t.organizationId
            LEFT JOIN Reading r ON r.threadId = t.id AND r.memberId = :me
            LEFT JOIN Collaboration c ON c.threadId = t.id
            LEFT JOIN ThreadFollow tf ON tf.threadId = t.id AND tf.memberId = :me
            LEFT JOIN SpaceFollow sf ON sf.spaceId = t.spaceId AND sf.memberId = :me
            WHERE t.listed = TRUE AND t.spaceId IN :spaces""";

    /** What a thread must be for the actor to open it, apart from its space. */
    private static final String OPENS =
            " t.mergedInto IS NULL AND (t.listed = TRUE OR t.authorId = :me OR t.spaceId IN :cared OR :all = TRUE)";

    private static final String LATEST_FIRST = "t.lastPostAt DESC, t.id DESC";

    @PersistenceContext(unitName = "headwaters")
    private EntityManager em;

    @Inject
    private SpaceQueries spaces;

    @Inject
    private Clock clock;

    @Inject
    private ThreadWindow window;

    /** One page of threads, the one with the newest post first. */
    public ThreadPage list(Actor actor, ThreadFilter filter) {
        return list(actor, filter, THREADS_PER_PAGE);
    }

    /**
     * The first threads of a list.
     *
     * @param size how many at most, up to 100
     */
    public ThreadPage list(Actor actor, ThreadFilter filter, int size) {
        Set<Long> readable = spaces.readableIds(actor);
        if (filter.spaceId() != null) {
            readable = readable.contains(filter.spaceId()) ? Set.of(filter.spaceId()) : Set.of(0L);
        }
        return filter.show().rare() ? rare(actor, readable, filter, size) : page(actor, readable, filter, size);
    }

    /** A page of what may be rare: of the threads behind the page before, the latest are looked at and no others. */
    private ThreadPage rare(Actor actor, Set<Long> readable, ThreadFilter filter, int size) {
        Map<String, Object> values = new HashMap<>();
        String which = ThreadClauses.of(filter.any(), clock.instant(), values);
        List<ThreadFilter.Cursor> seen =
                switch (filter.show()) {
                    case FOLLOWING -> window.followed(actor.memberId(), readable, which, values);
                    case SINCE_VISIT -> {
                        values.put("me", actor.memberId());
                        yield window.latest(readable, which + ThreadClauses.AFTER_VISIT, values);
                    }
                    default -> window.latest(readable, which, values);
                };
        List<Long> ids = window.marked(actor.memberId(), seen, ThreadClauses.shown(filter.show()), size + 1);
        List<ThreadRow> rows = ids.isEmpty()
                ? List.of()
                : rows(actor, readable, " AND t.id IN :ids", LATEST_FIRST)
                        .setParameter("ids", ids)
                        .getResultList();
        boolean cut = rows.size() <= size && ThreadWindow.full(seen);
        return cut ? new ThreadPage(rows, seen.get(seen.size() - 1), true) : page(rows, size);
    }

    private ThreadPage page(Actor actor, Set<Long> readable, ThreadFilter filter, int size) {
        Map<String, Object> values = new HashMap<>();
        String which = ThreadClauses.of(filter, clock.instant(), values);
        TypedQuery<ThreadRow> query = rows(actor, readable, which, LATEST_FIRST);
        values.forEach(query::setParameter);
        return page(query.setMaxResults(size + 1).getResultList(), size);
    }

    /** A page of rows, of which one more than fits says that there is another page. */
    private static ThreadPage page(List<ThreadRow> rows, int size) {
        if (rows.size() <= size) {
            return new ThreadPage(rows, null, false);
        }
        ThreadRow last = rows.get(size - 1);
        return new ThreadPage(rows.subList(0, size), new ThreadFilter.Cursor(last.lastPostAt(), last.id()), false);
    }

    /**
     * Threads that several people write in, the one with the newest post first: what a place looks like from outside.
     *
     * @param size how many at most
     */
    public List<ThreadRow> lively(Actor actor, int size) {
        return rows(actor, spaces.readableIds(actor), " AND t.lastNumber > 2 AND t.closedAt IS NULL", LATEST_FIRST)
                .setMaxResults(size)
                .getResultList();
    }

    /**
     * What the actor has not read in their own spaces. It looks at the newest threads of each alone, so that it costs the same however
     * many there are, and however much of it has been read.
     *
     * @param size how many rows at most
     */
    public Unread unreadInOwnSpaces(Actor actor, int size) {
        Set<Long> own = own(actor);
        String newest = own.stream()
                .map(space -> "(SELECT id, space_id, last_number, last_post_at FROM thread"
                        // Left to itself MariaDB walks the threads of all spaces, 1,200 for the fifty of one (200,000
                        // threads).
                        + " FORCE INDEX (thread_space_latest) WHERE space_id = " + space
                        + " AND listed = TRUE ORDER BY last_post_at DESC, id DESC LIMIT " + Unread.MOST + ")")
                .collect(Collectors.joining(" UNION ALL "));
        List<?> found = em.createNativeQuery(
                        "SELECT n.id, n.space_id FROM (" + newest
                                + """
                        ) n
                        LEFT JOIN reading r ON r.thread_id = n.id AND r.member_id = ?1
                        LEFT JOIN thread_follow tf ON tf.thread_id = n.id AND tf.member_id = ?1
                        LEFT JOIN space_follow sf ON sf.space_id = n.space_id AND sf.member_id = ?1
                        WHERE (r.read_number IS NULL OR r.read_number < n.last_number) AND COALESCE(tf.muted, sf.muted, FALSE) = FALSE
                        ORDER BY n.last_post_at DESC, n.id DESC""")
                .setParameter(1, actor.memberId())
                .getResultList();
        Map<Long, Integer> bySpace = new HashMap<>();
        Set<Long> shown = new HashSet<>();
        for (Object one : found) {
            Object[] row = (Object[]) one;
            bySpace.merge(((Number) row[1]).longValue(), 1, Integer::sum);
            if (shown.size() < size) {
                shown.add(((Number) row[0]).longValue());
            }
        }
        List<ThreadRow> rows = shown.isEmpty()
                ? List.of()
                : rows(actor, own, " AND t.id IN :shown", LATEST_FIRST)
                        .setParameter("shown", shown)
                        .getResultList();
        return new Unread(rows, bySpace);
    }

    /**
     * Threads by title, those whose title begins with the words first.
     *
     * @param size how many at most
     */
    public List<ThreadRow> titled(Actor actor, SearchWords words, int size) {
        if (words.none()) {
            return List.of();
        }
        TypedQuery<ThreadRow> query = rows(
                actor,
                spaces.readableIds(actor),
                " AND " + words.in("t.title"),
                SearchWords.beginningFirst("t.title") + ", " + LATEST_FIRST);
        return words.bind(query).setMaxResults(size).getResultList();
    }

    /**
     * A list of threads. The database begins with the threads, in the order in which the list shows them, and stops when it has a page;
     * left to itself it begins with the spaces, reads every thread in them and sorts them all.
     */
    private TypedQuery<ThreadRow> rows(Actor actor, Set<Long> readable, String which, String order) {
        return em.createQuery(ROW + which + " ORDER BY " + order, ThreadRow.class)
                .setHint("eclipselink.sql.hint", "STRAIGHT_JOIN")
                .setParameter("me", actor.memberId())
                .setParameter("spaces", readable);
    }

    private Set<Long> own(Actor actor) {
        Set<Long> own = new HashSet<>(spaces.readableIds(actor));
        own.retainAll(actor.spaces());
        return own.isEmpty() ? Set.of(0L) : own;
    }

    /** The threads kept on top of a space. */
    public List<ThreadRow> pinned(Actor actor, long spaceId) {
        Set<Long> readable = spaces.readableIds(actor);
        return rows(
                        actor,
                        readable.contains(spaceId) ? Set.of(spaceId) : Set.of(0L),
                        " AND t.pinned = TRUE",
                        LATEST_FIRST)
                .setMaxResults(THREADS_PER_PAGE)
                .getResultList();
    }

    /** The head of a thread, when the actor may read it. */
    public Optional<ThreadView> find(Actor actor, long threadId) {
        return em.createQuery(
                        """
                        SELECT NEW org.headwaters.discussion.ThreadView(t.id, t.slug, t.title, t.type, s.id, s.slug, s.name,
                            s.visibility, a.handle, a.name, o.name, t.createdAt, t.closedAt, t.lastNumber, t.replies, r.readNumber, t.listed, r.ahead,
                            (SELECT COUNT(x.termId) FROM ThreadTopic x WHERE x.threadId = t.id),
                            (SELECT COUNT(e.id) FROM ThreadEvent e WHERE e.threadId = t.id),
                            (SELECT COUNT(y.threadId) FROM ThreadSummary y WHERE y.threadId = t.id),
                            (SELECT COUNT(l.id) FROM ContentLink l WHERE l.fromThread = t.id OR l.toThread = t.id))
                        FROM DiscussionThread t
                        JOIN Space s ON s.id = t.spaceId
                        JOIN CommunityMember a ON a.id = t.authorId
                        LEFT JOIN Organization o ON o.id = t.organizationId
                        LEFT JOIN Reading r ON r.threadId = t.id AND r.memberId = :me
                        WHERE t.id = :id AND"""
                                + OPENS,
                        ThreadView.class)
                .setParameter("cared", CarePolicy.caredFor(actor))
                .setParameter("all", CarePolicy.caresForAll(actor))
                .setParameter("me", actor.memberId())
                .setParameter("id", threadId)
                .getResultStream()
                .findFirst()
                .filter(thread -> ThreadPolicy.mayRead(actor, thread.spaceId(), thread.visibility()));
    }

    /** The titles of those among some threads that {@link #find} would let the actor see, by their ids. One statement for all. */
    public Map<Long, String> titles(Actor actor, Collection<Long> threads) {
        if (threads.isEmpty()) {
            return Map.of();
        }
        return em.createQuery(
                        "SELECT t.id, t.title FROM DiscussionThread t WHERE t.id IN :ids AND t.spaceId IN :spaces AND"
                                + OPENS,
                        Object[].class)
                .setParameter("ids", threads)
                .setParameter("spaces", spaces.readableIds(actor))
                .setParameter("cared", CarePolicy.caredFor(actor))
                .setParameter("all", CarePolicy.caresForAll(actor))
                .setParameter("me", actor.memberId())
                .getResultStream()
                .collect(Collectors.toMap(row -> (Long) row[0], row -> (String) row[1]));
    }

    /** The posts of one page of a thread that {@link #find} has let the actor see, the oldest first. */
    public List<PostView> posts(ThreadView thread, int page) {
        return posts(
                thread,
                "p.number BETWEEN :first AND :last ORDER BY p.number",
                (page - 1) * POSTS_PER_PAGE + 1,
                page * POSTS_PER_PAGE);
    }

    /**
     * The posts of one page of a thread that {@link #find} has let the actor see, each under the one it answers. Where the page
     * begins and ends is found in an index alone, so that page 250 costs little more than page 1.
     */
    public List<PostView> nestedPosts(ThreadView thread, int page) {
        List<String> keys = em.createQuery(
                        "SELECT p.sortKey FROM Post p WHERE p.threadId = :thread ORDER BY p.sortKey", String.class)
                .setParameter("thread", thread.id())
                .setFirstResult((page - 1) * POSTS_PER_PAGE)
                .setMaxResults(POSTS_PER_PAGE)
                .getResultList();
        if (keys.isEmpty()) {
            return List.of();
        }
        return posts(
                thread,
                "p.sortKey BETWEEN :first AND :last ORDER BY p.sortKey",
                keys.get(0),
                keys.get(keys.size() - 1));
    }

    /** The page of the nested view that a post of a thread is on, from 1. */
    public int nestedPageOf(ThreadView thread, int number) {
        long before = em.createQuery(
                        """
                        SELECT COUNT(o.id) FROM Post p JOIN Post o ON o.threadId = p.threadId AND o.sortKey < p.sortKey
                        WHERE p.threadId = :thread AND p.number = :number""",
                        Long.class)
                .setParameter("thread", thread.id())
                .setParameter("number", number)
                .getSingleResult();
        return (int) before / POSTS_PER_PAGE + 1;
    }

    private List<PostView> posts(ThreadView thread, String which, Object first, Object last) {
        return em.createQuery(
                        """
                        SELECT NEW org.headwaters.discussion.PostView(p.id, p.number, a.id, a.handle, a.name, a.coordinator, m.lead,
                            o.name, o.slug, p.replyTo, p.html, p.createdAt, p.editedAt, p.depth, p.removedAt, p.movedTo,
                            (SELECT COUNT(n.postId) FROM ContentNote n WHERE n.postId = p.id),
                            (SELECT COUNT(f.id) FROM Attachment f WHERE f.postId = p.id),
                            (SELECT COUNT(q.id) FROM Poll q WHERE q.postId = p.id),
                            (SELECT COUNT(g.id) FROM Reaction g WHERE g.postId = p.id))
                        FROM Post p
                        JOIN CommunityMember a ON a.id = p.authorId
                        LEFT JOIN SpaceMembership m ON m.memberId = p.authorId AND m.spaceId = :space
                        LEFT JOIN Organization o ON o.id = p.organizationId
                        WHERE p.threadId = :thread AND"""
                                + " " + which,
                        PostView.class)
                .setParameter("space", thread.spaceId())
                .setParameter("thread", thread.id())
                .setParameter("first", first)
                .setParameter("last", last)
                .getResultList();
    }

    /** What a post of a thread that {@link #find} has let the actor see was typed as; none where the words are gone. */
    public Optional<PostSource> source(ThreadView thread, int number) {
        return em.createQuery(
                        """
                        SELECT NEW org.headwaters.discussion.PostSource(p.number, a.id, a.name, p.body, p.version)
                        FROM Post p JOIN CommunityMember a ON a.id = p.authorId
                        WHERE p.threadId = :thread AND p.number = :number AND p.removedAt IS NULL AND p.movedTo IS NULL""",
                        PostSource.class)
                .setParameter("thread", thread.id())
                .setParameter("number", number)
                .getResultStream()
                .findFirst();
    }
}
