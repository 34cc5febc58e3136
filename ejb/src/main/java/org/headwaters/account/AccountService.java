package org.headwaters.account;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.headwaters.account.OneTimeLink.Purpose;
import org.headwaters.platform.audit.AuditLog;
import org.headwaters.platform.config.Settings;
import org.headwaters.platform.gate.Actor;
import org.headwaters.platform.gate.Gate;
import org.headwaters.platform.gate.InvalidInput;
import org.headwaters.platform.gate.OpenToAll;
import org.headwaters.platform.gate.Problems;
import org.headwaters.platform.limit.RateLimiter;
import org.headwaters.platform.mail.Outbox;
import org.headwaters.platform.secret.Tokens;
import org.headwaters.platform.time.CommunityDay;

/** Signing in and out, choosing passwords, and the list of one's devices. */
@Stateless
public class AccountService {

    private static final Duration WINDOW = Duration.ofHours(1);
    private static final int TRIES_PER_ACCOUNT = 10;
    private static final int TRIES_FROM_EVERYWHERE = 100;
    private static final int TRIES_PER_ADDRESS = 60;
    private static final int MAILS_PER_ACCOUNT = 3;
    private static final int MAILS_PER_ADDRESS = 20;
    /** No member's id. */
    private static final Long NOBODY = 0L;

    @PersistenceContext(unitName = "headwaters")
    private EntityManager em;

    @Inject
    private Actors actors;

    @Inject
    private Clock clock;

    @Inject
    private Passwords passwords;

    @Inject
    private RateLimiter limits;

    @Inject
    private OneTimeLinks links;

    @Inject
    private Outbox outbox;

    @Inject
    private AuditLog audit;

    @Inject
    private Gate gate;

    @Inject
    private Visits visits;

    @Inject
    private Settings settings;

    /**
     * Signs in.
     *
     * @param keep whether the device stays signed in after the browser closes
     * @param label the device in words, for its owner's list
     * @param address the network address the try comes from
     * @return empty when e-mail and password do not belong together or the member may not sign in; the two are not told apart
     * @throws org.headwaters.platform.limit.TooManyTries after 10 failed tries an hour on one account
     *     from one address, 100 on one account from everywhere, or 60 from one address
     */
    @OpenToAll("the password is the permission")
    public Optional<SignedIn> signIn(String email, String password, boolean keep, String label, String address) {
        return enter(email, password, keep, label, address, false);
    }

    /** Signs in somebody who paused and comes back: like {@link #signIn}, and the pause is over. */
    @OpenToAll("the password is the permission")
    public Optional<SignedIn> comeBack(String email, String password, boolean keep, String label, String address) {
        return enter(email, password, keep, label, address, true);
    }

    private Optional<SignedIn> enter(
            String email, String password, boolean keep, String label, String address, boolean back) {
        String normal = normal(email);
        limits.take("sign-in-address", address, TRIES_PER_ADDRESS, WINDOW);
        // The narrow limit holds for an account and an address together: a stranger elsewhere cannot lock its owner
        // out. The wide one
        // is for guessing from many addresses.
        limits.take("sign-in-account", normal + " " + address, TRIES_PER_ACCOUNT, WINDOW);
        limits.take("sign-in-everywhere", normal, TRIES_FROM_EVERYWHERE, WINDOW);
        Account account = byEmail(normal).orElse(null);
        boolean right = passwords.right(password, account == null ? null : account.passwordHash());
        if (right && paused(account.memberId())) {
            if (!back) {
                // Told only to whoever knows the password.
                throw new InvalidInput("", "account.paused");
            }
            em.createNativeQuery(
                            "UPDATE member SET state = 'ACTIVE', version = version + 1 WHERE id = ?1 AND state = 'PAUSED'")
                    .setParameter(1, account.memberId())
                    .executeUpdate();
            audit.done("member.come-back", "member", account.memberId(), "");
        }
        if (!right || !active(account.memberId())) {
            audit.refused("account.sign-in", "member", account == null ? null : account.memberId());
            return Optional.empty();
        }
        if (passwords.weak(account.passwordHash())) {
            account.rehash(passwords.hash(password));
        }
        limits.forget("sign-in-account", normal + " " + address);
        limits.forget("sign-in-everywhere", normal);
        limits.giveBack("sign-in-address", address);
        visits.note(account.memberId(), clock.instant());
        String secret = Tokens.create();
        em.persist(new Device(account.memberId(), Tokens.hash(secret), keep, shortened(label), clock.instant()));
        Actor member = actors.of(account.memberId()).orElseThrow();
        audit.done(member, "account.sign-in", "member", account.memberId(), shortened(label));
        return Optional.of(new SignedIn(secret, keep ? Device.KEPT : null));
    }

