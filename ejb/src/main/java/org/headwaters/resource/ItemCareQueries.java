package org.headwaters.resource;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import org.headwaters.member.MemberRow;
import org.headwaters.member.NamedPeople;
import org.headwaters.platform.gate.Actor;
import org.headwaters.platform.gate.NotFound;

/** Reads how items are looked after. */
@Stateless
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class ItemCareQueries {

    @PersistenceContext(unitName = "headwaters")
    private EntityManager em;

    @Inject
    private NamedPeople people;

    /**
     * Whom somebody may mean who types a name for an item that they look after: of those called so, those who may see the item.
     *
     * @param named what is typed
     */
    public List<MemberRow> meant(Actor actor, long resourceId, String named) {
        return people.meant(actor, named).stream()
                .filter(one -> reads(resourceId, one.id()))
                .toList();
    }

    /** Whether an active member may see an item. */
    private boolean reads(long resourceId, long memberId) {
        return !em.createNativeQuery(
                        """
                        SELECT m.id FROM member m JOIN resource r ON r.id = ?2 LEFT JOIN space s ON s.id = r.space_id
                        WHERE m.id = ?1 AND m.state = 'ACTIVE' AND (r.wanted_audience IS NULL OR r.wanted_audience <> 'ORGANIZATION'
                            OR m.coordinator OR m.organization_id = r.organization_id) AND (r.space_id IS NULL OR s.visibility <> 'OWN' OR m.coordinator
                            OR EXISTS (SELECT 1 FROM space_membership b WHERE b.space_id = s.id AND b.member_id = m.id))""")
                .setParameter(1, memberId)
                .setParameter(2, resourceId)
                .getResultList()
                .isEmpty();
    }

    /** How an item is looked after that {@link ResourceQueries#find} has let the actor see. */
    public ItemCareView of(ResourceView resource) {
        return em.createQuery(
                        """
                        SELECT NEW org.headwaters.resource.ItemCareView(r.state, r.authorId, m.id, m.handle, m.name, o.id, o.name,
                            r.reviewBy, r.reviewedOn, r.evidence, v.id, v.handle, v.name)
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
