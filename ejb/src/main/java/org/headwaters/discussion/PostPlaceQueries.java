package org.headwaters.discussion;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Optional;
import org.headwaters.platform.gate.Actor;

/** Finds where posts stand that are there to read. A post keeps its id when it moves, so other features name posts by id. */
@Stateless
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class PostPlaceQueries {

    private static final String PLACE =
            """
            SELECT NEW org.headwaters.discussion.PostPlace(p.id, p.number, a.id, a.name, t.id, t.slug, t.title, s.id, s.visibility)
            FROM Post p
            JOIN DiscussionThread t ON t.id = p.threadId
            JOIN Space s ON s.id = t.spaceId
            JOIN CommunityMember a ON a.id = p.authorId
            WHERE p.removedAt IS NULL AND p.movedTo IS NULL AND\s""";

    @PersistenceContext(unitName = "headwaters")
    private EntityManager em;

    /** Where a post stands, when the actor may read it. */
    public Optional<PostPlace> find(Actor actor, long postId) {
        return em.createQuery(PLACE + "p.id = :post", PostPlace.class)
                .setParameter("post", postId)
                .getResultStream()
                .findFirst()
                .filter(place -> ThreadPolicy.mayRead(actor, place.spaceId(), place.visibility()));
    }

    /** Where the post of a number in a thread stands, when the actor may read it. */
    public Optional<PostPlace> find(Actor actor, long threadId, int number) {
        return em.createQuery(PLACE + "p.threadId = :thread AND p.number = :number", PostPlace.class)
                .setParameter("thread", threadId)
                .setParameter("number", number)
                .getResultStream()
                .findFirst()
                .filter(place -> ThreadPolicy.mayRead(actor, place.spaceId(), place.visibility()));
    }
}
