package org.headwaters.organization;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import org.headwaters.account.AccountService;
import org.headwaters.member.ApplyingOrganizations;
import org.headwaters.member.Involvement;
import org.headwaters.member.MemberService;
import org.headwaters.organization.ApplicationStep.Kind;
import org.headwaters.platform.audit.AuditLog;
import org.headwaters.platform.config.Settings;
import org.headwaters.platform.gate.Gate;
import org.headwaters.platform.gate.InvalidInput;
import org.headwaters.platform.gate.NotFound;
import org.headwaters.platform.gate.OpenToAll;
import org.headwaters.platform.gate.Problems;
import org.headwaters.platform.limit.RateLimiter;
import org.headwaters.platform.limit.Submissions;
import org.headwaters.platform.mail.Outbox;
import org.headwaters.platform.secret.Tokens;

/**
 * Applying, answering and deciding. Every decision locks the application's row, so that of two coordinators one decides; the other
 * is told what happened.
 */
@Stateless
public class ApplicationService {

    /** Longest reason, question or answer in characters. */
    public static final int WORDS_LIMIT = 3000;
    /**
     * Where a form goes that is sent twice. The first sending goes to the applicant's own page, whose address is a secret and must
     * not be kept in plain text.
     */
    public static final String RECEIVED = "/organizations/apply/received";

    private static final String OBJECT = "organization_application";
    private static final String QUEUE = "/coordinator/organizations";
    private static final Duration WINDOW = Duration.ofDays(1);
    private static final int FROM_ONE_NETWORK = 10;
    private static final int TO_ONE_ADDRESS = 3;

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
    private Outbox outbox;

    @Inject
    private Settings settings;

    @Inject
    private AccountService accounts;

    @Inject
    private MemberService members;

    @Inject
    private ApplyingOrganizations joins;

    @Inject
    private StewardService stewards;

    @Inject
    private ApplicationSteps steps;

    @Inject
    private ApplicationReviewService review;

    /**
     * Takes an application. The contact gets a mail with the link to its page.
     *
     * @param key one-time key of the form
     * @param address the network address it comes from
     * @return path of the application's page, which holds its secret
     * @throws InvalidInput for the fields of the form
     * @throws org.headwaters.platform.limit.TooManyTries after 10 applications a day from one network or 3 for one contact
     */
    @OpenToAll("anybody may apply; the rate limit guards it")
    public String apply(String key, ApplicationForm form, String address) {
        ApplicationAnswers answers = form.checked();
        limits.take("apply-address", address, FROM_ONE_NETWORK, WINDOW);
        limits.take("apply-contact", answers.contactEmail(), TO_ONE_ADDRESS, WINDOW);
        submissions.note(key, RECEIVED);
        Instant now = clock.instant();
        String secret = Tokens.create();
        OrganizationApplication application = new OrganizationApplication(Tokens.hash(secret), answers, now);
        em.persist(application);
        em.flush();
        step(application, Kind.APPLIED, "", now);
        // No word of the form is in this mail: anybody can type an address, and it would carry their words there.
        outbox.write(
                answers.contactEmail(), "application-received", answers.contactName(), answers.name(), link(secret));
        joins.applied(application.id(), answers.name());
        audit.done("application.apply", OBJECT, application.id(), answers.name());
        return path(secret);
    }

    /**
     * The applicant answers what a coordinator asked.
     *
     * @return path of the application's page
     * @throws NotFound when no application has this secret
     * @throws InvalidInput for field {@code answer}, also when nothing is asked any more
     */
    @OpenToAll("the secret in the link is the permission")
    public String answer(String key, String secret, String words) {
        Problems problems = new Problems();
        String clean = problems.text("answer", words, WORDS_LIMIT);
        problems.refuse();
        submissions.note(key, RECEIVED);
        OrganizationApplication application = steps.bySecret(secret);
        if (!application.state().answerable()) {
            throw new InvalidInput("answer", "application.not-asked");
        }
        Instant now = clock.instant();
        application.answer(now);
        step(application, Kind.ANSWERED, clean, now);
        audit.done("application.answer", OBJECT, application.id(), application.name());
        return path(secret);
    }

