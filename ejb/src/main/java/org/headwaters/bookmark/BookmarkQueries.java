package org.headwaters.bookmark;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.headwaters.platform.gate.Actor;
import org.headwaters.platform.text.Markdown;
import org.headwaters.space.SpaceQueries;

/** One's own bookmarks, as long as one may read the posts. */
@Stateless
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class BookmarkQueries {

    /** Bookmarks on one page. */
    public static final int PER_PAGE = 25;

    private static final int EXCERPT = 180;

    private static final String VIEW =
            """
            SELECT NEW org.headwaters.bookmark.BookmarkView(b.id, b.note, b.remindOn, b.byMail, b.remindedAt, b.createdAt, t.id, t.slug,
                t.title, p.number, a.name, s.name, p.body)
            FROM Bookmark b
            JOIN Post p ON p.id = b.postId
            JOIN DiscussionThread t ON t.id = p.threadId
            JOIN Space s ON s.id = t.spaceId
            JOIN CommunityMember a ON a.id = p.authorId
            WHERE b.memberId = :me AND t.spaceId IN :spaces AND t.listed = TRUE AND p.removedAt IS NULL""";

    @PersistenceContext(unitName = "headwaters")
    private EntityManager em;

    @Inject
    private SpaceQueries spaces;

    @Inject
    private Markdown markdown;

    /**
     * One page of the actor's bookmarks, the newest first.
     *
     * @param page from 1
     * @return one more than {@link #PER_PAGE} where there is a next page
     */
    public List<BookmarkView> list(Actor actor, int page) {
        return em.createQuery(VIEW + " ORDER BY b.createdAt DESC, b.id DESC", BookmarkView.class)
                .setParameter("me", actor.memberId())
                .setParameter("spaces", spaces.readableIds(actor))
                .setFirstResult((page - 1) * PER_PAGE)
                .setMaxResults(PER_PAGE + 1)
                .getResultStream()
                .map(this::plain)
                .toList();
    }

    /** One of the actor's bookmarks. */
    public Optional<BookmarkView> find(Actor actor, long id) {
        return em.createQuery(VIEW + " AND b.id = :id", BookmarkView.class)
                .setParameter("me", actor.memberId())
                .setParameter("spaces", spaces.readableIds(actor))
                .setParameter("id", id)
                .getResultStream()
                .findFirst()
                .map(this::plain);
    }

    /** The query brings the words as they were typed. */
    private BookmarkView plain(BookmarkView typed) {
        return typed.with(markdown.ownWords(typed.excerpt(), EXCERPT));
    }

    /** The actor's bookmarks among some posts: post and bookmark. One statement for a whole page. */
    public Map<Long, Long> among(Actor actor, Collection<Long> posts) {
        if (!actor.member() || posts.isEmpty()) {
            return Map.of();
        }
        return em.createQuery(
                        "SELECT b.postId, b.id FROM Bookmark b WHERE b.memberId = :me AND b.postId IN :posts",
                        Object[].class)
                .setParameter("me", actor.memberId())
                .setParameter("posts", posts)
                .getResultStream()
                .collect(Collectors.toMap(row -> (Long) row[0], row -> (Long) row[1]));
    }
}
