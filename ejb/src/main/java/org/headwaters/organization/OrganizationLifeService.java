package org.headwaters.organization;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.headwaters.member.Affiliations;
import org.headwaters.member.ApplyingOrganizations;
import org.headwaters.organization.Organization.State;
import org.headwaters.organization.OrganizationEvent.Kind;
import org.headwaters.platform.audit.AuditLog;
import org.headwaters.platform.gate.Gate;
import org.headwaters.platform.gate.InvalidInput;
import org.headwaters.platform.gate.NotFound;
import org.headwaters.platform.gate.Problems;
import org.headwaters.platform.limit.Submissions;
import org.headwaters.platform.text.Slugs;

/**
 * Pausing, leaving, coming back, taking another name, and becoming part of another organization. Each step asks for a reason, is
 * written into the history and told by mail. Nothing that people wrote changes: it keeps the affiliation of its day.
 */
@Stateless
public class OrganizationLifeService {

    /** Longest reason in characters. */
    public static final int WORDS_LIMIT = 2000;

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
    private ApplyingOrganizations joins;

    /**
     * Pauses: it stands in no list and nobody can join with it; its people stay members.
     *
     * @param key one-time key of the form
     * @return path of the desk
     * @throws InvalidInput for field {@code reason}, or when it is not approved
     */
    public String pause(String key, String slug, String reason) {
        Organization organization = history.locked(slug);
        gate.requireVisible(OrganizationPolicy.mayTend(gate.actor(), organization.id()));
        gate.require(
                OrganizationPolicy.mayTend(gate.actor(), organization.id()),
                "organization.pause",
                OBJECT,
                organization.id());
        String words = reason(reason);
        String path = begin(key, organization, State.APPROVED, "organization-paused");
        boolean own = !gate.actor().coordinator();
        organization.pause(own ? Organization.Pause.STEWARD : Organization.Pause.COORDINATOR, clock.instant());
        history.add(organization, Kind.PAUSED, words);
        history.tellStewards(organization, "organization-paused", words);
        if (own) {
            history.tellCoordinators(organization, "organization-paused", words);
        }
        audit.done("organization.pause", OBJECT, organization.id(), organization.name());
        return path;
    }

    /**
     * Ends a pause. One for a missed re-attestation ends by attesting; one by a coordinator is a coordinator's to end.
     *
     * @return path of the desk
     * @throws InvalidInput when it is not paused
     */
    public String resume(String key, String slug) {
        Organization organization = history.locked(slug);
        gate.requireVisible(OrganizationPolicy.mayTend(gate.actor(), organization.id()));
        gate.require(
                OrganizationPolicy.mayResume(gate.actor(), organization.id(), organization.pausedBy()),
                "organization.resume",
                OBJECT,
                organization.id());
        String path = begin(key, organization, State.PAUSED, "organization-resumed");
        organization.resume(clock.instant());
        history.add(organization, Kind.RESUMED, "");
        history.tellStewards(organization, "organization-resumed");
        audit.done("organization.resume", OBJECT, organization.id(), organization.name());
        return path;
    }

    /**
     * The organization leaves. Its people stay members, without it; who waits to join with it is a coordinator's from now on.
     *
     * @return path of its page
     * @throws InvalidInput for field {@code leaveReason}, or when it has left
     */
    public String leave(String key, String slug, String reason) {
        Organization organization = governed(slug);
        Problems problems = new Problems();
        String words = problems.text("leaveReason", reason, WORDS_LIMIT);
        problems.refuse();
        submissions.note(key, desk(organization, "organization-left"));
        if (organization.state() != State.APPROVED && organization.state() != State.PAUSED) {
            throw new InvalidInput("", "organization.state");
        }
        Instant now = clock.instant();
        List<Long> people = affiliations.people(organization.id());
        organization.leave(now);
        history.add(organization, Kind.LEFT, words);
        history.tell(people, organization, "organization-left", "", words);
        affiliations.endAll(organization.id(), now);
        joins.left(organization.id(), organization.name());
        endOffers(organization, now);
        audit.done("organization.leave", OBJECT, organization.id(), organization.name());
        return desk(organization, "organization-left");
    }

    /**
     * An organization that left belongs again. Its people ask to join with it anew.
     *
     * @return path of the desk
     * @throws InvalidInput when it has not left
     */
    public String welcomeBack(String key, String slug) {
        Organization organization = governed(slug);
        String path = begin(key, organization, State.LEFT, "organization-returned");
        organization.comeBack(clock.instant());
        history.add(organization, Kind.RETURNED, "");
        audit.done("organization.return", OBJECT, organization.id(), organization.name());
        return path;
    }

