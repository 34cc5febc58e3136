package org.headwaters.space;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.headwaters.platform.database.LargeCounts;
import org.headwaters.platform.gate.Actor;
import org.headwaters.platform.gate.NotAllowed;
import org.headwaters.platform.gate.OpenToAll;
import org.headwaters.platform.text.SearchWords;
import org.headwaters.space.Space.Visibility;

/** All reads of spaces. Every list passes the policy. */
@Stateless
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class SpaceQueries {

    @PersistenceContext(unitName = "headwaters")
    private EntityManager em;

    @Inject
    private ReadableSpaces remembered;

    @Inject
    private LargeCounts counts;

    /** The spaces the actor may read, in their order, without how many members they have. */
    public List<SpaceSummary> readable(Actor actor) {
        return remembered.inOrder(actor, () -> all(actor));
    }

    /** The same spaces with their members counted, for pages that show it; large numbers may be a minute old. */
    @OpenToAll("the list holds only spaces that were read for an actor")
    public List<SpaceSummary> counted(List<SpaceSummary> seen) {
        Map<Long, Long> members =
                counts.each("space.members", seen.stream().map(SpaceSummary::id).toList(), this::members);
        return seen.stream().map(space -> space.with(members.get(space.id()))).toList();
    }

    /** One space with its members counted, when the actor may read it. */
    public Optional<SpaceSummary> counted(Actor actor, String slug) {
        return bySlug(actor, slug).map(space -> counted(List.of(space)).get(0));
    }

    private Map<Long, Long> members(List<Long> spaces) {
        return em
                .createQuery(
                        "SELECT m.spaceId, COUNT(m.id) FROM SpaceMembership m WHERE m.spaceId IN :spaces GROUP BY m.spaceId",
                        Object[].class)
                .setParameter("spaces", spaces)
                .getResultList()
                .stream()
                .collect(Collectors.toMap(row -> (Long) row[0], row -> (Long) row[1]));
    }

    /** There are a few dozen at most, so the policy sifts them one by one. */
    private List<SpaceSummary> all(Actor actor) {
        return em
                .createQuery(
                        """
                        SELECT NEW org.headwaters.space.SpaceSummary(s.id, s.slug, s.name, s.purpose, s.kind, s.visibility,
                            s.openToJoin, 0L)
                        FROM Space s ORDER BY s.position, s.id""",
                        SpaceSummary.class)
                .getResultList()
                .stream()
                .filter(space -> SpacePolicy.mayRead(actor, space.id(), space.visibility()))
                .toList();
    }

    /** The ids of the spaces the actor may read: the visibility clause for everything that lies in spaces. Never empty: an id that no space has stands for none. */
    public Set<Long> readableIds(Actor actor) {
        Set<Long> ids = byId(actor).keySet();
        return ids.isEmpty() ? Set.of(0L) : ids;
    }

    /** Who may read a space, when the actor may: what the policies of everything that lies in it ask. */
    public Optional<Visibility> visibility(Actor actor, long spaceId) {
        return Optional.ofNullable(byId(actor).get(spaceId)).map(SpaceSummary::visibility);
    }

    private Map<Long, SpaceSummary> byId(Actor actor) {
        return remembered.byId(actor, () -> all(actor));
    }

    /** The leads of spaces that the methods of this class have let the actor see, by name. */
    @OpenToAll("the list holds only spaces that were read for an actor")
    public List<SpaceLead> leads(List<SpaceSummary> seen) {
        if (seen.isEmpty()) {
            return List.of();
        }
        return em.createQuery(
                        """
                        SELECT NEW org.headwaters.space.SpaceLead(s.spaceId, m.handle, m.name)
                        FROM CommunityMember m
                        JOIN SpaceMembership s ON s.memberId = m.id
                        WHERE s.lead = TRUE AND s.spaceId IN :spaces
                            AND m.state = org.headwaters.member.Member.State.ACTIVE
                        ORDER BY m.name, m.id""",
                        SpaceLead.class)
                .setParameter("spaces", seen.stream().map(SpaceSummary::id).toList())
                .getResultList();
    }

    /**
     * Spaces by name among those the actor may read, those whose name begins with the words first.
     *
     * @param size how many at most
     */
    public List<SpaceSummary> named(Actor actor, SearchWords words, int size) {
        if (words.none()) {
            return List.of();
        }
        TypedQuery<Long> query = em.createQuery(
                "SELECT s.id FROM Space s WHERE " + words.in("s.name") + " ORDER BY "
                        + SearchWords.beginningFirst("s.name") + ", s.position, s.id",
                Long.class);
        List<Long> found = words.bind(query).getResultList();
        return readable(actor).stream()
                .filter(space -> found.contains(space.id()))
                .sorted(Comparator.comparingInt(space -> found.indexOf(space.id())))
                .limit(size)
                .toList();
    }

    /** One space by the readable part of its address, when the actor may read it. */
    public Optional<SpaceSummary> bySlug(Actor actor, String slug) {
        return readable(actor).stream()
                .filter(space -> space.slug().equals(slug))
                .findFirst();
    }

    /** All spaces in their order, with what coordinators may change. */
    public List<SpaceDetails> managed(Actor actor) {
        if (!SpacePolicy.mayManage(actor)) {
            throw new NotAllowed("space.manage");
        }
        return em.createQuery(
                        """
                        SELECT NEW org.headwaters.space.SpaceDetails(s.id, s.slug, s.name, s.purpose, s.kind, s.visibility,
                            s.openToJoin, s.position, s.version)
                        FROM Space s ORDER BY s.position, s.id""",
                        SpaceDetails.class)
                .getResultList();
    }
}
