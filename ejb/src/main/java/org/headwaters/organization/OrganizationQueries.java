package org.headwaters.organization;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.util.List;
import java.util.Optional;
import org.headwaters.member.MemberOverview;
import org.headwaters.platform.gate.Actor;
import org.headwaters.platform.text.SearchWords;
import org.headwaters.platform.text.Slugs;

/** All reads of organizations. Every list holds only what the actor may see. */
@Stateless
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class OrganizationQueries {

    /** Organizations on one page of the list. */
    public static final int PER_PAGE = 24;
    /** People shown on a profile. */
    public static final int PEOPLE = 100;

    @PersistenceContext(unitName = "headwaters")
    private EntityManager em;

    @Inject
    private MemberOverview people;

    /**
     * One page of organizations by name.
     *
     * @param page from 1
     */
    public List<OrganizationRow> list(Actor actor, OrganizationFilter filter, int page) {
        return filtered(
                        """
                        SELECT NEW org.headwaters.organization.OrganizationRow(o.slug, o.name, o.kind, o.region, o.mission,
                            (SELECT COUNT(DISTINCT m.id) FROM Affiliation a JOIN CommunityMember m ON m.id = a.memberId
                                WHERE a.organizationId = o.id AND a.until IS NULL
                                AND m.state = org.headwaters.member.Member.State.ACTIVE))
                        FROM Organization o WHERE""",
                        " ORDER BY o.name, o.id",
                        OrganizationRow.class,
                        actor,
                        filter)
                .setFirstResult((page - 1) * PER_PAGE)
                .setMaxResults(PER_PAGE)
                .getResultList();
    }

    /** How many organizations the whole list has. */
    public long count(Actor actor, OrganizationFilter filter) {
        return filtered("SELECT COUNT(o.id) FROM Organization o WHERE", "", Long.class, actor, filter)
                .getSingleResult();
    }

    /** One organization by the readable part of its address, when the actor may see it. */
    public Optional<OrganizationView> bySlug(Actor actor, String slug) {
        return em.createQuery(
                        """
                        SELECT NEW org.headwaters.organization.OrganizationView(o.id, o.slug, o.name, o.kind, o.region, o.website,
                            o.mission, o.state, o.approvedAt)
                        FROM Organization o WHERE o.slug = :slug""",
                        OrganizationView.class)
                .setParameter("slug", Slugs.sought(slug))
                .getResultStream()
                .findFirst()
                .filter(found -> OrganizationPolicy.mayOpen(actor, found.state()));
    }

    /** Where an address leads that an organization had before, or that of one that became part of it. */
    public Optional<String> movedTo(Actor actor, String slug) {
        return em.createQuery(
                        "SELECT o.slug, o.state FROM FormerName f JOIN Organization o ON o.id = f.organizationId"
                                + " WHERE f.slug = :slug ORDER BY f.id DESC",
                        Object[].class)
                .setParameter("slug", Slugs.sought(slug))
                .setMaxResults(1)
                .getResultStream()
                .filter(row -> OrganizationPolicy.mayOpen(actor, (Organization.State) row[1]))
                .map(row -> (String) row[0])
                .findFirst();
    }

    /** Names it had before, and those of organizations that became part of it, the newest first. */
    public List<String> formerNames(Actor actor, OrganizationView organization) {
        return OrganizationPolicy.mayOpen(actor, organization.state())
                ? em.createQuery(
                                "SELECT f.name FROM FormerName f WHERE f.organizationId = :organization ORDER BY f.id DESC",
                                String.class)
                        .setParameter("organization", organization.id())
                        .setMaxResults(20)
                        .getResultList()
                : List.of();
    }

    /** The people of an organization who show the actor that they belong to it, stewards first; none for who may not see people. */
    public List<OrganizationPerson> people(Actor actor, OrganizationView organization) {
        if (!OrganizationPolicy.maySeePeople(actor) || !OrganizationPolicy.mayOpen(actor, organization.state())) {
            return List.of();
        }
        return people.people(actor, organization.id(), PEOPLE).stream()
                .map(person ->
                        new OrganizationPerson(person.handle(), person.name(), person.roleTitle(), person.steward()))
                .toList();
    }

    private <T> TypedQuery<T> filtered(
            String select, String order, Class<T> type, Actor actor, OrganizationFilter filter) {
        StringBuilder jpql = new StringBuilder(select).append(" o.state IN :states");
        if (filter.kind() != null) {
            jpql.append(" AND o.kind = :kind");
        }
        if (filter.region() != null) {
            jpql.append(" AND o.region = :region");
        }
        if (!filter.name().isBlank()) {
            // A former name finds it too.
            jpql.append(" AND (o.name LIKE :name ESCAPE '!' OR EXISTS (SELECT f.id FROM FormerName f"
                    + " WHERE f.organizationId = o.id AND f.name LIKE :name ESCAPE '!'))");
        }
        TypedQuery<T> query = em.createQuery(jpql.append(order).toString(), type)
                .setParameter("states", OrganizationPolicy.visible(actor));
        if (filter.kind() != null) {
            query.setParameter("kind", filter.kind());
        }
        if (filter.region() != null) {
            query.setParameter("region", filter.region());
        }
        if (!filter.name().isBlank()) {
            // The column's collation folds case and accents.
            query.setParameter("name", "%" + SearchWords.escaped(filter.name().strip()) + "%");
        }
        return query;
    }
}
