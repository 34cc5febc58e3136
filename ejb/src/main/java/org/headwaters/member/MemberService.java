package org.headwaters.member;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.headwaters.account.AccountService;
import org.headwaters.platform.audit.AuditLog;
import org.headwaters.platform.config.Settings;
import org.headwaters.platform.gate.Actor;
import org.headwaters.platform.gate.Gate;
import org.headwaters.platform.gate.InvalidInput;
import org.headwaters.platform.gate.NotAllowed;
import org.headwaters.platform.gate.NotFound;
import org.headwaters.platform.gate.OpenToAll;
import org.headwaters.platform.gate.Problems;
import org.headwaters.platform.limit.Submissions;
import org.headwaters.platform.text.CommunityLanguage;
import org.headwaters.platform.text.Region;

/** Letting people in, and changing one's own profile. */
@Stateless
public class MemberService {

    /** Longest name in characters. */
    public static final int NAME_LIMIT = 200;
    /** Longest role title in characters. */
    public static final int ROLE_LIMIT = 200;
    /** Longest list of interests or of expertise in characters, line ends included. */
    public static final int LIST_LIMIT = 1000;
    /** Longest text about oneself in characters. */
    public static final int ABOUT_LIMIT = 4000;

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
    private Submissions submissions;

    @Inject
    private Handles handles;

    @Inject
    private Settings settings;

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
            member.asked(wishes, Lines.tidy(interests));
            em.persist(member);
            em.flush();
            link = accounts.open(member.id(), cleanEmail);
        }
        affiliate(member, organizationId, steward, now);
        audit.done("member.admit", "member", member.id(), steward ? cleanName + ", as steward" : cleanName);
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

    /**
     * Changes the actor's own profile.
     *
     * @param key one-time key of the form
     * @param version the profile's version when the form was written
     * @param region name of a {@link Region}
     * @param expertise one a line
     * @param languages codes of {@link CommunityLanguage}; others are left out
     * @param interests one a line
     * @param about CommonMark
     * @return path of the profile
     * @throws InvalidInput for fields {@code name}, {@code roleTitle}, {@code region}, {@code expertise}, {@code interests},
     *     {@code about}, and for the form as a whole when the profile was changed meanwhile
     */
    public String describe(
            String key,
            int version,
            String name,
            String roleTitle,
            String region,
            String expertise,
            Collection<String> languages,
            String interests,
            String about) {
        Actor actor = gate.actor();
        gate.require(MemberPolicy.mayEdit(actor, actor.memberId()), "profile.edit", "member", null);
        Member member = em.find(Member.class, actor.memberId(), LockModeType.PESSIMISTIC_WRITE);
        if (member == null) {
            throw new NotFound();
        }
        Problems problems = new Problems();
        if (member.version() != version) {
            problems.add("", "profile.changed");
        }
        String cleanName = problems.line("name", name, NAME_LIMIT);
        String cleanRole = problems.optionalLine("roleTitle", roleTitle, ROLE_LIMIT);
        Region cleanRegion = problems.choice("region", Region.class, region);
        String cleanExpertise = Lines.tidy(problems.optionalText("expertise", expertise, LIST_LIMIT));
        String cleanInterests = Lines.tidy(problems.optionalText("interests", interests, LIST_LIMIT));
        String cleanAbout = problems.optionalText("about", about, ABOUT_LIMIT);
        problems.refuse();
        String path = "/members/" + member.handle();
        submissions.note(key, path);
        member.describe(
                cleanName,
                cleanRole,
                cleanRegion,
                cleanExpertise,
                SpokenLanguages.stored(languages),
                cleanInterests,
                cleanAbout);
        audit.done("profile.edit", "member", member.id(), "");
        return path;
    }

    private void affiliate(Member member, Long organizationId, boolean steward, Instant now) {
        if (organizationId == null) {
            return;
        }
        List<Affiliation> current = em.createQuery(
                        "SELECT a FROM Affiliation a WHERE a.memberId = :member AND a.organizationId = :organization"
                                + " AND a.until IS NULL",
                        Affiliation.class)
                .setParameter("member", member.id())
                .setParameter("organization", organizationId)
                .getResultList();
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
