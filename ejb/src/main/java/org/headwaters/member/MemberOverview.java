package org.headwaters.member;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.util.List;
import org.headwaters.platform.gate.Actor;
import org.headwaters.platform.text.SearchWords;

/** What pages about the whole community show of its people: who looks after it, who has a name, how many there are. */
@Stateless
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class MemberOverview {

    private static final String LINE =
            """
            SELECT NEW org.headwaters.member.MemberLine(m.handle, m.name, m.roleTitle, o.name)
            FROM CommunityMember m LEFT JOIN Organization o ON o.id = m.organizationId
            WHERE m.state = org.headwaters.member.Member.State.ACTIVE AND""";

    @PersistenceContext(unitName = "headwaters")
    private EntityManager em;

    /** How many members there are. Everybody may know. */
    public long count() {
        return em.createQuery(
                        "SELECT COUNT(m.id) FROM CommunityMember m WHERE m.state = org.headwaters.member.Member.State.ACTIVE",
                        Long.class)
                .getSingleResult();
    }

    /** The coordinators, whom everybody may know: they answer for the place. */
    public List<MemberLine> coordinators() {
        return em.createQuery(LINE + " m.coordinator = TRUE ORDER BY m.name, m.id", MemberLine.class)
                .setMaxResults(20)
                .getResultList();
    }

    /**
     * Members by name, those whose name begins with the words first. Only members find people.
     *
     * @param size how many at most
     */
    public List<MemberLine> named(Actor actor, SearchWords words, int size) {
        if (!actor.member() || words.none()) {
            return List.of();
        }
        TypedQuery<MemberLine> query = em.createQuery(
                LINE + " " + words.in("m.name") + " ORDER BY " + SearchWords.beginningFirst("m.name")
                        + ", m.name, m.id",
                MemberLine.class);
        return words.bind(query).setMaxResults(size).getResultList();
    }

    private static long number(Object result) {
        return ((Number) result).longValue();
    }
}
