package org.headwaters.discussion;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.headwaters.platform.gate.Actor;
import org.headwaters.space.SpaceQueries;

/**
 * Reads what was done to threads and posts. A page of a thread that nothing was done to needs no statement, any other three, and one
 * more when something came from elsewhere, however many posts it has.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class CareQueries {

    @PersistenceContext(unitName = "headwaters")
    private EntityManager em;

    @Inject
    private SpaceQueries spaces;

    /**
     * What was done to a thread, as far as one page of it tells.
     *
     * @param posts the posts on the page
     * @param page which page it is, from 1; the first one also tells what came before the first post
     */
    public CareView page(Actor actor, ThreadView thread, Collection<PostView> posts, int page) {
        List<Object[]> gone = gone(posts);
        List<Object[]> events = thread.events() == 0 ? List.of() : events(thread, posts, page);
        Set<Long> readable = gone.stream().anyMatch(row -> row[4] != null)
                        || events.stream().anyMatch(row -> row[6] != null || row[7] != null)
                ? spaces.readableIds(actor)
                : Set.of();
        return new CareView(
                gone(gone, readable),
                events(events, readable),
                thread.summaries() == 0 ? null : summary(thread).orElse(null));
    }

    private List<Object[]> gone(Collection<PostView> posts) {
        List<Long> gone =
                posts.stream().filter(PostView::gone).map(PostView::id).toList();
        return gone.isEmpty()
                ? List.of()
                : em.createQuery(
                                """
                                SELECT p.number, p.removal, p.removalReason, p.removedAt, p.movedTo FROM Post p
                                WHERE p.id IN :ids""",
                                Object[].class)
                        .setParameter("ids", gone)
                        .getResultList();
    }

    private List<Object[]> events(ThreadView thread, Collection<PostView> posts, int page) {
        Set<Integer> places = posts.stream().map(PostView::number).collect(Collectors.toCollection(HashSet::new));
        places.add(page == 1 ? 0 : -1);
        return em.createQuery(
                        """
                        SELECT e.afterNumber, e.kind, m.handle, m.name, e.reason, e.posts, e.otherThreadId, e.spaceId, e.happenedAt
                        FROM ThreadEvent e JOIN CommunityMember m ON m.id = e.actorId
                        WHERE e.threadId = :thread AND e.afterNumber IN :places
                        ORDER BY e.afterNumber, e.id""",
                        Object[].class)
                .setParameter("thread", thread.id())
                .setParameter("places", places)
                .getResultList();
    }

    private Map<Integer, GoneView> gone(List<Object[]> rows, Set<Long> readable) {
        Set<Long> targets =
                rows.stream().map(row -> (Long) row[4]).filter(Objects::nonNull).collect(Collectors.toSet());
        Map<Long, Object[]> places = targets.isEmpty()
                ? Map.of()
                : em.createQuery(
                                """
                                SELECT p.id, p.number, t.id, t.slug, t.title FROM Post p
                                JOIN DiscussionThread t ON t.id = p.threadId
                                WHERE p.id IN :ids AND t.listed = TRUE AND t.spaceId IN :spaces""",
                                Object[].class)
                        .setParameter("ids", targets)
                        .setParameter("spaces", readable)
                        .getResultStream()
                        .collect(Collectors.toMap(row -> (Long) row[0], Function.identity()));
        Map<Integer, GoneView> gone = new HashMap<>();
        for (Object[] row : rows) {
            Object[] place = row[4] == null ? null : places.get((Long) row[4]);
            int number = (Integer) row[0];
            gone.put(
                    number,
                    new GoneView(
                            number,
                            (Removal) row[1],
                            (String) row[2],
                            (Instant) row[3],
                            place == null ? null : postPath((Long) place[2], (String) place[3], (Integer) place[1]),
                            place == null ? null : (String) place[4]));
        }
        return gone;
    }

    private List<EventView> events(List<Object[]> rows, Set<Long> readable) {
        Set<Long> others =
                rows.stream().map(row -> (Long) row[6]).filter(Objects::nonNull).collect(Collectors.toSet());
        Map<Long, Object[]> threads = others.isEmpty()
                ? Map.of()
                : em.createQuery(
                                """
                                SELECT t.id, t.slug, t.title FROM DiscussionThread t
                                LEFT JOIN DiscussionThread m ON m.id = t.mergedInto
                                WHERE t.id IN :ids AND (t.listed = TRUE AND t.spaceId IN :spaces OR m.spaceId IN :spaces)""",
                                Object[].class)
                        .setParameter("ids", others)
                        .setParameter("spaces", readable)
                        .getResultStream()
                        .collect(Collectors.toMap(row -> (Long) row[0], Function.identity()));
        Set<Long> from = rows.stream()
                .map(row -> (Long) row[7])
                .filter(space -> space != null && readable.contains(space))
                .collect(Collectors.toSet());
        Map<Long, String> names = from.isEmpty()
                ? Map.of()
                : em.createQuery("SELECT s.id, s.name FROM Space s WHERE s.id IN :ids", Object[].class)
                        .setParameter("ids", from)
                        .getResultStream()
                        .collect(Collectors.toMap(row -> (Long) row[0], row -> (String) row[1]));
        return rows.stream()
                .map(row -> {
                    Object[] other = row[6] == null ? null : threads.get((Long) row[6]);
                    return new EventView(
                            (Integer) row[0],
                            (ThreadEvent.Kind) row[1],
                            (String) row[2],
                            (String) row[3],
                            (String) row[4],
                            (Integer) row[5],
                            other == null ? null : "/discussions/" + other[0] + "/" + other[1],
                            other == null ? null : (String) other[2],
                            row[7] == null ? null : names.get((Long) row[7]),
                            (Instant) row[8]);
                })
                .toList();
    }

    /** What a thread came to. */
    public Optional<SummaryView> summary(ThreadView thread) {
        return em.createQuery(
                        """
                        SELECT NEW org.headwaters.discussion.SummaryView(s.learned, s.decided, s.stillOpen, s.learnedHtml,
                            s.decidedHtml, s.openHtml, m.handle, m.name, s.writtenAt, s.version)
                        FROM ThreadSummary s JOIN CommunityMember m ON m.id = s.writerId
                        WHERE s.threadId = :thread""",
                        SummaryView.class)
                .setParameter("thread", thread.id())
                .getResultStream()
                .findFirst();
    }

    /** How a thread that the actor cares for stands: whether it is kept on top, and whether it is featured. */
    public Standing standing(ThreadView thread) {
        Object[] row = em.createQuery(
                        "SELECT t.pinned, t.featuredAt FROM DiscussionThread t WHERE t.id = :id", Object[].class)
                .setParameter("id", thread.id())
                .getSingleResult();
        return new Standing((Boolean) row[0], row[1] != null);
    }

    /**
     * How a thread stands.
     *
     * @param pinned whether it is kept on top of its space
     * @param featured whether it is shown on home and on its space's page
     */
    public record Standing(boolean pinned, boolean featured) {}

    /** One post of a thread that {@code ThreadQueries.find} has let the actor see; also when its words are gone. */
    public Optional<PostHead> post(ThreadView thread, int number) {
        return em.createQuery(
                        """
                        SELECT NEW org.headwaters.discussion.PostHead(p.id, p.number, a.id, a.handle, a.name, p.body, p.html,
                            p.createdAt, p.removal, p.movedTo)
                        FROM Post p JOIN CommunityMember a ON a.id = p.authorId
                        WHERE p.threadId = :thread AND p.number = :number""",
                        PostHead.class)
                .setParameter("thread", thread.id())
                .setParameter("number", number)
                .getResultStream()
                .findFirst();
    }

    /**
     * What a post said before, the oldest first. Hidden versions come without words, but to coordinators; of a removed post nothing comes
     * but to coordinators.
     */
    public List<VersionView> versions(Actor actor, ThreadView thread, PostHead post) {
        if (!CarePolicy.mayReadHistory(actor, thread.spaceId(), thread.visibility())) {
            return List.of();
        }
        boolean all = CarePolicy.mayReadRemoved(actor);
        if (post.removal() != null && !all) {
            return List.of();
        }
        return em.createQuery(
                        """
                        SELECT r.number, r.body, m.handle, m.name, r.replacedAt, r.removal, r.hiddenAt
                        FROM PostRevision r JOIN CommunityMember m ON m.id = r.editorId
                        WHERE r.postId = :post ORDER BY r.number""",
                        Object[].class)
                .setParameter("post", post.id())
                .getResultStream()
                .map(row -> new VersionView(
                        (Integer) row[0],
                        (String) row[1],
                        (String) row[2],
                        (String) row[3],
                        (Instant) row[4],
                        (Boolean) row[5],
                        row[6] != null))
                .map(version -> version.hidden() && !all ? version.withheld() : version)
                .toList();
    }

    /**
     * Where an address leads that names a thread which went into another one.
     *
     * @param number number of a post in the old thread, or 0
     * @return thread and number there, when the actor may read it
     */
    public Optional<Place> merged(Actor actor, long threadId, int number) {
        Optional<Long> target = em.createQuery(
                        """
                        SELECT t.mergedInto FROM DiscussionThread t, DiscussionThread m
                        WHERE t.id = :id AND m.id = t.mergedInto AND m.spaceId IN :spaces""",
                        Long.class)
                .setParameter("id", threadId)
                .setParameter("spaces", spaces.readableIds(actor))
                .getResultStream()
                .findFirst();
        if (target.isEmpty() || number < 1) {
            return target.map(thread -> new Place(thread, 0));
        }
        Optional<Place> post = em.createQuery(
                        """
                        SELECT p.threadId, p.number FROM Post o, Post p
                        WHERE o.threadId = :thread AND o.number = :number AND p.id = o.movedTo""",
                        Object[].class)
                .setParameter("thread", threadId)
                .setParameter("number", number)
                .getResultStream()
                .findFirst()
                .map(row -> new Place((Long) row[0], (Integer) row[1]))
                .filter(place -> place.threadId() == target.get());
        return post.isPresent() ? post : target.map(thread -> new Place(thread, 0));
    }

    /**
     * A place in a thread.
     *
     * @param threadId the thread
     * @param number number of the post, or 0
     */
    public record Place(long threadId, int number) {}

    /**
     * Threads that were chosen to be shown, the last chosen first.
     *
     * @param spaceId only this space, or null
     * @param size how many at most
     */
    public List<FeaturedView> featured(Actor actor, Long spaceId, int size) {
        Set<Long> readable = spaces.readableIds(actor);
        if (spaceId != null) {
            readable = readable.contains(spaceId) ? Set.of(spaceId) : Set.of(0L);
        }
        return em.createQuery(
                        """
                        SELECT NEW org.headwaters.discussion.FeaturedView(t.id, t.slug, t.title, s.slug, s.name, t.replies, t.closedAt)
                        FROM DiscussionThread t JOIN Space s ON s.id = t.spaceId
                        WHERE t.featuredAt IS NOT NULL AND t.listed = TRUE AND t.spaceId IN :spaces
                        ORDER BY t.featuredAt DESC, t.id DESC""",
                        FeaturedView.class)
                .setParameter("spaces", readable)
                .setMaxResults(size)
                .getResultList();
    }

    /** Where a post with words is that the actor may read, by its id; empty for anything else. For what hangs on a post. */
    public Optional<Place> shown(Actor actor, long postId) {
        return em.createQuery(
                        """
                        SELECT p.threadId, p.number FROM Post p JOIN DiscussionThread t ON t.id = p.threadId
                        WHERE p.id = :id AND p.removedAt IS NULL AND p.movedTo IS NULL AND t.listed = TRUE
                            AND t.spaceId IN :spaces""",
                        Object[].class)
                .setParameter("id", postId)
                .setParameter("spaces", spaces.readableIds(actor))
                .getResultStream()
                .findFirst()
                .map(row -> new Place((Long) row[0], (Integer) row[1]));
    }

    static String postPath(long threadId, String slug, int number) {
        return "/discussions/" + threadId + "/" + slug + "?post=" + number + "#post-" + number;
    }
}
