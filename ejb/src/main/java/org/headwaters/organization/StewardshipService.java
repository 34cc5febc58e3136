package org.headwaters.organization;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.headwaters.member.Affiliations;
import org.headwaters.member.Coordinators;
import org.headwaters.member.MemberService;
import org.headwaters.organization.OrganizationEvent.Kind;
import org.headwaters.platform.audit.AuditLog;
import org.headwaters.platform.desk.TaskDone;
import org.headwaters.platform.gate.Gate;
import org.headwaters.platform.gate.InvalidInput;
import org.headwaters.platform.gate.NotFound;
import org.headwaters.platform.limit.Submissions;

/**
 * Who answers for an organization: one or two stewards. A steward asks a colleague to help or to take over, a coordinator may ask
 * somebody too; nobody becomes steward without agreeing, and coordinators are told.
 */
@Stateless
public class StewardshipService {

    private static final String OBJECT = "organization";

    @PersistenceContext(unitName = "headwaters")
    private EntityManager em;

    @Inject
    private Clock clock;

    @Inject
    private Gate gate;

    @Inject
    private AuditLog audit;

    @Inject
    private Submissions submissions;

    @Inject
    private OrganizationHistory history;

    @Inject
    private Affiliations affiliations;

    @Inject
    private MemberService members;

    @Inject
    private Coordinators coordinators;

    @Inject
    private Event<TaskDone> done;

    /**
     * Asks one of the organization's people to be steward.
     *
     * @param key one-time key of the form
     * @param handle who is asked
     * @param takesOver whether the actor, a steward, steps down when the member agrees
     * @return path of the desk
     * @throws InvalidInput for field {@code colleague}
     */
    public String offer(String key, String slug, String handle, boolean takesOver) {
        Organization organization = history.locked(slug);
        gate.requireVisible(OrganizationPolicy.mayTend(gate.actor(), organization.id()));
        gate.require(
                OrganizationPolicy.mayTend(gate.actor(), organization.id()),
                "steward.offer",
                OBJECT,
                organization.id());
        Long member = affiliations
                .memberOf(handle, organization.id())
                .orElseThrow(() -> new InvalidInput("colleague", "steward.colleague"));
        List<Long> stewards = affiliations.stewards(organization.id());
        boolean instead = takesOver && stewards.contains(gate.actor().memberId());
        if (stewards.contains(member)) {
            throw new InvalidInput("colleague", "steward.already");
        }
        if (stewards.size() >= Affiliations.MOST_STEWARDS && !instead) {
            throw new InvalidInput("colleague", "steward.full");
        }
        String path = desk(organization, "steward-offered");
        submissions.note(key, path);
        Instant now = clock.instant();
        open(organization, member).forEach(before -> before.end(StewardOffer.State.WITHDRAWN, now));
        em.flush();
        em.persist(new StewardOffer(organization.id(), member, gate.actor().memberId(), instead, now));
        history.add(organization, Kind.STEWARD_ASKED, affiliations.name(member));
        history.tell(
                List.of(member),
                organization,
                "steward-wanted",
                "/steward",
                gate.actor().name());
        audit.done("steward.offer", OBJECT, organization.id(), affiliations.name(member));
        return path;
    }

    /**
     * The member who was asked agrees.
     *
     * @return path of the desk
     * @throws NotFound when the actor was not asked, or belongs to the organization no longer
     * @throws InvalidInput when there are two stewards by now
     */
    public String agree(String key, String slug) {
        Organization organization = history.locked(slug);
        StewardOffer offer = mine(organization);
        gate.require(
                OrganizationPolicy.mayAnswer(gate.actor(), offer.memberId()),
                "steward.agree",
                OBJECT,
                organization.id());
        gate.requireVisible(affiliations.belongs(offer.memberId(), organization.id()));
        String path = desk(organization, "steward-agreed");
        submissions.note(key, path);
        if (offer.takesOver()) {
            affiliations.release(offer.offeredBy(), organization.id());
            em.flush();
        }
        members.entrust(offer.memberId(), organization.id());
        offer.end(StewardOffer.State.AGREED, clock.instant());
        answered(organization, Kind.STEWARD_AGREED, "steward-found", offer);
        return path;
    }

