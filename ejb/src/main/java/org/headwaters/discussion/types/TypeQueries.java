package org.headwaters.discussion.types;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.headwaters.discussion.PostFields;
import org.headwaters.discussion.ThreadPolicy;
import org.headwaters.discussion.ThreadType;
import org.headwaters.discussion.ThreadView;
import org.headwaters.platform.gate.Actor;
import org.headwaters.platform.time.CommunityDay;
import org.headwaters.space.SpaceQueries;
import org.headwaters.vocabulary.TermView;

/** All reads of what threads of each type say beside their words. A thread's page needs two statements at most, whatever its length. */
@Stateless
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class TypeQueries {

    /** What a thread of a type says belongs to its first post, and goes and comes back with the words of that. */
    private static final String SAID =
            " AND EXISTS (SELECT f.id FROM Post f WHERE f.threadId = t.id AND f.number = 1 AND f.removedAt IS NULL)";

    private static final String ANNOUNCEMENT =
            """
            SELECT NEW org.headwaters.discussion.types.AnnouncementView(t.id, t.slug, t.title, s.id, s.name, a.audience,
                a.startsAt, a.endsAt, a.actionLabel, a.actionUrl)
            FROM Announcement a
            JOIN DiscussionThread t ON t.id = a.threadId
            JOIN Space s ON s.id = t.spaceId
            WHERE\s""";

    @PersistenceContext(unitName = "headwaters")
    private EntityManager em;

    @Inject
    private SpaceQueries spaces;

    /** What a thread that was read for the actor is about. */
    public List<TermView> topics(ThreadView thread) {
        if (thread.topics() == 0) {
            return List.of();
        }
        return em.createQuery(
                        """
                        SELECT NEW org.headwaters.vocabulary.TermView(k.id, k.slug, k.label)
                        FROM Term k JOIN ThreadTopic x ON x.termId = k.id
                        WHERE x.threadId = :thread ORDER BY k.label""",
                        TermView.class)
                .setParameter("thread", thread.id())
                .getResultList();
    }

    /** The accepted answers of a question, in their order. */
    public List<AnswerView> answers(ThreadView thread) {
        if (thread.type() != ThreadType.QUESTION) {
            return List.of();
        }
        return em.createQuery(
                        """
                        SELECT NEW org.headwaters.discussion.types.AnswerView(p.id, p.number, m.name, o.name)
                        FROM Post p
                        JOIN AcceptedAnswer x ON x.postId = p.id
                        JOIN CommunityMember m ON m.id = p.authorId
                        LEFT JOIN Organization o ON o.id = p.organizationId
                        WHERE x.threadId = :thread AND p.removedAt IS NULL ORDER BY p.number""",
                        AnswerView.class)
                .setParameter("thread", thread.id())
                .getResultList();
    }

    /** The solutions of a barrier, in their order, and where they work. */
    public List<SolutionView> solutions(Actor actor, ThreadView thread) {
        if (thread.type() != ThreadType.BARRIER) {
            return List.of();
        }
        List<SolutionView> found = em.createQuery(
                        """
                        SELECT NEW org.headwaters.discussion.types.SolutionView(p.id, p.number, m.name, o.name)
                        FROM Post p
                        JOIN Solution x ON x.postId = p.id
                        JOIN CommunityMember m ON m.id = p.authorId
                        LEFT JOIN Organization o ON o.id = p.organizationId
                        WHERE x.threadId = :thread AND p.removedAt IS NULL ORDER BY p.number""",
                        SolutionView.class)
                .setParameter("thread", thread.id())
                .getResultList();
        return found.isEmpty() ? found : withSites(actor, thread, found);
    }

    private List<SolutionView> withSites(Actor actor, ThreadView thread, List<SolutionView> found) {
        Map<Long, Set<String>> sites = new LinkedHashMap<>();
        Set<Long> mine = new HashSet<>();
        em.createQuery(
                        """
                        SELECT w.postId, w.memberId, o.name FROM WorksHere w
                        JOIN Solution x ON x.postId = w.postId
                        JOIN Organization o ON o.id = w.organizationId
                        WHERE x.threadId = :thread""",
                        Object[].class)
                .setParameter("thread", thread.id())
                .getResultList()
                .forEach(row -> {
                    sites.computeIfAbsent((Long) row[0], post -> new TreeSet<>(String.CASE_INSENSITIVE_ORDER))
                            .add((String) row[2]);
                    if (actor.is((Long) row[1])) {
                        mine.add((Long) row[0]);
                    }
                });
        return found.stream()
                .map(solution -> solution.with(
                        List.copyOf(sites.getOrDefault(solution.postId(), Set.of())), mine.contains(solution.postId())))
                .toList();
    }

    /** What a search for collaborators says; empty for threads of other types. */
    public Optional<CollaborationView> collaboration(ThreadView thread) {
        if (thread.type() != ThreadType.COLLABORATION) {
            return Optional.empty();
        }
        return em.createQuery(
                        """
                        SELECT NEW org.headwaters.discussion.types.CollaborationView(t.id, t.authorId, c.need, c.offer, k.label,
                            k.slug, c.place, c.closesAt, c.endedAt)
                        FROM Collaboration c
                        JOIN DiscussionThread t ON t.id = c.threadId
                        LEFT JOIN Term k ON k.id = c.populationId
                        WHERE c.threadId = :thread"""
                                + SAID,
                        CollaborationView.class)
                .setParameter("thread", thread.id())
                .getResultStream()
                .findFirst();
    }

    /** Who would like to take part in a thread that was read for the actor, the first one first. */
    public List<InterestedView> interested(ThreadView thread) {
        return em.createQuery(
                        """
                        SELECT NEW org.headwaters.discussion.types.InterestedView(m.id, m.handle, m.name, o.name)
                        FROM CollaborationInterest i
                        JOIN CommunityMember m ON m.id = i.memberId
                        LEFT JOIN Organization o ON o.id = i.organizationId
                        WHERE i.threadId = :thread ORDER BY i.saidAt, m.id""",
                        InterestedView.class)
                .setParameter("thread", thread.id())
                .getResultList();
    }

    /** What an announcement says; empty for threads of other types. */
    public Optional<AnnouncementView> announcement(ThreadView thread) {
        if (thread.type() != ThreadType.ANNOUNCEMENT) {
            return Optional.empty();
        }
        return em.createQuery(ANNOUNCEMENT + "a.threadId = :thread" + SAID, AnnouncementView.class)
                .setParameter("thread", thread.id())
                .getResultStream()
                .findFirst();
    }

    /**
     * The announcements that are shown to the actor at a moment, the newest first.
     *
     * @param size how many at most
     */
    public List<AnnouncementView> running(Actor actor, Instant now, int size) {
        return em.createQuery(
                        ANNOUNCEMENT
                                + "a.endsAt > :now AND a.startsAt <= :now AND t.listed = TRUE AND t.spaceId IN :spaces"
                                + SAID
                                + " ORDER BY a.startsAt DESC, t.id DESC",
                        AnnouncementView.class)
                .setParameter("now", now)
                .setParameter("spaces", spaces.readableIds(actor))
                .getResultStream()
                .filter(announcement -> TypePolicy.shows(actor, announcement.audience(), announcement.spaceId()))
                .limit(size)
                .toList();
    }

    /**
     * The updates of a space's leads, the newest first. Ids grow with time, so the last one seen says where the next page begins.
     *
     * @param before id of the last one of the page before, or null for the first page
     * @param size how many at most
     */
    public List<UpdateRow> updates(Actor actor, long spaceId, Long before, int size) {
        if (!spaces.readableIds(actor).contains(spaceId)) {
            return List.of();
        }
        return em.createQuery(
                        """
                        SELECT NEW org.headwaters.discussion.types.UpdateRow(t.id, t.slug, t.title, m.handle, m.name, t.createdAt,
                            t.replies)
                        FROM DiscussionThread t JOIN CommunityMember m ON m.id = t.authorId
                        WHERE t.spaceId = :space AND t.type = org.headwaters.discussion.ThreadType.LEAD_UPDATE
                            AND t.listed = TRUE AND t.id < :before
                        ORDER BY t.id DESC""",
                        UpdateRow.class)
                .setParameter("space", spaceId)
                .setParameter("before", before == null ? Long.valueOf(Long.MAX_VALUE) : before)
                .setMaxResults(size)
                .getResultList();
    }

    /** What the form that edits a thread's first post begins with. */
    public PostFields stored(ThreadView thread) {
        PostFields fields = PostFields.NONE;
        Optional<CollaborationView> search = collaboration(thread);
        if (search.isPresent()) {
            CollaborationView found = search.get();
            fields = fields.with("need", found.need())
                    .with("offer", found.offer())
                    .with("population", found.populationSlug())
                    .with("place", found.place())
                    .with("deadline", CommunityDay.lastBefore(found.closesAt()).toString());
        }
        Optional<AnnouncementView> announcement = announcement(thread);
        if (announcement.isPresent()) {
            AnnouncementView found = announcement.get();
            fields = fields.with("audience", found.audience().name())
                    .with("starts", CommunityDay.of(found.startsAt()).toString())
                    .with("ends", CommunityDay.lastBefore(found.endsAt()).toString())
                    .with("actionLabel", found.actionLabel())
                    .with("actionUrl", found.actionUrl());
        }
        Map<String, List<String>> values = new LinkedHashMap<>(fields.values());
        values.put(
                "topic",
                new ArrayList<>(topics(thread).stream().map(TermView::slug).toList()));
        return new PostFields(values);
    }

    /** A reply and its thread, when the actor may read them and the reply has words. */
    public Optional<TypedPost> post(Actor actor, long postId) {
        return em.createQuery(
                        """
                        SELECT NEW org.headwaters.discussion.types.TypedPost(p.id, p.number, p.authorId, t.id, t.slug, t.type,
                            t.authorId, s.id, s.visibility)
                        FROM Post p
                        JOIN DiscussionThread t ON t.id = p.threadId
                        JOIN Space s ON s.id = t.spaceId
                        WHERE p.id = :post AND p.removedAt IS NULL AND p.movedTo IS NULL AND t.listed = TRUE""",
                        TypedPost.class)
                .setParameter("post", postId)
                .getResultStream()
                .findFirst()
                .filter(post -> ThreadPolicy.mayRead(actor, post.spaceId(), post.visibility()));
    }
}
