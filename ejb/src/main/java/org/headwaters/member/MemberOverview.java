package org.headwaters.member;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.headwaters.platform.database.LargeCounts;
import org.headwaters.platform.gate.Actor;
import org.headwaters.platform.text.SearchWords;

/** What pages about the whole community show of its people: who looks after it, who has a name, how many there are. */
@Stateless
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class MemberOverview {

    private static final int MOST_COORDINATORS = 20;

    private static final String ACTIVE =
            MemberRows.PERSON + " WHERE m.state = org.headwaters.member.Member.State.ACTIVE AND ";
    private static final String BY_NAME = " ORDER BY m.name, m.id";

    @PersistenceContext(unitName = "headwaters")
    private EntityManager em;

    @Inject
    private ProfileGate gate;

    @Inject
    private LargeCounts counts;

    /** How many members there are; a large number may be a minute old. Everybody may know. */
    public long count() {
        return counts.of("members", () -> em.createQuery(
                        "SELECT COUNT(m.id) FROM CommunityMember m WHERE m.state = org.headwaters.member.Member.State.ACTIVE",
                        Long.class)
                .getSingleResult());
    }

    /** The coordinators, whom everybody may know: they answer for the place. */
    public List<MemberLine> coordinators(Actor actor) {
        return lines(
                actor,
                em.createQuery(ACTIVE + "m.coordinator = TRUE" + BY_NAME, Object[].class)
                        .setMaxResults(MOST_COORDINATORS));
    }

    /**
     * Listed members by name, those whose name begins with the words first. Only members find people.
     *
     * @param size how many at most
     */
    public List<MemberLine> named(Actor actor, SearchWords words, int size) {
        return lines(called(actor, words, size));
    }

    /**
     * The same with what else the actor may see of them.
     *
     * @param size how many at most
     */
    public List<MemberRow> called(Actor actor, SearchWords words, int size) {
        return found(actor, words, words.in("m.name"), size, false);
    }

    /** The member with a handle, listed or not: who knows the handle knows the page. None for who may not browse. */
    public List<MemberRow> handled(Actor actor, String handle) {
        return !MemberPolicy.mayBrowse(actor)
                ? List.of()
                : rows(
                        actor,
                        em.createQuery(ACTIVE + "m.handle = :handle" + BY_NAME, Object[].class)
                                .setParameter("handle", handle));
    }

    /**
     * Listed members by name and by what their profiles show the actor. Every word must be in the name or in one of the fields.
     *
     * @param size how many at most
     */
    public List<MemberLine> found(Actor actor, SearchWords words, int size) {
        String condition = IntStream.range(0, words.words().size())
                .mapToObj(i -> "(m.name LIKE :word" + i + " ESCAPE '!' OR "
                        + ProfileGate.having(ProfileField.searched(), "e.words LIKE :word" + i + " ESCAPE '!'")
                        + ")")
                .collect(Collectors.joining(" AND ", "(", ")"));
        return lines(found(actor, words, condition, size, true));
    }

    private List<MemberRow> found(Actor actor, SearchWords words, String condition, int size, boolean gated) {
        if (!MemberPolicy.mayBrowse(actor) || words.none()) {
            return List.of();
        }
        TypedQuery<Object[]> query = words.bind(em.createQuery(
                ACTIVE + "m.listed = TRUE AND " + condition + " ORDER BY " + SearchWords.beginningFirst("m.name")
                        + ", m.name, m.id",
                Object[].class));
        if (gated) {
            ProfileGate.bind(query, actor);
        }
        return rows(actor, query.setMaxResults(size));
    }

    /**
     * The listed members of an organization who show the actor that they belong to it, stewards first.
     *
     * @param size how many at most
     */
    public List<Colleague> people(Actor actor, long organization, int size) {
        if (!MemberPolicy.mayBrowse(actor)) {
            return List.of();
        }
        TypedQuery<Object[]> query = em.createQuery(
                        """
                        SELECT m.id, m.handle, m.name, m.coordinator, a.steward
                        FROM Affiliation a JOIN CommunityMember m ON m.id = a.memberId
                        WHERE a.organizationId = :organization AND a.until IS NULL AND m.listed = TRUE
                            AND m.state = org.headwaters.member.Member.State.ACTIVE"""
                                + " AND " + ProfileGate.showingOrganizations()
                                + " ORDER BY a.steward DESC, m.name, m.id",
                        Object[].class)
                .setParameter("organization", organization)
                .setMaxResults(size);
        ProfileGate.bind(query, actor);
        List<Object[]> found = query.getResultList();
        List<MemberRow> rows = MemberRows.of(gate, actor, found);
        return IntStream.range(0, rows.size())
                .mapToObj(i -> new Colleague(
                        rows.get(i).handle(), rows.get(i).name(), rows.get(i).roleTitle(), (Boolean) found.get(i)[4]))
                .toList();
    }

    /** The organizations to name beside some members, by handle: only those that they show the actor. */
    public Map<String, String> organizationNames(Actor actor, Collection<String> handles) {
        return handles.isEmpty()
                ? Map.of()
                : lines(
                                actor,
                                em.createQuery(ACTIVE + "m.handle IN :handles" + BY_NAME, Object[].class)
                                        .setParameter("handles", handles))
                        .stream()
                        .filter(line -> line.organizationName() != null)
                        .collect(Collectors.toMap(MemberLine::handle, MemberLine::organizationName));
    }

    /** Those of some members who are listed, as the actor may see them. Only members find people. */
    public List<MemberRow> of(Actor actor, Collection<Long> members) {
        return !MemberPolicy.mayBrowse(actor) || members.isEmpty()
                ? List.of()
                : rows(
                        actor,
                        em.createQuery(ACTIVE + "m.listed = TRUE AND m.id IN :members" + BY_NAME, Object[].class)
                                .setParameter("members", members));
    }

    private List<MemberLine> lines(Actor actor, TypedQuery<Object[]> people) {
        return lines(rows(actor, people));
    }

    private static List<MemberLine> lines(List<MemberRow> rows) {
        return rows.stream().map(MemberRow::line).toList();
    }

    private List<MemberRow> rows(Actor actor, TypedQuery<Object[]> people) {
        return MemberRows.of(gate, actor, people.getResultList());
    }
}
