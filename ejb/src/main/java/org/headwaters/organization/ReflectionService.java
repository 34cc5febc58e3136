package org.headwaters.organization;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.headwaters.account.OneTimeLink.Purpose;
import org.headwaters.account.OneTimeLinks;
import org.headwaters.platform.audit.AuditLog;
import org.headwaters.platform.config.Settings;
import org.headwaters.platform.gate.Gate;
import org.headwaters.platform.gate.InvalidInput;
import org.headwaters.platform.gate.OpenToAll;
import org.headwaters.platform.gate.Problems;
import org.headwaters.platform.limit.Submissions;
import org.headwaters.platform.mail.Outbox;

/** A reflection each quarter, and the executive sponsor's written reply, by a link in a mail: sponsors need no account. */
@Stateless
public class ReflectionService {

    /** Longest answer in characters. */
    public static final int WORDS_LIMIT = 4000;

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
    private OneTimeLinks links;

    @Inject
    private Outbox outbox;

    @Inject
    private Settings settings;

    @Inject
    private OrganizationHistory history;

    /**
     * Writes, or writes anew, the reflection of this quarter or the one before. When the organization has a sponsor with an
     * address, the sponsor is asked to reply.
     *
     * @param key one-time key of the form
     * @param quarter such as {@code 2026-Q3}
     * @return path of the page
     * @throws InvalidInput for fields {@code quarter} and {@code moved}, {@code hard}, {@code next}, also when the sponsor has replied
     */
    public String write(String key, String slug, String quarter, String moved, String hard, String next) {
        Organization organization = history.locked(slug);
        gate.requireVisible(OrganizationPolicy.mayTend(gate.actor(), organization.id()));
        gate.require(
                OrganizationPolicy.mayAttest(gate.actor(), organization.id()),
                "organization.reflect",
                OBJECT,
                organization.id());
        Instant now = clock.instant();
        Problems problems = new Problems();
        if (!List.of(Quarter.of(now), Quarter.before(now)).contains(quarter)) {
            problems.add("quarter", "reflection.quarter");
        }
        String cleanMoved = problems.text("moved", moved, WORDS_LIMIT);
        String cleanHard = problems.optionalText("hard", hard, WORDS_LIMIT);
        String cleanNext = problems.optionalText("next", next, WORDS_LIMIT);
        problems.refuse();
        String path = "/organizations/" + slug + "?done=reflection-written#reflection-title";
        submissions.note(key, path);
        Reflection reflection = em.createQuery(
                        "SELECT r FROM Reflection r WHERE r.organizationId = :organization AND r.quarter = :quarter",
                        Reflection.class)
                .setParameter("organization", organization.id())
                .setParameter("quarter", quarter)
                .getResultStream()
                .findFirst()
                .orElseGet(() -> new Reflection(organization.id(), quarter));
        if (reflection.answered()) {
            throw new InvalidInput("quarter", "reflection.answered");
        }
        reflection.write(cleanMoved, cleanHard, cleanNext, gate.actor().memberId(), now);
        em.persist(reflection);
        em.flush();
        if (!organization.sponsorEmail().isEmpty()) {
            reflection.ask(organization.sponsorName(), organization.sponsorRole(), now);
            outbox.write(
                    organization.sponsorEmail(),
                    "reflection-sponsor",
                    organization.sponsorName(),
                    organization.name(),
                    gate.actor().name(),
                    settings.publicUrl() + "/organizations/reply/"
                            + links.create(Purpose.SPONSOR_REPLY, reflection.id()));
        }
        audit.done("organization.reflect", OBJECT, organization.id(), quarter);
        return path;
    }

    /**
     * The sponsor replies.
     *
     * @return path of the organization
     * @throws InvalidInput for field {@code reply}, or when the link was used or is too old
     */
    @OpenToAll("the secret from the mail is the permission")
    public String reply(String secret, String words) {
        Problems problems = new Problems();
        String clean = problems.text("reply", words, WORDS_LIMIT);
        problems.refuse();
        Long id = links.redeem(Purpose.SPONSOR_REPLY, secret).orElseThrow(() -> new InvalidInput("", "link.used"));
        Reflection reflection = em.find(Reflection.class, id, LockModeType.PESSIMISTIC_WRITE);
        reflection.reply(clean, clock.instant());
        Organization organization = em.find(Organization.class, reflection.organizationId());
        history.tellStewards(organization, "reflection-answered", reflection.sponsorName());
        audit.done("organization.reply", OBJECT, organization.id(), reflection.quarter());
        return "/organizations/" + organization.slug() + "?done=reflection-replied#reflection-title";
    }
}
