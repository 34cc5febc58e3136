package org.headwaters.resource;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.headwaters.platform.gate.Actor;
import org.headwaters.platform.text.CommunityLanguage;
import org.headwaters.space.Space.Visibility;

/** Reads what became of items that were taken out of the library. */
@Stateless
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class RemovalQueries {

    @PersistenceContext(unitName = "headwaters")
    private EntityManager em;

    @Inject
    private ResourceQueries resources;

    /**
     * What is told of an item that was taken out of the library: to whoever might have read it, and to who looks after it. Everybody else
     * does not learn that it was there.
     */
    public Optional<RemovalView> of(Actor actor, long resourceId) {
        return em.createQuery(
                        """
                        SELECT r.title, r.language, r.state, r.removalNote, r.removedAt, r.successorId, r.wanted, s.id, s.visibility,
                            COALESCE(o.mergedInto, o.id)
                        FROM Resource r LEFT JOIN Space s ON s.id = r.spaceId LEFT JOIN Organization o ON o.id = r.organizationId
                        WHERE r.id = :id""",
                        Object[].class)
                .setParameter("id", resourceId)
                .getResultStream()
                .filter(row -> ((ItemState) row[2]).gone()
                        && (ResourcePolicy.mayRead(
                                        actor, (Audience) row[6], (Long) row[9], (Long) row[7], (Visibility) row[8])
                                || resources.find(actor, resourceId).isPresent()))
                .map(row -> new RemovalView(
                        (String) row[0],
                        (CommunityLanguage) row[1],
                        (ItemState) row[2],
                        (String) row[3],
                        (Instant) row[4],
                        row[5] == null
                                ? null
                                : resources.among(actor, List.of((Long) row[5])).get((Long) row[5])))
                .findFirst();
    }
}
