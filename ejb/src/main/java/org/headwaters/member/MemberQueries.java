package org.headwaters.member;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.headwaters.platform.gate.Actor;
import org.headwaters.platform.gate.OpenToAll;
import org.headwaters.platform.text.SearchWords;
import org.headwaters.platform.text.Slugs;
import org.headwaters.space.SpaceQueries;

/** All reads of members. Lists hold active members only, and nobody for a visitor. */
@Stateless
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class MemberQueries {

    /** Members on one page of the directory. */
    public static final int MEMBERS_PER_PAGE = 24;

    @PersistenceContext(unitName = "headwaters")
    private EntityManager em;

    @Inject
    private SpaceQueries spaces;

    @Inject
    private JoinQueries joins;

    /** One page of the directory, by name. */
    public MemberPage list(Actor actor, MemberFilter filter) {
        return list(actor, filter, MEMBERS_PER_PAGE);
    }

    /**
     * The first members of a list.
     *
     * @param size how many at most, up to 100
     */
    public MemberPage list(Actor actor, MemberFilter filter, int size) {
        if (!MemberPolicy.mayBrowse(actor)) {
            return new MemberPage(List.of(), null);
        }
        Map<String, Object> values = new HashMap<>();
        StringBuilder jpql = new StringBuilder(
                """
                SELECT NEW org.headwaters.member.MemberRow(m.id, m.handle, m.name, m.roleTitle, o.slug, o.name, m.region,
                    m.expertise, m.coordinator, (SELECT COUNT(s.id) FROM Affiliation s
                        WHERE s.memberId = m.id AND s.steward = TRUE AND s.until IS NULL))
                FROM CommunityMember m LEFT JOIN Organization o ON o.id = m.organizationId
                WHERE m.state = :active""");
        values.put("active", Member.State.ACTIVE);
        contains(jpql, values, "name", filter.name());
        contains(jpql, values, "expertise", filter.expertise());
        contains(jpql, values, "interests", filter.interest());
        if (!filter.organizationSlug().isEmpty()) {
            jpql.append(" AND EXISTS (SELECT a.id FROM Affiliation a JOIN Organization p ON p.id = a.organizationId"
                    + " WHERE a.memberId = m.id AND a.until IS NULL AND p.slug = :organization)");
            values.put("organization", Slugs.sought(filter.organizationSlug()));
        }
        if (filter.region() != null) {
            jpql.append(" AND m.region = :region");
            values.put("region", filter.region());
        }
        if (filter.language() != null) {
            // Codes stand one a line; the line ends around them keep "am" from finding anything but itself.
            jpql.append(" AND CONCAT(:line, m.languages, :line) LIKE :language");
            values.put("line", "\n");
            values.put("language", "%\n" + filter.language().code() + "\n%");
        }
        if (filter.after() != null) {
            jpql.append(" AND (m.name > :lastName OR (m.name = :lastName AND m.id > :lastId))");
            values.put("lastName", filter.after().name());
            values.put("lastId", filter.after().id());
        }
        TypedQuery<MemberRow> query = em.createQuery(
                        jpql.append(" ORDER BY m.name, m.id").toString(), MemberRow.class)
                .setMaxResults(size + 1);
        values.forEach(query::setParameter);
        List<MemberRow> rows = query.getResultList();
        if (rows.size() <= size) {
            return new MemberPage(rows, null);
        }
        MemberRow last = rows.get(size - 1);
        return new MemberPage(rows.subList(0, size), new MemberFilter.Cursor(last.name(), last.id()));
    }

    /** A profile, when the actor may see it. */
    public Optional<MemberView> find(Actor actor, String handle) {
        return view("m.handle = :handle", "handle", Slugs.sought(handle))
                .filter(member -> MemberPolicy.mayRead(actor, member.state()));
    }

    /** The actor's own profile. */
    public Optional<MemberView> own(Actor actor) {
        return view("m.id = :id", "id", actor.memberId()).filter(member -> MemberPolicy.mayEdit(actor, member.id()));
    }

    /** The organizations that a member whom {@link #find} has shown belongs to today, the oldest first. */
    public List<AffiliationView> affiliations(MemberView member) {
        return em.createQuery(
                        """
                        SELECT NEW org.headwaters.member.AffiliationView(o.slug, o.name, a.steward, a.since)
                        FROM Affiliation a JOIN Organization o ON o.id = a.organizationId
                        WHERE a.memberId = :member AND a.until IS NULL
                        ORDER BY a.since, a.id""",
                        AffiliationView.class)
                .setParameter("member", member.id())
                .getResultList();
    }

    /** The spaces that a member whom {@link #find} has shown belongs to, as far as the actor may read them. */
    public List<SpaceOfMember> spaces(Actor actor, MemberView member) {
        return em.createQuery(
                        """
                        SELECT NEW org.headwaters.member.SpaceOfMember(s.slug, s.name, m.lead)
                        FROM SpaceMembership m JOIN Space s ON s.id = m.spaceId
                        WHERE m.memberId = :member AND s.id IN :readable
                        ORDER BY s.position, s.id""",
                        SpaceOfMember.class)
                .setParameter("member", member.id())
                .setParameter("readable", spaces.readableIds(actor))
                .getResultList();
    }

    /** The approved organizations by name, for forms and filters. They are public. */
    @OpenToAll("approved organizations are public")
    public List<OrganizationChoice> organizations() {
        // Read by column, not through the entity: organizations know members, and knowing them back would be a circle.
        @SuppressWarnings("unchecked")
        List<Object[]> rows = em.createNativeQuery(
                        "SELECT id, slug, name FROM organization WHERE state = 'APPROVED' ORDER BY name, id")
                .getResultList();
        return rows.stream()
                .map(row -> new OrganizationChoice(((Number) row[0]).longValue(), (String) row[1], (String) row[2]))
                .toList();
    }

    /** How many requests to join wait for the actor: with a confirmed address, and within the actor's reach. */
    public long waitingRequests(Actor actor) {
        return joins.waiting(actor);
    }

    private Optional<MemberView> view(String condition, String parameter, Object value) {
        return em.createQuery(
                        """
                        SELECT NEW org.headwaters.member.MemberView(m.id, m.handle, m.name, m.state, m.coordinator, m.involvement,
                            m.roleTitle, m.region, m.expertise, m.languages, m.interests, m.about, m.joinedAt, m.version)
                        FROM CommunityMember m WHERE"""
                                + " " + condition,
                        MemberView.class)
                .setParameter(parameter, value)
                .getResultStream()
                .findFirst();
    }

    /** Adds a search inside one attribute. The attribute's name comes from this class, the words from an address. */
    private static void contains(StringBuilder jpql, Map<String, Object> values, String attribute, String words) {
        if (!words.isEmpty()) {
            jpql.append(" AND m.%s LIKE :%s ESCAPE '!'".formatted(attribute, attribute));
            values.put(attribute, "%" + SearchWords.escaped(words) + "%");
        }
    }
}
