package org.headwaters.resource;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import org.headwaters.platform.gate.NotFound;

/** Reads how items are looked after. */
@Stateless
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class ItemCareQueries {

    @PersistenceContext(unitName = "headwaters")
    private EntityManager em;

    /** How an item is looked after that {@link ResourceQueries#find} has let the actor see. */
    public ItemCareView of(ResourceView resource) {
        return em.createQuery(
                        """
                        SELECT NEW org.headwaters.resource.ItemCareView(r.state, r.authorId, m.id, m.handle, m.name, o.id, o.name,
                            r.reviewBy, r.reviewedOn, r.evidence, v.id, v.handle)
                        FROM Resource r
                        JOIN CommunityMember m ON m.id = COALESCE(r.stewardId, r.authorId)
                        LEFT JOIN CommunityMember o ON o.id = r.offeredTo
                        LEFT JOIN CommunityMember v ON v.id = r.evidenceReviewerId
                        WHERE r.id = :id""",
                        ItemCareView.class)
                .setParameter("id", resource.id())
                .getResultStream()
                .findFirst()
                .orElseThrow(NotFound::new);
    }
}
