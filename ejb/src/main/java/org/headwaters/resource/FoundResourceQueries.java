package org.headwaters.resource;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.util.Collection;
import java.util.List;
import org.headwaters.platform.gate.Actor;
import org.headwaters.space.SpaceQueries;

/** Loads resources that a search has found: those of them that the actor may see. */
@Stateless
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class FoundResourceQueries {

    @PersistenceContext(unitName = "headwaters")
    private EntityManager em;

    @Inject
    private SpaceQueries spaces;

    /** The resources, in no order. */
    public List<FoundResource> found(Actor actor, Collection<Long> resources) {
        if (resources.isEmpty()) {
            return List.of();
        }
        TypedQuery<FoundResource> query = em.createQuery(
                        """
                        SELECT NEW org.headwaters.resource.FoundResource(r.id, r.slug, r.title, r.description, a.words, r.kind, r.language,
                            o.name, r.createdAt, r.inUse)
                        FROM Resource r
                        LEFT JOIN Organization o ON o.id = r.organizationId
                        LEFT JOIN ResourceFact a ON a.resourceId = r.id AND a.fact = org.headwaters.resource.Fact.SHORT_ANSWER
                        WHERE r.id IN :resources AND\s"""
                                + ResourcePolicy.VISIBLE,
                        FoundResource.class)
                .setParameter("resources", resources)
                .setParameter("spaces", spaces.readableIds(actor));
        ResourcePolicy.reader(actor).forEach(query::setParameter);
        return query.getResultList();
    }
}
