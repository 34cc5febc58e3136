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
import java.util.Optional;
import org.headwaters.platform.gate.Actor;
import org.headwaters.platform.gate.OpenToAll;
import org.headwaters.platform.text.Slugs;
import org.headwaters.space.SpaceQueries;

/** All reads of members. Lists hold active members only, and nobody for a visitor. */
@Stateless
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class MemberQueries {

    /** Members on one page of the directory. */
    public static final int MEMBERS_PER_PAGE = 24;

    private static final String PERSON = MemberRows.PERSON + " WHERE ";

    @PersistenceContext(unitName = "headwaters")
    private EntityManager em;

    @Inject
    private ProfileGate gate;

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
        return page(actor, DirectoryClauses.of(filter), filter.after(), size);
    }

    /**
     * One page of those who offer to mentor, as far as the actor may see that they do, by name.
     *
     * @param topic part of what they offer, or empty
     * @param after where the page before ended, or null for the first page
     * @param away those who take no questions now
     */
    public MemberPage mentors(Actor actor, String topic, MemberFilter.Cursor after, Collection<Long> away) {
        if (!MemberPolicy.mayBrowse(actor)) {
            return new MemberPage(List.of(), null);
        }
        DirectoryClauses clauses = DirectoryClauses.mentors(topic);
        if (!away.isEmpty()) {
            clauses.add("m.id NOT IN :away", "away", away);
        }
        return page(actor, clauses, after, MEMBERS_PER_PAGE);
    }

    private MemberPage page(Actor actor, DirectoryClauses clauses, MemberFilter.Cursor after, int size) {
        if (after != null) {
            clauses.add("(m.name > :lastName OR (m.name = :lastName AND m.id > :lastId))", "lastName", after.name())
                    .set("lastId", after.id());
        }
        List<MemberRow> rows = rows(
                actor,
                clauses.bind(
                                em.createQuery(
                                        PERSON + "m.state = :active AND m.listed = TRUE" + clauses.jpql()
                                                + " ORDER BY m.name, m.id",
                                        Object[].class),
                                actor)
                        .setParameter("active", Member.State.ACTIVE)
                        .setMaxResults(size + 1));
        if (rows.size() <= size) {
            return new MemberPage(rows, null);
        }
        MemberRow last = rows.get(size - 1);
        return new MemberPage(rows.subList(0, size), new MemberFilter.Cursor(last.name(), last.id()));
    }

    /** A profile as the actor may see it. For a visitor there is one only where its member shows something to everyone. */
    public Optional<MemberView> find(Actor actor, String handle) {
        return person("m.handle = :key", Slugs.sought(handle))
                .map(person -> view(actor, person, gate.shown(actor, person.id())))
                .filter(member -> MemberPolicy.mayRead(actor, Member.State.ACTIVE, !member.bare()));
    }

    /** The actor's own profile, for the form that changes it. */
    public Optional<OwnProfileView> own(Actor actor) {
        return person("m.id = :key", actor.memberId())
                .filter(member -> MemberPolicy.mayEdit(actor, member.id()))
                .map(member -> {
                    ProfileGate.OwnProfile profile = gate.own(actor);
                    return new OwnProfileView(
                            member.id(),
                            member.handle(),
                            member.name(),
                            member.listed(),
                            profile.words(),
                            profile.audiences(),
                            member.version());
                });
    }

    /** The actor's own profile as somebody else would see it. */
    public Optional<MemberView> preview(Actor actor, ProfileReader reader) {
        return person("m.id = :key", actor.memberId())
                .filter(member -> MemberPolicy.mayEdit(actor, member.id()))
                .map(member -> view(reader.actor(), member, gate.preview(reader, member.id())));
    }

    /** The spaces that a member whom {@link #find} has shown belongs to, when they are shown and as far as the reader may read them. */
    public List<SpaceOfMember> spaces(Actor reader, MemberView member) {
        if (!member.showsSpaces()) {
            return List.of();
        }
        return em.createQuery(
                        """
                        SELECT NEW org.headwaters.member.SpaceOfMember(s.slug, s.name, m.lead)
                        FROM SpaceMembership m JOIN Space s ON s.id = m.spaceId
                        WHERE m.memberId = :member AND s.id IN :readable
                        ORDER BY s.position, s.id""",
                        SpaceOfMember.class)
                .setParameter("member", member.id())
                .setParameter("readable", spaces.readableIds(reader))
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

    private Optional<Member> person(String condition, Object key) {
        return em.createQuery("SELECT m FROM CommunityMember m WHERE " + condition, Member.class)
                .setParameter("key", key)
                .getResultStream()
                .findFirst()
                .filter(member -> member.state() == Member.State.ACTIVE);
    }

    private static MemberView view(Actor reader, Member member, Shown shown) {
        boolean inside = MemberPolicy.mayBrowse(reader);
        return new MemberView(
                member.id(),
                member.handle(),
                member.name(),
                member.coordinator(),
                inside ? member.involvement() : null,
                inside ? member.joinedAt() : null,
                shown);
    }

    private List<MemberRow> rows(Actor reader, TypedQuery<Object[]> people) {
        return MemberRows.of(gate, reader, people.getResultList());
    }
}
