package org.headwaters.organization;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.List;
import org.headwaters.member.Affiliations;
import org.headwaters.member.Coordinators;
import org.headwaters.organization.OrganizationEvent.Kind;
import org.headwaters.platform.config.Settings;
import org.headwaters.platform.desk.TaskFor;
import org.headwaters.platform.gate.Gate;
import org.headwaters.platform.gate.NotFound;

/** What use cases about the life of an organization share. Works in the transaction around it, after the policy was asked. */
@ApplicationScoped
class OrganizationHistory {

    @PersistenceContext(unitName = "headwaters")
    private EntityManager em;

    @Inject
    private Clock clock;

    @Inject
    private Gate gate;

    @Inject
    private Settings settings;

    @Inject
    private Affiliations affiliations;

    @Inject
    private Coordinators coordinators;

    /**
     * The organization with that address, locked.
     *
     * @throws NotFound when there is none
     */
    public Organization locked(String slug) {
        return em.createQuery("SELECT o FROM Organization o WHERE o.slug = :slug", Organization.class)
                .setParameter("slug", org.headwaters.platform.text.Slugs.sought(slug))
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultStream()
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    /** Writes down a step the actor takes. */
    public void add(Organization organization, Kind kind, String words) {
        Long actor = gate.actor().member() ? Long.valueOf(gate.actor().memberId()) : null;
        em.persist(new OrganizationEvent(organization.id(), kind, actor, words, clock.instant()));
    }

    /** Tells the stewards, or the coordinators where there is none, by mail and notice; not the actor. */
    public void tellStewards(Organization organization, String what, Object... fields) {
        List<Long> stewards = affiliations.stewards(organization.id());
        tell(stewards.isEmpty() ? coordinators.all() : stewards, organization, what, "/desk", fields);
    }

    /** Tells the coordinators; not the actor. */
    public void tellCoordinators(Organization organization, String what, Object... fields) {
        tell(coordinators.all(), organization, what, "/desk", fields);
    }

    /** Tells some members; not the actor. */
    public void tell(List<Long> members, Organization organization, String what, String page, Object... fields) {
        String path = "/organizations/" + organization.slug() + page;
        Object[] all = new Object[fields.length + 2];
        all[0] = organization.name();
        all[1] = settings.publicUrl() + path;
        System.arraycopy(fields, 0, all, 2, fields.length);
        coordinators.tell(
                members.stream().filter(id -> !gate.actor().is(id)).toList(),
                new TaskFor(0, what, key(organization, what), organization.name(), path),
                what,
                all);
    }

    /** What a notice about an organization is known by. */
    public static String key(Organization organization, String what) {
        return what + ":" + organization.id();
    }
}
