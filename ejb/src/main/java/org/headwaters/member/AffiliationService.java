package org.headwaters.member;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.List;
import java.util.stream.Stream;
import org.headwaters.account.AccountService;
import org.headwaters.platform.audit.AuditLog;
import org.headwaters.platform.gate.Gate;
import org.headwaters.platform.gate.InvalidInput;
import org.headwaters.platform.gate.NotFound;
import org.headwaters.platform.gate.Problems;
import org.headwaters.platform.limit.Submissions;
import org.headwaters.platform.secret.Tokens;
import org.headwaters.platform.text.Slugs;

/**
 * A member changes the own organizations: asks to join another, leaves one, chooses which one to speak for. What was written keeps the
 * organization of its day.
 */
@Stateless
public class AffiliationService {

    private static final String PAGE = "/me/organizations";

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
    private Affiliations affiliations;

    @Inject
    private AccountService accounts;

    @Inject
    private Deciders deciders;

    /**
     * Asks to belong to another organization too. Its stewards decide, or a coordinator, like any request to join.
     *
     * @param key one-time key of the form
     * @param slug the organization's
     * @param work a few words for whoever decides
     * @return path of the page
     * @throws InvalidInput for fields {@code another} and {@code work}
     */
    public String ask(String key, String slug, String work) {
        gate.require(LeavePolicy.mayLeave(gate.actor()), "affiliation.ask", "organization", null);
        Problems problems = new Problems();
        String wanted = problems.line("another", slug, 80);
        String words = problems.text("work", work, JoinService.WISHES_LIMIT);
        problems.refuse();
        Long organization = approved(wanted);
        if (organization == null) {
            throw new InvalidInput("another", "required.another");
        }
        Member me = self();
        if (affiliations.belongs(me.id(), organization)) {
            throw new InvalidInput("another", "affiliation.already");
        }
        String email = accounts.emailOf(me.id()).orElseThrow();
        if (waiting(email, organization)) {
            throw new InvalidInput("another", "affiliation.asked");
        }
        String path = PAGE + "?done=affiliation-asked";
        submissions.note(key, path);
        JoinRequest request = new JoinRequest(
                Tokens.hash(Tokens.create()),
                me.name(),
                email,
                new JoinPlace(organization, null, ""),
                me.involvement(),
                words,
                "",
                clock.instant());
        // A member's address is known to be the member's.
        request.confirm(clock.instant());
        em.persist(request);
        em.flush();
        deciders.tell(request);
        audit.done("affiliation.ask", "organization", organization, "");
        return path;
    }

    /**
     * Belongs to an organization no longer.
     *
     * @throws NotFound when the actor does not belong to it
     * @throws InvalidInput when the actor is its only steward and others belong to it
     */
    public String leave(String slug) {
        gate.require(LeavePolicy.mayLeave(gate.actor()), "affiliation.leave", "organization", null);
        Member me = self();
        Long organization = own(me, slug);
        affiliations.lockedStewards(organization);
        if (affiliations.stewards(organization).equals(List.of(me.id()))
                && affiliations.people(organization).size() > 1) {
            throw new InvalidInput("", "affiliation.steward");
        }
        affiliations.end(me.id(), organization, clock.instant());
        audit.done("affiliation.leave", "organization", organization, "");
        return PAGE + "?done=affiliation-left";
    }

    /**
     * Speaks for one of the own organizations from now on.
     *
     * @throws NotFound when the actor does not belong to it
     */
    public String speakFor(String slug) {
        gate.require(LeavePolicy.mayLeave(gate.actor()), "affiliation.speak-for", "organization", null);
        Member me = self();
        Long organization = own(me, slug);
        me.speakForInstead(organization);
        audit.done("affiliation.speak-for", "organization", organization, "");
        return PAGE + "?done=affiliation-chosen";
    }

    /**
     * Says whether the actor speaks for one of the own organizations, or for themselves although they belong to it.
     *
     * @param choice the organization's slug, a colon and the name of a {@link Capacity}
     * @throws NotFound when the actor does not belong to it, or when it is no choice
     */
    public String speakAs(String choice) {
        gate.require(LeavePolicy.mayLeave(gate.actor()), "affiliation.speak-as", "organization", null);
        int colon = choice.lastIndexOf(':');
        Capacity capacity = Stream.of(Capacity.values())
                .filter(one -> one.name().equals(choice.substring(colon + 1)))
                .findFirst()
                .orElseThrow(NotFound::new);
        Member me = self();
        Long organization = own(me, choice.substring(0, Math.max(0, colon)));
        affiliations.speak(me.id(), organization, capacity);
        audit.done("affiliation.speak-as", "organization", organization, capacity.name());
        return PAGE + "?done=affiliation-capacity";
    }

    private Member self() {
        return em.find(Member.class, gate.actor().memberId(), LockModeType.PESSIMISTIC_WRITE);
    }

    private Long own(Member me, String slug) {
        List<?> found = em.createNativeQuery("SELECT id FROM organization WHERE slug = ?1")
                .setParameter(1, Slugs.sought(slug))
                .getResultList();
        Long organization = found.isEmpty() ? null : ((Number) found.get(0)).longValue();
        gate.requireVisible(organization != null && affiliations.belongs(me.id(), organization));
        return organization;
    }

    private Long approved(String slug) {
        List<?> found = em.createNativeQuery("SELECT id FROM organization WHERE slug = ?1 AND state = 'APPROVED'")
                .setParameter(1, Slugs.sought(slug))
                .getResultList();
        return found.isEmpty() ? null : ((Number) found.get(0)).longValue();
    }

    private boolean waiting(String email, Long organization) {
        return !em.createQuery(
                        "SELECT r.id FROM JoinRequest r WHERE r.email = :email AND r.organizationId = :organization"
                                + " AND r.state = :waiting",
                        Long.class)
                .setParameter("email", email)
                .setParameter("organization", organization)
                .setParameter("waiting", JoinRequest.State.WAITING)
                .setMaxResults(1)
                .getResultList()
                .isEmpty();
    }
}
