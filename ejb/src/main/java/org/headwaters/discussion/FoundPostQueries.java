package org.headwaters.discussion;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.List;
import org.headwaters.platform.gate.Actor;
import org.headwaters.space.SpaceQueries;

/** Loads posts that a search has found: those of them that are there and that the actor may read. */
@Stateless
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class FoundPostQueries {

    @PersistenceContext(unitName = "headwaters")
    private EntityManager em;

    @Inject
    private SpaceQueries spaces;

    /** The posts, in no order. */
    public List<FoundPost> found(Actor actor, Collection<Long> posts) {
        if (posts.isEmpty()) {
            return List.of();
        }
        return em.createQuery(
                        """
                        SELECT NEW org.headwaters.discussion.FoundPost(p.id, p.number, p.body, p.createdAt, a.name, t.id, t.slug, t.title,
                            t.type, s.name, (SELECT COUNT(y.postId) FROM AcceptedAnswer y WHERE y.postId = p.id))
                        FROM Post p
                        JOIN DiscussionThread t ON t.id = p.threadId
                        JOIN Space s ON s.id = t.spaceId
                        JOIN CommunityMember a ON a.id = p.authorId
                        WHERE p.id IN :posts AND p.removedAt IS NULL AND p.movedTo IS NULL AND t.listed = TRUE
                            AND t.spaceId IN :spaces""",
                        FoundPost.class)
                .setParameter("posts", posts)
                .setParameter("spaces", spaces.readableIds(actor))
                .getResultList();
    }
}