    /**
     * Approves: the organization comes into being, its contact becomes its steward, and the people who asked to join with it wait
     * for that steward, all in one transaction. A contact who is a member already is asked first, by mail.
     *
     * @param version the application's version when the form was written
     * @param welcome a word of welcome, may be empty
     * @return path of the queue
     * @throws InvalidInput for field {@code welcome}, or when somebody else was faster
     */
    public String approve(String key, long id, int version, String welcome) {
        gate.require(ApplicationPolicy.mayDecide(gate.actor()), "application.approve", OBJECT, id);
        Problems problems = new Problems();
        String words = problems.optionalText("welcome", welcome, WORDS_LIMIT);
        problems.refuse();
        String done = QUEUE + "?done=organization-approved";
        OrganizationApplication application = open(key, done, id, version);
        Instant now = clock.instant();
        Organization organization = application.organization(OrganizationSlugs.free(em, application.name()), now);
        em.persist(organization);
        em.flush();
        application.approve(organization.id(), gate.actor().memberId(), now);
        step(application, Kind.APPROVED, words, now);
        Optional<Long> known = accounts.memberOf(application.contactEmail());
        String way;
        if (known.isPresent()) {
            // Anybody can type an address into a form: a member becomes steward only by agreeing.
            members.requireActive(known.get());
            way = stewards.offer(id);
        } else {
            way = members.admit(
                    application.contactName(),
                    application.contactEmail(),
                    organization.id(),
                    true,
                    Involvement.GENERAL_MEMBER,
                    "",
                    "");
        }
        outbox.write(
                application.contactEmail(),
                known.isPresent() ? "application-approved-known" : "application-approved",
                application.contactName(),
                application.name(),
                words.isEmpty() ? "" : words + "\n\n",
                way,
                settings.publicUrl() + "/organizations/" + organization.slug());
        joins.admitted(id, organization.id());
        audit.done("application.approve", OBJECT, id, application.name());
        return done;
    }

    /**
     * Asks the applicant for more.
     *
     * @throws InvalidInput for field {@code question}, or when somebody else was faster
     */
    public String ask(String key, long id, int version, String question) {
        gate.require(ApplicationPolicy.mayDecide(gate.actor()), "application.ask", OBJECT, id);
        Problems problems = new Problems();
        String words = problems.text("question", question, WORDS_LIMIT);
        problems.refuse();
        String done = QUEUE + "?done=organization-asked";
        OrganizationApplication application = open(key, done, id, version);
        Instant now = clock.instant();
        application.ask(now);
        step(application, Kind.ASKED, words, now);
        String secret = newLink(id, now);
        outbox.write(
                application.contactEmail(),
                "application-asked",
                application.contactName(),
                application.name(),
                words,
                link(secret));
        audit.done("application.ask", OBJECT, id, application.name());
        return done;
    }

    /**
     * Declines.
     *
     * @throws InvalidInput for field {@code reason}, or when somebody else was faster
     */
    public String decline(String key, long id, int version, String reason) {
        gate.require(ApplicationPolicy.mayDecide(gate.actor()), "application.decline", OBJECT, id);
        Problems problems = new Problems();
        String words = problems.text("reason", reason, WORDS_LIMIT);
        problems.refuse();
        String done = QUEUE + "?done=organization-declined";
        OrganizationApplication application = open(key, done, id, version);
        Instant now = clock.instant();
        application.decline(gate.actor().memberId(), now);
        String secret = newLink(id, now);
        step(application, Kind.DECLINED, words, now);
        outbox.write(
                application.contactEmail(),
                "application-declined",
                application.contactName(),
                application.name(),
                words,
                settings.publicUrl() + "/organizations/apply",
                link(secret));
        audit.done("application.decline", OBJECT, id, application.name());
        return done;
    }

    /**
     * The application, locked and as the coordinator saw it. The key is noted before the lock: a double click waits at the key and
     * is led to the first one's result, instead of being told that somebody (oneself) was faster.
     */
    private OrganizationApplication open(String key, String done, long id, int version) {
        submissions.note(key, done);
        OrganizationApplication application =
                em.find(OrganizationApplication.class, id, LockModeType.PESSIMISTIC_WRITE);
        if (application == null) {
            throw new NotFound();
        }
        if (!application.state().open() || application.version() != version) {
            String what = application.state().name().toLowerCase(Locale.ROOT).replace('_', '-');
            throw new InvalidInput("", "application.now-" + what, lastActor(application));
        }
        gate.require(
                ApplicationPolicy.mayDecide(gate.actor(), application.decidedBy()), "application.decide", OBJECT, id);
        return application;
    }

    /** Who took the last step: a coordinator's name, or the applicant's. */
    private String lastActor(OrganizationApplication application) {
        return em
                .createQuery(
                        """
                        SELECT m.name FROM ApplicationStep s LEFT JOIN CommunityMember m ON m.id = s.actorId
                        WHERE s.applicationId = :application ORDER BY s.number DESC""",
                        String.class)
                .setParameter("application", application.id())
                .setMaxResults(1)
                .getResultList()
                .stream()
                .filter(name -> name != null)
                .findFirst()
                .orElse(application.contactName());
    }

    private void step(OrganizationApplication application, Kind kind, String words, Instant now) {
        boolean applicant = kind == Kind.APPLIED || kind == Kind.ANSWERED;
        steps.add(
                application, kind, applicant ? null : Long.valueOf(gate.actor().memberId()), words, now);
        if (!application.state().open() || kind == Kind.ASKED) {
            review.settled(application.id());
        }
    }

    /** A further link to the applicant's page; the earlier ones stay good. */
    private String newLink(long id, Instant now) {
        String secret = Tokens.create();
        em.persist(new ApplicationLink(Tokens.hash(secret), id, now));
        return secret;
    }

    private String link(String secret) {
        return settings.publicUrl() + path(secret);
    }

    private static String path(String secret) {
        return "/organizations/apply/" + secret;
    }
}
