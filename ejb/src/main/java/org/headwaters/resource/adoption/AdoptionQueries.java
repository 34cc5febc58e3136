package org.headwaters.resource.adoption;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.headwaters.platform.gate.Actor;
import org.headwaters.resource.ResourcePolicy;
import org.headwaters.resource.ResourceQueries;
import org.headwaters.space.SpaceQueries;

/** All reads of the adoption ledger. What stands there of a resource is shown to whoever may see the resource. */
@Stateless
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class AdoptionQueries {

    /** Most organizations on one page. */
    public static final int MOST = 200;

    private static final int REPORTS = 20;

    private static final String VIEW =
            """
            SELECT NEW org.headwaters.resource.adoption.AdoptionView(o.id, o.slug, o.name, x.stage, x.changed, x.outcome, x.reason,
                x.recordedAt, x.version)
            FROM Adoption x JOIN Organization o ON o.id = x.organizationId
            WHERE x.resourceId = :resource""";

    @PersistenceContext(unitName = "headwaters")
    private EntityManager em;

    @Inject
    private ResourceQueries resources;

    @Inject
    private SpaceQueries spaces;

    /** What organizations do with a resource, those that use it first; nothing where the actor may not see it. */
    public List<AdoptionView> of(Actor actor, long resource) {
        if (resources.find(actor, resource).isEmpty()) {
            return List.of();
        }
        boolean words = AdoptionPolicy.mayReadWords(actor);
        return em.createQuery(VIEW + " ORDER BY x.recordedAt DESC", AdoptionView.class)
                .setParameter("resource", resource)
                .setMaxResults(MOST)
                .getResultStream()
                .sorted(Comparator.comparing(view -> view.stage().place()))
                .map(view -> words ? view : view.withoutWords())
                .toList();
    }

    /** What the actor's own organization has reported of a resource. */
    public Optional<AdoptionView> own(Actor actor, long resource) {
        if (!AdoptionPolicy.mayRecord(actor) || resources.find(actor, resource).isEmpty()) {
            return Optional.empty();
        }
        return em.createQuery(VIEW + " AND x.organizationId = :organization", AdoptionView.class)
                .setParameter("resource", resource)
                .setParameter("organization", actor.organizationId())
                .getResultStream()
                .findFirst();
    }

    /** The reports of the actor's own organization on a resource, the newest first. */
    public List<AdoptionReportView> reports(Actor actor, long resource) {
        if (own(actor, resource).isEmpty()) {
            return List.of();
        }
        return em.createQuery(
                        """
                        SELECT NEW org.headwaters.resource.adoption.AdoptionReportView(y.stage, m.name, y.recordedAt)
                        FROM Adoption x JOIN AdoptionReport y ON y.adoptionId = x.id JOIN CommunityMember m ON m.id = y.recordedBy
                        WHERE x.resourceId = :resource AND x.organizationId = :organization ORDER BY y.id DESC""",
                        AdoptionReportView.class)
                .setParameter("resource", resource)
                .setParameter("organization", actor.organizationId())
                .setMaxResults(REPORTS)
                .getResultList();
    }

    /** The resources an organization reports on, as far as the actor may see them, the newest report first. */
    public List<AdoptedResource> by(Actor actor, long organization, int size) {
        TypedQuery<AdoptedResource> query = em.createQuery(
                        """
                        SELECT NEW org.headwaters.resource.adoption.AdoptedResource(r.id, r.slug, r.title, r.language, x.stage, x.recordedAt)
                        FROM Adoption x JOIN Resource r ON r.id = x.resourceId
                        WHERE x.organizationId = :organization
                            AND x.stage <> org.headwaters.resource.adoption.AdoptionStage.DROPPED"""
                                + " AND " + ResourcePolicy.VISIBLE + " ORDER BY x.recordedAt DESC",
                        AdoptedResource.class)
                .setParameter("organization", organization)
                .setParameter("spaces", spaces.readableIds(actor))
                .setMaxResults(size);
        ResourcePolicy.reader(actor).forEach(query::setParameter);
        return query.getResultList();
    }
}
