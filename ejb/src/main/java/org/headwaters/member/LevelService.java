package org.headwaters.member;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.headwaters.account.AccountService;
import org.headwaters.platform.audit.AuditLog;
import org.headwaters.platform.config.Settings;
import org.headwaters.platform.gate.Gate;
import org.headwaters.platform.gate.InvalidInput;
import org.headwaters.platform.gate.NotFound;
import org.headwaters.platform.gate.Problems;
import org.headwaters.platform.limit.Submissions;
import org.headwaters.platform.mail.Outbox;
import org.headwaters.platform.text.Slugs;
import org.headwaters.platform.time.CommunityDay;
import org.headwaters.space.SpaceLeads;
import org.headwaters.space.SpaceLeads.Place;

/** Says how members stand: their level, who looks after the place, who leads a workgroup. Always with a reason, and the member is told. */
@Stateless
public class LevelService {

    /** Longest reason in characters. */
    public static final int REASON_LIMIT = 500;

    /** A guest stays so many years at most before somebody looks again. */
    static final int LONGEST_YEARS = 2;

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
    private Coordinators coordinators;

    @Inject
    private SpaceLeads leads;

    @Inject
    private AccountService accounts;

    @Inject
    private Outbox outbox;

    @Inject
    private Settings settings;

    /**
     * Gives a member a level. A guest whose time was over and gets a new day is let in again.
     *
     * @param key one-time key of the form
     * @param version the member's version when the form was written
     * @param until a guest's last day as typed; nothing for others
     * @return path of the member's page for coordinators
     * @throws InvalidInput for fields {@code level}, {@code until}, {@code levelReason}
     */
    public String setLevel(String key, String handle, int version, String level, String until, String reason) {
        gate.require(LevelPolicy.maySet(gate.actor()), "level.set", "member", null);
        Problems problems = new Problems();
        Level chosen = problems.choice("level", Level.class, level);
        LocalDate last = lastDay(problems, chosen, until);
        String why = problems.line("levelReason", reason, REASON_LIMIT);
        problems.refuse();
        Member member = locked(handle);
        if (member.version() != version) {
            throw new InvalidInput("", "changed");
        }
        if (chosen.guest() && member.coordinator()) {
            throw new InvalidInput("level", "level.coordinator");
        }
        String path = path(member, "level-set");
        submissions.note(key, path);
        member.stand(chosen, last);
        String words = chosen + (last == null ? "" : " until " + last);
        audit.done("level.set", "member", member.id(), words + ": " + why);
        tell(member, "level-set", why);
        return path;
    }

    /**
     * Makes a member a coordinator.
     *
     * @throws InvalidInput for field {@code coordinatorReason}, or when the member is a guest
     */
    public String appoint(String key, String handle, String reason) {
        gate.require(LevelPolicy.maySet(gate.actor()), "coordinator.appoint", "member", null);
        String why = reason("coordinatorReason", reason);
        Member member = locked(handle);
        if (member.state() != Member.State.ACTIVE || member.level().guest()) {
            throw new InvalidInput("", "level.coordinator");
        }
        String path = path(member, "coordinator-made");
        submissions.note(key, path);
        member.coordinate();
        audit.done("coordinator.appoint", "member", member.id(), why);
        tell(member, "coordinator-made", why);
        return path;
    }

    /**
     * Ends a coordinator's duty, also one's own.
     *
     * @throws InvalidInput for field {@code coordinatorReason}, or when nobody would be left
     */
    public String relieve(String key, String handle, String reason) {
        gate.require(LevelPolicy.maySet(gate.actor()), "coordinator.relieve", "member", null);
        String why = reason("coordinatorReason", reason);
        List<Long> all = coordinators.locked();
        Member member = locked(handle);
        if (all.equals(List.of(member.id()))) {
            throw new InvalidInput("", "coordinator.last");
        }
        boolean self = gate.actor().is(member.id());
        // Who ends the own duty may open these pages no more.
        String path = self ? "/?done=coordinator-ended" : path(member, "coordinator-ended");
        submissions.note(key, path);
        member.relieve();
        audit.done("coordinator.relieve", "member", member.id(), why);
        tell(member, "coordinator-ended", why);
        return path;
    }

    /**
     * Gives a member a place in a workgroup, as lead too. One or two lead it.
     *
     * @param workgroup its slug
     * @throws InvalidInput for fields {@code workgroup}, {@code place}, {@code placeReason}
     */
    public String place(String key, String handle, String workgroup, String place, String reason) {
        gate.require(LevelPolicy.maySet(gate.actor()), "workgroup.place", "member", null);
        Problems problems = new Problems();
        Place chosen = problems.choice("place", Place.class, place);
        String slug = problems.line("workgroup", workgroup, 80);
        String why = problems.line("placeReason", reason, REASON_LIMIT);
        problems.refuse();
        Member member = locked(handle);
        String path = path(member, "place-set");
        String name = leads.place(slug, member.id(), chosen, member.state() == Member.State.ACTIVE);
        submissions.note(key, path);
        audit.done("workgroup.place", "member", member.id(), name + ", " + chosen + ": " + why);
        tell(member, "place-set", why);
        return path;
    }

    /**
     * Guests whose last day is over are with us no more. The gate lets them in no more from midnight on without this; it takes them
     * out of lists and mail.
     */
    public void endGuests(Instant now) {
        gate.require(LevelPolicy.mayEndGuests(gate.actor()), "level.end-guests", "member", null);
        em.createQuery(
                        "SELECT m FROM CommunityMember m WHERE m.state = :active AND m.guestUntil < :today",
                        Member.class)
                .setParameter("active", Member.State.ACTIVE)
                .setParameter("today", CommunityDay.of(now))
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultList()
                .forEach(guest -> {
                    guest.endGuest();
                    audit.done("level.guest-ended", "member", guest.id(), "");
                    accounts.emailOf(guest.id())
                            .ifPresent(email -> outbox.write(email, "guest-ended", guest.name(), settings.publicUrl()));
                });
    }

    private LocalDate lastDay(Problems problems, Level level, String until) {
        if (level == null || !level.guest()) {
            return null;
        }
        LocalDate today = CommunityDay.of(clock.instant());
        LocalDate day = CommunityDay.parse(until == null ? "" : until).orElse(null);
        if (day == null || day.isBefore(today) || day.isAfter(today.plusYears(LONGEST_YEARS))) {
            problems.add("until", "level.until");
        }
        return day;
    }

    private static String reason(String field, String reason) {
        Problems problems = new Problems();
        String why = problems.line(field, reason, REASON_LIMIT);
        problems.refuse();
        return why;
    }

    private Member locked(String handle) {
        return em.createQuery(
                        "SELECT m FROM CommunityMember m WHERE m.handle = :handle AND m.state IN :states", Member.class)
                .setParameter("handle", Slugs.sought(handle))
                .setParameter("states", List.of(Member.State.ACTIVE, Member.State.ENDED))
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultStream()
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    private void tell(Member member, String template, String why) {
        if (!gate.actor().is(member.id())) {
            accounts.emailOf(member.id())
                    .ifPresent(email -> outbox.write(
                            email,
                            template,
                            member.name(),
                            gate.actor().name(),
                            why,
                            settings.publicUrl() + "/members/" + member.handle()));
        }
    }

    private static String path(Member member, String done) {
        return "/coordinator/levels/" + member.handle() + "?done=" + done;
    }
}
