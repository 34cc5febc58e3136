package org.headwaters.organization;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.util.Collection;
import java.util.List;
import org.headwaters.platform.gate.Actor;
import org.headwaters.platform.gate.OpenToAll;
import org.headwaters.platform.text.SearchWords;

/** What pages about the whole community show of its organizations. Approved organizations are public. */
@Stateless
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class OrganizationOverview {

    @PersistenceContext(unitName = "headwaters")
    private EntityManager em;

    /** How many organizations belong to the community. */
    public long count() {
        return em.createQuery(
                        """
                        SELECT COUNT(o.id) FROM Organization o
                        WHERE o.state = org.headwaters.organization.Organization.State.APPROVED""",
                        Long.class)
                .getSingleResult();
    }

    /**
     * Organizations by name, those whose name begins with the words first.
     *
     * @param size how many at most
     */
    public List<OrganizationLine> named(SearchWords words, int size) {
        if (words.none()) {
            return List.of();
        }
        TypedQuery<OrganizationLine> query = em.createQuery(
                """
                SELECT NEW org.headwaters.organization.OrganizationLine(o.slug, o.name, o.kind, o.region) FROM Organization o
                WHERE o.state = org.headwaters.organization.Organization.State.APPROVED AND"""
                        + " (" + words.in("o.name")
                        + " OR EXISTS (SELECT f.id FROM FormerName f WHERE f.organizationId = o.id AND "
                        + words.in("f.name") + "))"
                        + " ORDER BY "
                        + SearchWords.beginningFirst("o.name")
                        + ", o.name, o.id",
                OrganizationLine.class);
        return words.bind(query).setMaxResults(size).getResultList();
    }

    /** Those of some organizations that belong to the community, in no order. */
    @OpenToAll("approved organizations are public")
    public List<FoundOrganization> found(Collection<Long> organizations) {
        return organizations.isEmpty()
                ? List.of()
                : em.createQuery(
                                """
                                SELECT NEW org.headwaters.organization.FoundOrganization(o.id, o.slug, o.name, o.kind, o.region, o.mission)
                                FROM Organization o WHERE o.id IN :organizations
                                    AND o.state = org.headwaters.organization.Organization.State.APPROVED""",
                                FoundOrganization.class)
                        .setParameter("organizations", organizations)
                        .getResultList();
    }

    /** How many applications of organizations wait for a coordinator; none for anybody else. */
    public long waiting(Actor actor) {
        if (!actor.coordinator()) {
            return 0;
        }
        return ((Number) em.createNativeQuery(
                                "SELECT COUNT(*) FROM organization_application WHERE state IN ('WAITING', 'IN_REVIEW', 'APPEALED')")
                        .getSingleResult())
                .longValue();
    }
}
