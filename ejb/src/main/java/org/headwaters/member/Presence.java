package org.headwaters.member;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Optional;

/** Who is here: for use cases in which somebody else takes part, who may have left or be away meanwhile. */
@ApplicationScoped
public class Presence {

    @PersistenceContext(unitName = "headwaters")
    private EntityManager em;

    /** An active member. */
    public Optional<Someone> here(Long id) {
        return em.createQuery(
                        "SELECT NEW org.headwaters.member.Someone(m.id, m.handle, m.name, TRUE) FROM CommunityMember m"
                                + " WHERE m.id = :id AND m.state = :active",
                        Someone.class)
                .setParameter("id", id)
                .setParameter("active", Member.State.ACTIVE)
                .getResultStream()
                .findFirst();
    }

    /** Holds a member's own row until the transaction ends: of two things one member does at one moment, the second sees the first. */
    public void hold(long id) {
        em.createNativeQuery("SELECT id FROM member WHERE id = ?1 FOR UPDATE")
                .setParameter(1, id)
                .getResultList();
    }
}