    /**
     * Asks the actor for the own password once more, before something that cannot be undone.
     *
     * @param field the field of the form
     * @throws InvalidInput when it is not the password
     */
    public void confirm(String field, String password) {
        gate.require(gate.actor().member(), "account.confirm", "member", null);
        Long member = gate.actor().memberId();
        limits.take("confirm-password", member.toString(), TRIES_PER_ACCOUNT, WINDOW);
        if (!passwords.right(
                password == null ? "" : password, em.find(Account.class, member).passwordHash())) {
            audit.refused("account.confirm", "member", member);
            throw new InvalidInput(field, "password.wrong");
        }
        limits.forget("confirm-password", member.toString());
    }

    /** Ends all sign-ins of a member. */
    @OpenToAll("called only by use cases that have asked their own policy")
    public void endAll(Long memberId) {
        em.createQuery("DELETE FROM Device d WHERE d.memberId = :member")
                .setParameter("member", memberId)
                .executeUpdate();
    }

    /** Signs out the device with this cookie. */
    @OpenToAll("the cookie is the permission")
    public void signOut(String secret) {
        em.createQuery("DELETE FROM Device d WHERE d.tokenHash = :hash OR d.previousHash = :hash")
                .setParameter("hash", Tokens.hash(secret))
                .executeUpdate();
        audit.done(
                "account.sign-out",
                "member",
                gate.actor().member() ? gate.actor().memberId() : null,
                "");
    }

    /** The actor's own sign-ins, the one used last first. */
    public List<DeviceSummary> devices() {
        gate.requireToRead(gate.actor().member(), "device.list");
        return em.createQuery(
                        """
                        SELECT NEW org.headwaters.account.DeviceSummary(d.id, d.label, d.kept, d.createdAt, d.lastSeenAt)
                        FROM Device d WHERE d.memberId = :member AND d.expiresAt > :now
                        ORDER BY d.lastSeenAt DESC, d.id DESC""",
                        DeviceSummary.class)
                .setParameter("member", gate.actor().memberId())
                .setParameter("now", clock.instant())
                .getResultList();
    }

    /** Ends one of the actor's own sign-ins; another member's is as if it did not exist. */
    public void revoke(long deviceId) {
        gate.require(gate.actor().member(), "device.revoke", "device", deviceId);
        int ended = em.createQuery("DELETE FROM Device d WHERE d.id = :id AND d.memberId = :member")
                .setParameter("id", deviceId)
                .setParameter("member", gate.actor().memberId())
                .executeUpdate();
        gate.requireVisible(ended == 1);
        audit.done("device.revoke", "device", deviceId, "");
    }

    /** Ends all of the actor's sign-ins but the one in use. */
    public void revokeOthers(long deviceInUse) {
        gate.require(gate.actor().member(), "device.revoke", "device", null);
        em.createQuery("DELETE FROM Device d WHERE d.memberId = :member AND d.id <> :kept")
                .setParameter("member", gate.actor().memberId())
                .setParameter("kept", deviceInUse)
                .executeUpdate();
        audit.done("device.revoke-others", "member", gate.actor().memberId(), "");
    }

    /**
     * Sends a link for a new password. An address without an account gets a mail too, so the answer, its time and the mail queue
     * tell nothing.
     */
    @OpenToAll("anybody may ask; only the owner of the address gets the link")
    public void requestReset(String email, String address) {
        Problems problems = new Problems();
        String normal = problems.email("email", email);
        problems.refuse();
        limits.take("reset-address", address, MAILS_PER_ADDRESS, WINDOW);
        if (!limits.allows("reset-account", normal, MAILS_PER_ACCOUNT, WINDOW)) {
            // The same page, no further mail: the links sent before go on working, so a stranger cannot take them away.
            return;
        }
        // The same statements whether anybody has the address or not, or the time would tell. A link about nobody is in
        // no
        // mail, and the sweep takes it.
        Long owner = byEmail(normal).map(Account::memberId).orElse(NOBODY);
        boolean known = active(owner);
        Long member = known ? owner : NOBODY;
        String link = settings.publicUrl() + "/password/" + links.create(Purpose.RESET_PASSWORD, member);
        String name = name(member);
        if (known) {
            outbox.write(normal, "reset-password", name, link);
        } else {
            outbox.write(normal, "reset-unknown", settings.publicUrl() + "/join");
        }
    }

