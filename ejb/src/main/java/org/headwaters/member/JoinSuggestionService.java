package org.headwaters.member;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import org.headwaters.platform.audit.AuditLog;
import org.headwaters.platform.config.Settings;
import org.headwaters.platform.gate.InvalidInput;
import org.headwaters.platform.gate.NotFound;
import org.headwaters.platform.gate.OpenToAll;
import org.headwaters.platform.mail.Outbox;
import org.headwaters.platform.secret.Tokens;

/** Whose address ends as those of an organization may ask its steward. Nothing happens unasked, and both sides are told. */
@Stateless
public class JoinSuggestionService {

    @PersistenceContext(unitName = "headwaters")
    private EntityManager em;

    @Inject
    private MailDomainQueries domains;

    @Inject
    private Deciders deciders;

    @Inject
    private Outbox outbox;

    @Inject
    private Settings settings;

    @Inject
    private AuditLog audit;

    /**
     * Gives a request without an organization to the stewards of the one that is suggested. They decide as on any other.
     *
     * @return path of the request's page
     * @throws NotFound when there is no such request
     * @throws InvalidInput when nothing is suggested any more
     */
    @OpenToAll("the secret from the mail is the permission")
    public String askSteward(String secret) {
        JoinRequest request = em.createQuery("SELECT r FROM JoinRequest r WHERE r.tokenHash = :hash", JoinRequest.class)
                .setParameter("hash", Tokens.hash(secret))
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultStream()
                .findFirst()
                .orElseThrow(NotFound::new);
        OrganizationChoice organization =
                domains.suggested(secret).orElseThrow(() -> new InvalidInput("", "join.no-suggestion"));
        request.follow(organization.id());
        deciders.tell(request);
        outbox.write(
                request.email(),
                "join-suggested",
                request.name(),
                organization.name(),
                settings.publicUrl() + "/organizations/" + organization.slug());
        audit.done("join.suggested", "join_request", request.id(), organization.name());
        return "/join/" + secret + "?done=join-suggested";
    }
}