    /**
     * Gives it another name. The old one is still found, and its address leads on.
     *
     * @return path of the desk at its new address
     * @throws InvalidInput for field {@code newName}
     */
    public String rename(String key, String slug, String name) {
        Organization organization = governed(slug);
        Problems problems = new Problems();
        String clean = problems.line("newName", name, ApplicationForm.LINE_LIMIT);
        problems.refuse();
        String before = organization.name();
        if (before.equals(clean)) {
            throw new InvalidInput("newName", "organization.same-name");
        }
        Instant now = clock.instant();
        // A small change of the name, such as a capital, leaves the address as it is.
        boolean same = Slugs.of(clean, OBJECT).equals(organization.slug());
        String next = same ? organization.slug() : OrganizationSlugs.free(em, clean);
        submissions.note(key, "/organizations/" + next + "/desk?done=organization-renamed");
        em.persist(new FormerName(organization.id(), before, organization.slug(), now));
        organization.rename(clean, next);
        history.add(organization, Kind.RENAMED, before);
        history.tellStewards(organization, "organization-renamed", before);
        audit.done("organization.rename", OBJECT, organization.id(), before + " is now " + clean);
        return desk(organization, "organization-renamed");
    }

    /**
     * Makes one organization part of another: people, applications and those who wait to join go there. Its name is still found,
     * its address leads on, and what its people wrote keeps its name.
     *
     * @param into address of the organization it becomes part of
     * @return path of the other one's desk
     * @throws InvalidInput for fields {@code into} and {@code mergeReason}
     */
    public String merge(String key, String slug, String into, String reason) {
        gate.require(OrganizationPolicy.mayGovern(gate.actor()), "organization.merge", OBJECT, null);
        Problems problems = new Problems();
        String words = problems.text("mergeReason", reason, WORDS_LIMIT);
        String other = into == null
                ? ""
                : into.strip().replaceFirst("^.*/organizations/", "").replaceAll("[/?#].*", "");
        if (other.isEmpty() || other.equals(slug)) {
            problems.add("into", "organization.into");
        }
        problems.refuse();
        // Always in one order, so that two who merge the same two crosswise do not wait for each other.
        Organization first = history.locked(slug.compareTo(other) < 0 ? slug : known(other));
        Organization second = history.locked(slug.compareTo(other) < 0 ? known(other) : slug);
        Organization from = first.slug().equals(slug) ? first : second;
        Organization to = from == first ? second : first;
        String path = "/organizations/" + to.slug() + "/desk?done=organization-merged";
        submissions.note(key, path);
        if (to.state() != State.APPROVED || from.state() == State.MERGED) {
            throw new InvalidInput("into", "organization.into");
        }
        Instant now = clock.instant();
        List<Long> people = affiliations.people(from.id());
        em.persist(new FormerName(to.id(), from.name(), from.slug(), now));
        em.createQuery("UPDATE FormerName f SET f.organizationId = :to WHERE f.organizationId = :from")
                .setParameter("to", to.id())
                .setParameter("from", from.id())
                .executeUpdate();
        em.createQuery("UPDATE OrganizationApplication a SET a.organizationId = :to WHERE a.organizationId = :from")
                .setParameter("to", to.id())
                .setParameter("from", from.id())
                .executeUpdate();
        em.createQuery("UPDATE Organization o SET o.mergedInto = :to WHERE o.mergedInto = :from")
                .setParameter("to", to.id())
                .setParameter("from", from.id())
                .executeUpdate();
        affiliations.moveAll(from.id(), to.id(), now);
        joins.merged(from.id(), to.id());
        endOffers(from, now);
        from.mergeInto(to.id(), now);
        history.add(from, Kind.MERGED, to.name() + "\n\n" + words);
        history.add(to, Kind.TOOK_IN, from.name() + "\n\n" + words);
        history.tell(people, to, "organization-merged", "", from.name(), words);
        history.tellStewards(to, "organization-took-in", from.name(), words);
        audit.done("organization.merge", OBJECT, from.id(), from.name() + " became part of " + to.name());
        return path;
    }

    private String known(String slug) {
        boolean there = !em.createQuery("SELECT o.id FROM Organization o WHERE o.slug = :slug", Long.class)
                .setParameter("slug", Slugs.sought(slug))
                .getResultList()
                .isEmpty();
        if (!there) {
            throw new InvalidInput("into", "organization.into");
        }
        return slug;
    }

    private void endOffers(Organization organization, Instant now) {
        em.createQuery(
                        "SELECT f FROM StewardOffer f WHERE f.organizationId = :organization AND f.openMember IS NOT NULL",
                        StewardOffer.class)
                .setParameter("organization", organization.id())
                .getResultList()
                .forEach(offer -> offer.end(StewardOffer.State.WITHDRAWN, now));
    }

    private Organization governed(String slug) {
        Organization organization = history.locked(slug);
        gate.requireVisible(OrganizationPolicy.mayTend(gate.actor(), organization.id()));
        gate.require(OrganizationPolicy.mayGovern(gate.actor()), "organization.govern", OBJECT, organization.id());
        if (organization.state() == State.MERGED) {
            throw new NotFound();
        }
        return organization;
    }

    private static String reason(String reason) {
        Problems problems = new Problems();
        String words = problems.text("reason", reason, WORDS_LIMIT);
        problems.refuse();
        return words;
    }

    private String begin(String key, Organization organization, State state, String done) {
        String path = desk(organization, done);
        submissions.note(key, path);
        if (organization.state() != state) {
            throw new InvalidInput("", "organization.state");
        }
        return path;
    }

    private static String desk(Organization organization, String done) {
        return "/organizations/" + organization.slug() + "/desk?done=" + done;
    }
}