    /** Makes an account for an approved member, and the link with which a first password is chosen. */
    @OpenToAll("called only by use cases that have asked their own policy")
    public String open(Long memberId, String email) {
        em.persist(new Account(memberId, normal(email)));
        em.flush();
        return settings.publicUrl() + "/password/" + links.create(Purpose.CHOOSE_PASSWORD, memberId);
    }

    /** Whether an account has this address. For use cases only; never told to a visitor. */
    @OpenToAll("called only by use cases that have asked their own policy")
    public boolean known(String email) {
        return byEmail(normal(email)).isPresent();
    }

    /** The member with this address. For use cases only; never told to a visitor. */
    @OpenToAll("called only by use cases that have asked their own policy")
    public Optional<Long> memberOf(String email) {
        return byEmail(normal(email)).map(Account::memberId);
    }

    /** The address of a member, for mail only. */
    @OpenToAll("called only by use cases that write mail")
    public Optional<String> emailOf(Long memberId) {
        return Optional.ofNullable(em.find(Account.class, memberId)).map(Account::email);
    }

    /** Whether a link for choosing a password is still good; does not use it. */
    @OpenToAll("the link is the permission")
    public boolean mayChoosePassword(String secret) {
        return links.usable(Purpose.RESET_PASSWORD, secret) || links.usable(Purpose.CHOOSE_PASSWORD, secret);
    }

    /**
     * Chooses a password with a link. All devices are signed out.
     *
     * @throws InvalidInput when the password is no good, or the link is used or too old
     */
    @OpenToAll("the link is the permission")
    public void choosePassword(String secret, String password) {
        Optional<Long> member = links.redeem(Purpose.RESET_PASSWORD, secret);
        boolean reset = member.isPresent();
        if (member.isEmpty()) {
            member = links.redeem(Purpose.CHOOSE_PASSWORD, secret);
        }
        Long id = member.orElseThrow(() -> new InvalidInput("", "link.used"));
        Account account = em.find(Account.class, id);
        Problems problems = new Problems();
        passwords.check(problems, "password", password, account.email(), name(id));
        problems.refuse();
        account.choosePassword(passwords.hash(password), clock.instant());
        em.createQuery("DELETE FROM Device d WHERE d.memberId = :member")
                .setParameter("member", id)
                .executeUpdate();
        // Another mail with a link may lie about, asked for by somebody else.
        links.end(List.of(Purpose.RESET_PASSWORD, Purpose.CHOOSE_PASSWORD, Purpose.CONFIRM_EMAIL), id);
        limits.forget("sign-in-everywhere", account.email());
        audit.done("account.choose-password", "member", id, "");
        if (reset) {
            outbox.write(account.email(), "password-changed", name(id), settings.publicUrl() + "/password");
        }
    }

    /**
     * Sets a password directly: for the set-up of a community and for the sample.
     *
     * @throws InvalidInput when the password is no good
     */
    public void setPassword(Long memberId, String password) {
        gate.require(gate.actor().system(), "account.set-password", "member", memberId);
        Account account = em.find(Account.class, memberId);
        Problems problems = new Problems();
        passwords.check(problems, "password", password, account.email(), name(memberId));
        problems.refuse();
        account.choosePassword(passwords.hash(password), clock.instant());
    }

    private Optional<Account> byEmail(String normal) {
        return em.createQuery("SELECT a FROM Account a WHERE a.email = :email", Account.class)
                .setParameter("email", normal)
                .getResultStream()
                .findFirst();
    }

    private boolean paused(Long memberId) {
        return em.createNativeQuery("SELECT 1 FROM member WHERE id = ?1 AND state = 'PAUSED'")
                        .setParameter(1, memberId)
                        .getResultList()
                        .size()
                == 1;
    }

    private boolean active(Long memberId) {
        return em.createNativeQuery("SELECT 1 FROM member WHERE id = ?1 AND state = 'ACTIVE'"
                                + " AND (guest_until IS NULL OR guest_until >= ?2)")
                        .setParameter(1, memberId)
                        .setParameter(2, CommunityDay.of(clock.instant()))
                        .getResultList()
                        .size()
                == 1;
    }

    private String name(Long memberId) {
        List<?> found = em.createNativeQuery("SELECT name FROM member WHERE id = ?1")
                .setParameter(1, memberId)
                .getResultList();
        return found.isEmpty() ? "" : (String) found.get(0);
    }

    private static String normal(String email) {
        return email == null ? "" : email.strip().toLowerCase(Locale.ROOT);
    }

    private static String shortened(String label) {
        return label.length() > 200 ? label.substring(0, 200) : label;
    }
}
