package org.headwaters.member;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import org.headwaters.account.AccountService;
import org.headwaters.platform.audit.AuditLog;
import org.headwaters.platform.config.Settings;
import org.headwaters.platform.gate.Gate;
import org.headwaters.platform.gate.InvalidInput;
import org.headwaters.platform.gate.NotFound;
import org.headwaters.platform.gate.OpenToAll;
import org.headwaters.platform.gate.Problems;
import org.headwaters.platform.limit.RateLimiter;
import org.headwaters.platform.limit.Submissions;
import org.headwaters.platform.limit.TooManyTries;
import org.headwaters.platform.mail.Outbox;
import org.headwaters.platform.secret.Tokens;

/** Asking to join, and deciding about it. */
@Stateless
public class JoinService {

    /** What a form sends when the applicant's organization is not in the list. */
    public static final String NOT_HERE = "not-here";
    /** Longest text on wishes in characters. */
    public static final int WISHES_LIMIT = 4000;
    /** Longest reason or word of welcome in characters. */
    public static final int WORDS_LIMIT = 2000;

    private static final String SENT = "/join?sent=yes";
    private static final Duration WINDOW = Duration.ofHours(1);
    private static final int REQUESTS_PER_ADDRESS = 20;
    private static final int MAILS_PER_PERSON = 3;

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
    private RateLimiter limits;

    @Inject
    private AccountService accounts;

    @Inject
    private MemberService members;

    @Inject
    private MemberQueries queries;

    @Inject
    private JoinQueries joins;

    @Inject
    private ApplyingOrganizations applying;

    @Inject
    private Deciders deciders;

    @Inject
    private Outbox outbox;

    @Inject
    private Settings settings;

    @Inject
    private Affiliations affiliations;

    @Inject
    private GuestSeats guestSeats;

    @Inject
    private Event<JoinAsked> asked;

    /**
     * Asks to join. Either way one mail goes to the address, and the answer is the same: an address that is a member's already
     * gets a mail saying so, any other the link to the page of the new request.
     *
     * @param key one-time key of the form
     * @param form what was sent
     * @param address the network address the request comes from
     * @return path of the page that says to look in one's mail
     * @throws InvalidInput for fields {@code name}, {@code email}, {@code organization}, {@code named}, {@code capacity},
     *     {@code involvement}, {@code wishes}, {@code interests}
     * @throws TooManyTries after 20 requests an hour from one network address or 3 for one e-mail address
     */
    @OpenToAll("everybody may ask; a person decides")
    public String ask(String key, JoinForm form, String address) {
        Problems problems = new Problems();
        String cleanName = problems.line("name", form.name(), MemberService.NAME_LIMIT);
        String cleanEmail = problems.email("email", form.email());
        Long organizationId = approved(problems, form.organization(), true);
        String cleanNamed = NOT_HERE.equals(form.organization())
                ? problems.line("named", form.named(), MemberService.NAME_LIMIT)
                : "";
        Capacity capacity = problems.choice("capacity", Capacity.class, form.capacity());
        Involvement involvement = problems.choice("involvement", Involvement.class, form.involvement());
        String cleanWishes = problems.text("wishes", form.wishes(), WISHES_LIMIT);
        String cleanInterests =
                Lines.tidy(problems.optionalText("interests", form.interests(), ProfileField.INTERESTS.limit()));
        problems.refuse();
        limits.take("join-address", address, REQUESTS_PER_ADDRESS, WINDOW);
        limits.take("join-email", cleanEmail, MAILS_PER_PERSON, WINDOW);
        submissions.note(key, SENT);
        if (accounts.known(cleanEmail)) {
            outbox.write(cleanEmail, "join-member", settings.publicUrl() + "/sign-in");
            audit.done("join.ask", "join_request", null, "The address is a member's");
            return SENT;
        }
        String secret = Tokens.create();
        JoinRequest request = new JoinRequest(
                Tokens.hash(secret),
                cleanName,
                cleanEmail,
                new JoinPlace(organizationId, applying.named(cleanNamed), cleanNamed),
                involvement,
                cleanWishes,
                cleanInterests,
                clock.instant());
        request.speak(capacity);
        em.persist(request);
        em.flush();
        asked.fire(new JoinAsked(request.id(), form.invitation()));
        // The mail repeats nothing that was typed: else anybody could have us send their words to any address.
        outbox.write(cleanEmail, "join-confirm", settings.publicUrl() + "/join/" + secret);
        audit.done("join.ask", "join_request", request.id(), cleanName);
        return SENT;
    }

    /**
     * Confirms the address of a request, and tells those who decide. Older requests of the same address no longer count. Harmless
     * when repeated.
     *
     * @throws NotFound when there is no such request
     */
    @OpenToAll("the secret from the mail is the permission")
    public void confirm(String secret) {
        JoinRequest request = em.createQuery("SELECT r FROM JoinRequest r WHERE r.tokenHash = :hash", JoinRequest.class)
                .setParameter("hash", Tokens.hash(secret))
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultStream()
                .findFirst()
                .orElseThrow(NotFound::new);
        Instant now = clock.instant();
        if (!request.confirm(now)) {
            return;
        }
        em.createQuery(
                        "SELECT r FROM JoinRequest r WHERE r.email = :email AND r.id < :id AND r.state = :waiting",
                        JoinRequest.class)
                .setParameter("email", request.email())
                .setParameter("id", request.id())
                .setParameter("waiting", JoinRequest.State.WAITING)
                .getResultList()
                .forEach(older -> older.replace(now));
        deciders.tell(request);
        audit.done("join.confirm", "join_request", request.id(), request.name());
    }

