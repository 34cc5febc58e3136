package org.headwaters.organization;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import org.headwaters.account.AccountService;
import org.headwaters.account.OneTimeLink.Purpose;
import org.headwaters.account.OneTimeLinks;
import org.headwaters.member.MemberService;
import org.headwaters.platform.audit.AuditLog;
import org.headwaters.platform.config.Settings;
import org.headwaters.platform.gate.Gate;
import org.headwaters.platform.gate.InvalidInput;
import org.headwaters.platform.gate.NotFound;
import org.headwaters.platform.gate.OpenToAll;
import org.headwaters.platform.limit.Submissions;
import org.headwaters.platform.mail.Outbox;

/** Asks a member whom an application names as its contact to be steward of the organization, and takes the answer. */
@Stateless
public class StewardService {

    private static final String OBJECT = "organization_application";

    @PersistenceContext(unitName = "headwaters")
    private EntityManager em;

    @Inject
    private Gate gate;

    @Inject
    private AuditLog audit;

    @Inject
    private Submissions submissions;

    @Inject
    private OneTimeLinks links;

    @Inject
    private AccountService accounts;

    @Inject
    private MemberService members;

    @Inject
    private Outbox outbox;

    @Inject
    private Settings settings;

    /** Makes the link by which a contact agrees; an older one ends. */
    @OpenToAll("called only by use cases that have asked their own policy")
    public String offer(Long application) {
        return settings.publicUrl() + "/organizations/steward/" + links.create(Purpose.CONFIRM_STEWARD, application);
    }

    /**
     * Sends the link again, to a contact who has not agreed.
     *
     * @param key one-time key of the form
     * @return path of the application
     * @throws NotFound when there is nobody to ask
     */
    public String remind(String key, long id) {
        gate.require(ApplicationPolicy.mayDecide(gate.actor()), "application.remind", OBJECT, id);
        OrganizationApplication application =
                em.find(OrganizationApplication.class, id, LockModeType.PESSIMISTIC_WRITE);
        if (application == null
                || application.state() != ApplicationState.APPROVED
                || !accounts.known(application.contactEmail())) {
            throw new NotFound();
        }
        String path = "/coordinator/organizations/" + id + "?done=steward-reminded";
        submissions.note(key, path);
        outbox.write(
                application.contactEmail(), "steward-offer", application.contactName(), application.name(), offer(id));
        audit.done("application.remind", OBJECT, id, application.name());
        return path;
    }

    /**
     * The member agrees.
     *
     * @return path of the organization
     * @throws InvalidInput when the link was used or is too old
     */
    @OpenToAll("the secret from the mail is the permission")
    public String agree(String secret) {
        Long asked =
                links.subject(Purpose.CONFIRM_STEWARD, secret).orElseThrow(() -> new InvalidInput("", "link.used"));
        Long contact = accounts.memberOf(
                        em.find(OrganizationApplication.class, asked).contactEmail())
                .orElseThrow(() -> new InvalidInput("", "link.used"));
        if (gate.actor().member() && !gate.actor().is(contact)) {
            // Said before the link is used, so that the one it was meant for still can.
            throw new InvalidInput("", "link.other");
        }
        Long id = links.redeem(Purpose.CONFIRM_STEWARD, secret).orElseThrow(() -> new InvalidInput("", "link.used"));
        OrganizationApplication application = em.find(OrganizationApplication.class, id);
        Long member =
                accounts.memberOf(application.contactEmail()).orElseThrow(() -> new InvalidInput("", "link.used"));
        members.entrust(member, application.organizationId());
        return "/organizations/"
                + em.find(Organization.class, application.organizationId()).slug() + "?done=steward-agreed";
    }
}
