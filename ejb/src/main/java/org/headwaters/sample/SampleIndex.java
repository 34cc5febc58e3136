package org.headwaters.sample;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.headwaters.member.Member;
import org.headwaters.organization.Organization;
import org.headwaters.space.Space;

/** Finds what earlier parts of the sample have made, by the names the data use. */
@ApplicationScoped
public class SampleIndex {

    @PersistenceContext(unitName = "headwaters")
    private EntityManager em;

    /** Members by handle. */
    Map<String, Member> members() {
        return em.createQuery("SELECT m FROM CommunityMember m", Member.class)
                .getResultStream()
                .collect(Collectors.toMap(Member::handle, Function.identity()));
    }

    /** Organizations by slug. */
    Map<String, Organization> organizations() {
        return em.createQuery("SELECT o FROM Organization o", Organization.class)
                .getResultStream()
                .collect(Collectors.toMap(Organization::slug, Function.identity()));
    }

    /** Spaces by slug. */
    Map<String, Space> spaces() {
        return em.createQuery("SELECT s FROM Space s", Space.class)
                .getResultStream()
                .collect(Collectors.toMap(Space::slug, Function.identity()));
    }
}
