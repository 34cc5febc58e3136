package org.headwaters.member;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.headwaters.account.AccountService;
import org.headwaters.platform.audit.AuditLog;
import org.headwaters.platform.config.Settings;
import org.headwaters.platform.gate.Gate;
import org.headwaters.platform.gate.InvalidInput;
import org.headwaters.platform.gate.NotAllowed;
import org.headwaters.platform.gate.OpenToAll;
import org.headwaters.platform.gate.Problems;

/** Letting people in. */
@Stateless
public class MemberService {

    /** Longest name in characters. */
    public static final int NAME_LIMIT = 200;

    @PersistenceContext(unitName = "headwaters")
    private EntityManager em;

    @Inject
    private Clock clock;

    @Inject
    private Gate gate;

    @Inject
    private AuditLog audit;

    @Inject
    private AccountService accounts;

    @Inject
    private ProfileKeeper profiles;

    @Inject
    private Handles handles;

    @Inject
    private Affiliations affiliations;

    @Inject
    private Settings settings;

    @Inject
    private Event<MemberAdmitted> admitted;

    /**
     * Lets somebody in: makes the member, the account and the affiliation. Somebody who has an account already keeps it as it is
     * and only gains the affiliation. Writes no mail: the use case around it knows what to say.
     *
     * @param name the name to show
     * @param email the address, already known to belong to the person or about to be shown by the link
     * @param organizationId an approved organization, or null for none
     * @param steward whether the member answers for the organization's people
     * @param wishes what they would like to do, may be empty
     * @param interests one a line, may be empty
     * @return the link to choose a first password; the sign-in address for somebody who has an account
     * @throws NotAllowed unless the actor is a coordinator, the program, or (for others than stewards) steward of the organization
     * @throws InvalidInput when name or address are no good
     */
    public String admit(
            String name,
            String email,
            Long organizationId,
            boolean steward,
            Involvement involvement,
            String wishes,
            String interests) {
        gate.require(
                MemberPolicy.mayAdmit(gate.actor(), organizationId, steward),
                "member.admit",
                "organization",
                organizationId);
        Problems problems = new Problems();
        String cleanName = problems.line("name", name, NAME_LIMIT);
        String cleanEmail = problems.email("email", email);
        problems.refuse();
        Instant now = clock.instant();
        Optional<Long> known = accounts.memberOf(cleanEmail);
        Member member;
        String link;
        if (known.isPresent()) {
            member = active(em.find(Member.class, known.get(), LockModeType.PESSIMISTIC_WRITE));
            link = settings.publicUrl() + "/sign-in";
        } else {
            member = new Member(handles.free(cleanName), cleanName, involvement, organizationId, now);
            member.asked(wishes);
            em.persist(member);
            em.flush();
            profiles.begin(member, Map.of(ProfileField.INTERESTS, Lines.tidy(interests)));
            link = accounts.open(member.id(), cleanEmail);
        }
        affiliate(member, organizationId, steward, now);
        audit.done("member.admit", "member", member.id(), steward ? cleanName + ", as steward" : cleanName);
        if (known.isEmpty()) {
            admitted.fire(new MemberAdmitted(member.id(), now));
        }
        return link;
    }

    /**
     * A member answers for an organization from now on. To be called only after the member has agreed.
     *
     * @throws InvalidInput when the member was suspended or left
     */
    @OpenToAll("the link from the mail, redeemed by the use case around this, is the permission")
    public void entrust(Long memberId, Long organizationId) {
        Member member = active(em.find(Member.class, memberId, LockModeType.PESSIMISTIC_WRITE));
        affiliate(member, organizationId, true, clock.instant());
        audit.done("member.entrust", "member", member.id(), member.name());
    }

    /**
     * Refuses somebody who is no member any more: coming back is a decision of its own.
     *
     * @throws InvalidInput when the member was suspended or left
     */
    @OpenToAll("called only by use cases that have asked their own policy")
    public void requireActive(Long memberId) {
        active(em.find(Member.class, memberId));
    }

    private static Member active(Member member) {
        if (member.state() != Member.State.ACTIVE) {
            throw new InvalidInput("", "member-not-active");
        }
        return member;
    }

    private void affiliate(Member member, Long organizationId, boolean steward, Instant now) {
        if (organizationId == null) {
            return;
        }
        // Counted under a lock on the organization: of two who become steward at one moment the second sees the first.
        long stewards = steward ? affiliations.lockedStewards(organizationId) : 0;
        List<Affiliation> current = em.createQuery(
                        "SELECT a FROM Affiliation a WHERE a.memberId = :member AND a.organizationId = :organization"
                                + " AND a.until IS NULL",
                        Affiliation.class)
                .setParameter("member", member.id())
                .setParameter("organization", organizationId)
                .getResultList();
        boolean already = !current.isEmpty() && current.get(0).steward();
        if (steward && !already && stewards >= Affiliations.MOST_STEWARDS) {
            throw new InvalidInput("", "steward.full");
        }
        if (current.isEmpty()) {
            em.persist(new Affiliation(member.id(), organizationId, steward, now));
        } else if (steward) {
            current.get(0).entrust();
        }
        if (member.organizationId() == null) {
            // Whoever speaks for an organization already goes on doing so; changing that is the member's own choice.
            member.speakFor(organizationId);
        }
    }
}