    /**
     * The member who was asked would rather not.
     *
     * @return path of the organization
     */
    public String refuse(String key, String slug) {
        Organization organization = history.locked(slug);
        StewardOffer offer = mine(organization);
        gate.require(
                OrganizationPolicy.mayAnswer(gate.actor(), offer.memberId()),
                "steward.refuse",
                OBJECT,
                organization.id());
        String path = "/organizations/" + organization.slug() + "?done=steward-refused";
        submissions.note(key, path);
        offer.end(StewardOffer.State.REFUSED, clock.instant());
        answered(organization, Kind.STEWARD_REFUSED, "steward-not-found", offer);
        return path;
    }

    /**
     * A steward steps down where there is another one; a coordinator may release any.
     *
     * @param handle the steward, or empty for the actor
     * @return path of the organization
     * @throws InvalidInput when the actor is the only steward
     */
    public String release(String key, String slug, String handle) {
        Organization organization = history.locked(slug);
        gate.requireVisible(OrganizationPolicy.mayTend(gate.actor(), organization.id()));
        Long member = affiliations.memberOf(handle, organization.id()).orElseThrow(NotFound::new);
        gate.require(OrganizationPolicy.mayRelease(gate.actor(), member), "steward.release", OBJECT, organization.id());
        List<Long> stewards = affiliations.stewards(organization.id());
        if (!stewards.contains(member) || stewards.size() == 1 && !gate.actor().coordinator()) {
            throw new InvalidInput("", "steward.last");
        }
        String path = "/organizations/" + organization.slug() + "?done=steward-released";
        submissions.note(key, path);
        affiliations.release(member, organization.id());
        history.add(organization, Kind.STEWARD_RELEASED, affiliations.name(member));
        history.tellCoordinators(organization, "steward-released", affiliations.name(member));
        audit.done("steward.release", OBJECT, organization.id(), affiliations.name(member));
        return path;
    }

    /**
     * Somebody does not work there any more: the affiliation ends today, the member stays a member.
     *
     * @return path of the desk
     * @throws InvalidInput when the person is steward: that is handed on first
     */
    public String farewell(String key, String slug, String handle) {
        Organization organization = history.locked(slug);
        gate.requireVisible(OrganizationPolicy.mayTend(gate.actor(), organization.id()));
        gate.require(
                OrganizationPolicy.mayTend(gate.actor(), organization.id()),
                "organization.farewell",
                OBJECT,
                organization.id());
        Long member = affiliations.memberOf(handle, organization.id()).orElseThrow(NotFound::new);
        if (affiliations.stewards(organization.id()).contains(member)) {
            throw new InvalidInput("", "steward.leaves");
        }
        String path = desk(organization, "person-left");
        submissions.note(key, path);
        affiliations.end(member, organization.id(), clock.instant());
        history.add(organization, Kind.PERSON_LEFT, affiliations.name(member));
        history.tell(List.of(member), organization, "person-left", "");
        audit.done("organization.farewell", OBJECT, organization.id(), affiliations.name(member));
        return path;
    }

    private void answered(Organization organization, Kind kind, String what, StewardOffer offer) {
        String name = affiliations.name(offer.memberId());
        history.add(organization, kind, name);
        done.fire(new TaskDone(OrganizationHistory.key(organization, "steward-wanted")));
        List<Long> told = new java.util.ArrayList<>(coordinators.all());
        if (!told.contains(offer.offeredBy())) {
            told.add(offer.offeredBy());
        }
        history.tell(told, organization, what, "/desk", name);
        audit.done(kind == Kind.STEWARD_AGREED ? "steward.agree" : "steward.refuse", OBJECT, organization.id(), name);
    }

    private StewardOffer mine(Organization organization) {
        return open(organization, gate.actor().memberId()).stream().findFirst().orElseThrow(NotFound::new);
    }

    private List<StewardOffer> open(Organization organization, long member) {
        return em.createQuery(
                        "SELECT f FROM StewardOffer f WHERE f.organizationId = :organization AND f.openMember = :member",
                        StewardOffer.class)
                .setParameter("organization", organization.id())
                .setParameter("member", member)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultList();
    }

    private static String desk(Organization organization, String done) {
        return "/organizations/" + organization.slug() + "/desk?done=" + done;
    }
}
