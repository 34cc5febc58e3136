package org.headwaters.invitation;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import org.headwaters.account.AccountService;
import org.headwaters.member.Presence;
import org.headwaters.platform.audit.AuditLog;
import org.headwaters.platform.config.Settings;
import org.headwaters.platform.gate.Actor;
import org.headwaters.platform.gate.Gate;
import org.headwaters.platform.gate.InvalidInput;
import org.headwaters.platform.gate.NotFound;
import org.headwaters.platform.gate.OpenToAll;
import org.headwaters.platform.gate.Problems;
import org.headwaters.platform.limit.RateLimiter;
import org.headwaters.platform.limit.Submissions;
import org.headwaters.platform.mail.Outbox;
import org.headwaters.platform.secret.Tokens;
import org.headwaters.space.SpaceQueries;
import org.headwaters.space.SpaceSummary;

/**
 * Inviting by mail. The sender never learns what the address is: a member's, one that wants no invitations, or one that was invited by
 * somebody else this week. In all these cases the list says the same.
 */
@Stateless
public class InvitationService {

    /** Longest own words in characters. */
    public static final int WORDS_LIMIT = 500;
    /** How many a member may send within a day. */
    public static final int MOST_A_DAY = 10;

    /** How long an address is kept after the invitation ended. */
    static final Duration KEPT = Duration.ofDays(60);

    private static final String PAGE = "/me/invitations";
    private static final Duration WEEK = Duration.ofDays(7);

    @PersistenceContext(unitName = "headwaters")
    private EntityManager em;

    @Inject
    private Clock clock;

    @Inject
    private Presence presence;

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
    private SpaceQueries spaces;

    @Inject
    private Outbox outbox;

    @Inject
    private Settings settings;

    /**
     * Invites somebody.
     *
     * @param key one-time key of the form
     * @param spaceSlug a space to name, or empty
     * @return path of the list
     * @throws InvalidInput for fields {@code email}, {@code words}, {@code space}, and for the form when ten were sent within a day
     */
    public String send(String key, String email, String words, String spaceSlug) {
        Actor actor = gate.actor();
        gate.require(InvitationPolicy.mayInvite(actor), "invitation.send", "invitation", null);
        Problems problems = new Problems();
        String address = problems.email("email", email);
        String own = problems.optionalText("words", words, WORDS_LIMIT);
        if (linked(own)) {
            problems.add("words", "invitation.links");
        }
        SpaceSummary space = space(problems, actor, spaceSlug);
        problems.refuse();
        String path = PAGE + "?done=invitation-sent";
        submissions.note(key, path);
        Instant now = clock.instant();
        // Counted behind a lock on the member's row: of two sent at one moment the second sees the first.
        presence.hold(actor.memberId());
        if (count("i.sentAt > :since", actor, now.minus(Duration.ofDays(1))) >= MOST_A_DAY) {
            throw new InvalidInput("", "invitation.limit");
        }
        String secret = Tokens.create();
        Invitation invitation = new Invitation(
                Tokens.hash(secret), actor.memberId(), address, own, space == null ? null : space.id(), now);
        em.persist(invitation);
        em.flush();
        if (em.find(InvitationRefusal.class, Tokens.hash(address)) == null
                && limits.allows("invitation", address, 1, WEEK)) {
            outbox.write(
                    address,
                    accounts.known(address) ? "invitation-member" : "invitation",
                    actor.name(),
                    quoted(own),
                    settings.publicUrl() + "/invitations/" + secret,
                    settings.publicUrl() + "/sign-in");
        }
        audit.done("invitation.send", "invitation", invitation.id(), "");
        return path;
    }

    /**
     * Takes an own invitation back: the link in the mail is good no more.
     *
     * @throws NotFound when the actor has none with that id
     */
    public String withdraw(long id) {
        Invitation invitation = em.find(Invitation.class, id, LockModeType.PESSIMISTIC_WRITE);
        gate.requireVisible(invitation != null && InvitationPolicy.mayWithdraw(gate.actor(), invitation.inviterId()));
        if (invitation.open(clock.instant())) {
            invitation.withdraw(clock.instant());
            audit.done("invitation.withdraw", "invitation", id, "");
        }
        return PAGE + "?done=invitation-withdrawn";
    }

    /**
     * The address of an invitation gets no more of them, from anybody, ever. Harmless when repeated.
     *
     * @throws NotFound when there is no such invitation
     */
    @OpenToAll("the secret from the mail is the permission")
    public String stop(String secret) {
        Invitation invitation = bySecret(secret);
        if (invitation == null || invitation.email().isEmpty()) {
            throw new NotFound();
        }
        em.createNativeQuery(
                        "INSERT IGNORE INTO invitation_refusal (address_hash, refused_at) VALUES (?1, UTC_TIMESTAMP(6))")
                .setParameter(1, Tokens.hash(invitation.email()))
                .executeUpdate();
        audit.done("invitation.stop", "invitation", invitation.id(), "");
        return "/invitations/" + secret + "?done=invitation-stopped";
    }

    /** A request to join came with a secret: its invitation is used. Anything else that was sent as a secret does nothing. */
    @OpenToAll("called by the use case of joining; the secret is the permission")
    public void use(String secret, long request) {
        Invitation invitation = bySecret(secret);
        if (invitation != null && invitation.open(clock.instant())) {
            invitation.use(request);
        }
    }

    /** Forgets to whom invitations went that ended long ago. */
    public void forget(Instant now) {
        gate.require(InvitationPolicy.maySweep(gate.actor()), "invitation.forget", "invitation", null);
        em.createQuery(
                        "UPDATE Invitation i SET i.email = '', i.words = '' WHERE i.expiresAt < :before AND i.email <> ''")
                .setParameter("before", now.minus(KEPT))
                .executeUpdate();
    }

    private Invitation bySecret(String secret) {
        if (secret == null || secret.isEmpty()) {
            return null;
        }
        return em.createQuery("SELECT i FROM Invitation i WHERE i.tokenHash = :hash", Invitation.class)
                .setParameter("hash", Tokens.hash(secret))
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultStream()
                .findFirst()
                .orElse(null);
    }

    private long count(String which, Actor actor, Instant since) {
        return em.createQuery("SELECT COUNT(i.id) FROM Invitation i WHERE i.inviterId = :me AND " + which, Long.class)
                .setParameter("me", actor.memberId())
                .setParameter("since", since)
                .getSingleResult();
    }

    private SpaceSummary space(Problems problems, Actor actor, String slug) {
        if (slug == null || slug.isBlank()) {
            return null;
        }
        SpaceSummary space = spaces.bySlug(actor, slug.strip())
                .filter(one -> InvitationPolicy.mayName(actor, one.visibility()))
                .orElse(null);
        if (space == null) {
            problems.add("space", "required.space");
        }
        return space;
    }

    /** Whether words hold an address of the web: whoever reads a mail in our name should meet only our own link. */
    static boolean linked(String words) {
        String low = words.toLowerCase(Locale.ROOT);
        return low.contains("://") || low.contains("www.");
    }

    /** The member's words as a mail quotes them, with an empty line before; empty for none. */
    static String quoted(String words) {
        return words.isEmpty() ? "" : "\n\n> " + words.replace("\n", "\n> ");
    }
}