    /**
     * Lets the one who asked in.
     *
     * @param key one-time key of the form
     * @param organization the organization to join with: an id, or {@link #NOT_HERE} for none; read only from those who may
     *     {@linkplain JoinPolicy#mayPlace place} somebody, for others it is the one in the request
     * @param welcome a word of welcome for the mail, may be empty
     * @return path of the list
     * @throws NotFound when the actor may not see the request
     * @throws InvalidInput for fields {@code organization} and {@code welcome}, and for the form as a whole when somebody else
     *     decided meanwhile or the address is not confirmed
     */
    public String approve(String key, long id, String organization, String welcome) {
        return letIn(key, id, organization, welcome, false);
    }

    /**
     * Lets the one who asked in as a guest of a partner organization: on one of its guest seats, until their last day.
     *
     * @throws InvalidInput as {@link #approve}; also for the form as a whole when no seat is free or the person is a member already
     */
    public String approveAsGuest(String key, long id, String organization, String welcome) {
        return letIn(key, id, organization, welcome, true);
    }

    private String letIn(String key, long id, String organization, String welcome, boolean guest) {
        JoinRequest request = decidable(id, "join.approve");
        Problems problems = new Problems();
        String cleanWelcome = problems.optionalText("welcome", welcome, WORDS_LIMIT);
        Long organizationId =
                JoinPolicy.mayPlace(gate.actor()) ? approved(problems, organization, false) : request.organizationId();
        if (!request.confirmed()) {
            problems.add("", "join.unconfirmed");
        }
        boolean known = accounts.known(request.email());
        if (guest && known) {
            problems.add("", "guest.member");
        }
        problems.refuse();
        LocalDate seat = guest ? guestSeats.free(organizationId) : null;
        String path = "/me/requests?done=join-approved";
        submissions.note(key, path);
        String link = members.admit(
                request.name(),
                request.email(),
                organizationId,
                false,
                request.involvement(),
                request.wishes(),
                request.interests());
        Long member = accounts.memberOf(request.email()).orElseThrow();
        affiliations.speak(member, organizationId, request.capacity());
        if (guest) {
            guestSeats.sit(member, seat);
        }
        request.approve(decider(), member, organizationId, clock.instant());
        outbox.write(request.email(), known ? "join-added" : "welcome", request.name(), link, cleanWelcome);
        audit.done("join.approve", "join_request", id, request.name() + (guest ? ", as guest" : ""));
        return path;
    }

    /**
     * Declines a request; the applicant gets the reason by mail.
     *
     * @param key one-time key of the form
     * @return path of the list
     * @throws NotFound when the actor may not see the request
     * @throws InvalidInput for field {@code reason}, and for the form as a whole when somebody else decided meanwhile
     */
    public String decline(String key, long id, String reason) {
        JoinRequest request = decidable(id, "join.decline");
        Problems problems = new Problems();
        String cleanReason = problems.optionalText("reason", reason, WORDS_LIMIT);
        if (cleanReason.isEmpty()) {
            problems.add("reason", "join.reason");
        }
        problems.refuse();
        String path = "/me/requests?done=join-declined";
        submissions.note(key, path);
        request.decline(decider(), cleanReason, clock.instant());
        if (request.confirmed()) {
            // An address nobody confirmed may be a stranger's, who never asked and should hear nothing.
            outbox.write(request.email(), "join-declined", request.name(), cleanReason, settings.publicUrl() + "/join");
        }
        audit.done("join.decline", "join_request", id, request.name());
        return path;
    }

    /**
     * Lets a request wait for an application that has another name than the one typed.
     *
     * @param key one-time key of the form
     * @param application id of an open application
     * @return path of the request
     * @throws InvalidInput for field {@code application}, and for the form as a whole when somebody else decided meanwhile
     */
    public String waitFor(String key, long id, String application) {
        JoinRequest request = decidable(id, "join.wait-for");
        gate.require(JoinPolicy.mayPlace(gate.actor()), "join.wait-for", "join_request", id);
        ApplicationChoice chosen = joins.applications(gate.actor()).stream()
                .filter(choice -> String.valueOf(choice.id()).equals(application))
                .findFirst()
                .orElseThrow(() -> new InvalidInput("application", "join.application"));
        String path = "/me/requests/" + id + "?done=join-waits";
        submissions.note(key, path);
        request.waitFor(chosen.id());
        audit.done("join.wait-for", "join_request", id, chosen.name());
        return path;
    }

    /** The request under a lock, so that of two who decide at once the second sees what the first did. */
    private JoinRequest decidable(long id, String action) {
        JoinRequest request = em.find(JoinRequest.class, id, LockModeType.PESSIMISTIC_WRITE);
        if (request == null) {
            throw new NotFound();
        }
        gate.requireVisible(JoinPolicy.maySee(gate.actor(), request.organizationId()));
        gate.require(JoinPolicy.mayDecide(gate.actor(), request.organizationId()), action, "join_request", id);
        if (!request.waiting()) {
            throw new InvalidInput("", "join.decided");
        }
        return request;
    }

    private Long decider() {
        return gate.actor().member() ? gate.actor().memberId() : null;
    }

    /** An organization of a form: null stands for none, and is also the answer when a problem was noted. */
    private Long approved(Problems problems, String organization, boolean asking) {
        String text = organization == null ? "" : organization.strip();
        if (text.equals(NOT_HERE)) {
            return null;
        }
        for (OrganizationChoice choice : queries.organizations()) {
            if (String.valueOf(choice.id()).equals(text)) {
                return choice.id();
            }
        }
        problems.add("organization", asking ? "join.organization" : "join.place");
        return null;
    }
}
