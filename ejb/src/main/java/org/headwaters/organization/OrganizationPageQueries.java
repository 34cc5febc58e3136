package org.headwaters.organization;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;
import org.headwaters.account.OneTimeLink.Purpose;
import org.headwaters.account.OneTimeLinks;
import org.headwaters.platform.gate.Actor;
import org.headwaters.platform.gate.OpenToAll;

/** What stands on an organization's page beside its profile, for whoever may open it. */
@Stateless
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class OrganizationPageQueries {

    private static final String REFLECTION =
            """
            SELECT NEW org.headwaters.organization.ReflectionView(r.id, r.quarter, r.moved, r.hard, r.next, r.writtenAt,
                r.sponsorName, r.sponsorRole, r.askedAt, r.reply, r.repliedAt)
            FROM Reflection r WHERE""";

    @PersistenceContext(unitName = "headwaters")
    private EntityManager em;

    @Inject
    private OneTimeLinks links;

    /** Slugs and labels of whom it works with, by label. */
    public List<Population> populations(Actor actor, long organization) {
        return open(actor, organization)
                ? em.createQuery(
                                "SELECT NEW org.headwaters.organization.Population(t.slug, t.label)"
                                        + " FROM Term t WHERE t.id IN :terms ORDER BY t.label",
                                Population.class)
                        .setParameter("terms", terms(organization))
                        .getResultList()
                : List.of();
    }

    private List<Long> terms(long organization) {
        @SuppressWarnings("unchecked")
        List<Number> ids = em.createNativeQuery(
                        "SELECT term_id FROM organization_population WHERE organization_id = ?1")
                .setParameter(1, organization)
                .getResultList();
        // An id that no word has stands for none: IN needs at least one.
        return ids.isEmpty() ? List.of(0L) : ids.stream().map(Number::longValue).toList();
    }

    /** Its recognitions, the newest first. */
    public List<RecognitionView> recognitions(Actor actor, long organization) {
        return open(actor, organization)
                ? em.createQuery(
                                """
                                SELECT NEW org.headwaters.organization.RecognitionView(r.id, r.body, r.title, r.year, r.scope, r.evidence)
                                FROM Recognition r WHERE r.organizationId = :organization ORDER BY r.year DESC, r.id DESC""",
                                RecognitionView.class)
                        .setParameter("organization", organization)
                        .getResultList()
                : List.of();
    }

    /** Its reflections, the newest first, for members. */
    public List<ReflectionView> reflections(Actor actor, long organization) {
        return OrganizationPolicy.mayReadReflections(actor) && open(actor, organization)
                ? em.createQuery(
                                REFLECTION + " r.organizationId = :organization ORDER BY r.quarter DESC",
                                ReflectionView.class)
                        .setParameter("organization", organization)
                        .setMaxResults(8)
                        .getResultList()
                : List.of();
    }

    /** The reflection a sponsor is asked to reply to, as long as the link with this secret is good. */
    @OpenToAll("the secret is the permission")
    public Optional<ReflectionView> forSponsor(String secret) {
        return links.subject(Purpose.SPONSOR_REPLY, secret)
                .flatMap(id -> em.createQuery(REFLECTION + " r.id = :id", ReflectionView.class)
                        .setParameter("id", id)
                        .getResultStream()
                        .findFirst());
    }

    /** The spaces where its people take part, as far as the actor may read them: those of members and of everyone, by number of people. */
    public List<SpaceOfOrganization> spaces(Actor actor, long organization) {
        if (!OrganizationPolicy.maySeePeople(actor) || !open(actor, organization)) {
            return List.of();
        }
        @SuppressWarnings("unchecked")
        List<Object[]> rows = em.createNativeQuery(
                        """
                        SELECT s.slug, s.name, COUNT(DISTINCT a.member_id) FROM affiliation a
                        JOIN member m ON m.id = a.member_id AND m.state = 'ACTIVE'
                        JOIN space_membership b ON b.member_id = a.member_id
                        JOIN space s ON s.id = b.space_id AND s.visibility <> 'OWN'
                        WHERE a.organization_id = ?1 AND a.until IS NULL
                        GROUP BY s.id, s.slug, s.name, s.position ORDER BY 3 DESC, s.position LIMIT 12""")
                .setParameter(1, organization)
                .getResultList();
        return rows.stream()
                .map(row -> new SpaceOfOrganization((String) row[0], (String) row[1], ((Number) row[2]).longValue()))
                .toList();
    }

    /** The sponsor's name and role, or empty: the address is for the desk alone. */
    public Optional<Sponsor> sponsor(Actor actor, long organization) {
        return open(actor, organization)
                ? em.createQuery(
                                "SELECT NEW org.headwaters.organization.Sponsor(o.sponsorName, o.sponsorRole)"
                                        + " FROM Organization o WHERE o.id = :id AND o.sponsorName <> ''",
                                Sponsor.class)
                        .setParameter("id", organization)
                        .getResultStream()
                        .findFirst()
                : Optional.empty();
    }

    private boolean open(Actor actor, long organization) {
        return em.createQuery("SELECT o.state FROM Organization o WHERE o.id = :id", Organization.State.class)
                .setParameter("id", organization)
                .getResultStream()
                .anyMatch(state -> OrganizationPolicy.mayOpen(actor, state));
    }
}
