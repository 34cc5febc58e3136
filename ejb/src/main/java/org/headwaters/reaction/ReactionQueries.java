package org.headwaters.reaction;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.List;
import org.headwaters.discussion.PostPlace;
import org.headwaters.platform.gate.Actor;
import org.headwaters.platform.gate.NotAllowed;

/** All reads of reactions. */
@Stateless
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class ReactionQueries {

    /** Most people named on one page. */
    public static final int MOST = 1_000;

    @PersistenceContext(unitName = "headwaters")
    private EntityManager em;

    /**
     * The counts for all posts of a page, in one statement.
     *
     * @param posts posts that were read for the actor
     */
    public List<ReactionCount> counts(Actor actor, Collection<Long> posts) {
        if (posts.isEmpty()) {
            return List.of();
        }
        return em.createQuery(
                        """
                        SELECT NEW org.headwaters.reaction.ReactionCount(r.postId, r.kind, COUNT(r.id),
                            SUM(CASE WHEN r.memberId = :me THEN 1 ELSE 0 END))
                        FROM Reaction r WHERE r.postId IN :posts GROUP BY r.postId, r.kind""",
                        ReactionCount.class)
                .setParameter("me", actor.memberId())
                .setParameter("posts", posts)
                .getResultList();
    }

    /** Who reacted to a post that the actor may read, the first ones first. */
    public List<ReactionRow> who(Actor actor, PostPlace post) {
        if (!ReactionPolicy.maySeeWho(actor)) {
            throw new NotAllowed("reaction.who");
        }
        return em.createQuery(
                        """
                        SELECT NEW org.headwaters.reaction.ReactionRow(r.kind, m.handle, m.name, o.name, o.slug)
                        FROM Reaction r
                        JOIN CommunityMember m ON m.id = r.memberId
                        LEFT JOIN Organization o ON o.id = r.organizationId
                        WHERE r.postId = :post ORDER BY r.givenAt, r.id""",
                        ReactionRow.class)
                .setParameter("post", post.postId())
                .setMaxResults(MOST)
                .getResultList();
    }
}
