package org.headwaters.member;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import org.headwaters.account.AccountService;
import org.headwaters.platform.config.Settings;
import org.headwaters.platform.mail.Outbox;

/** Tells those who decide about a request to join that it waits. */
@ApplicationScoped
class Deciders {

    @PersistenceContext(unitName = "headwaters")
    private EntityManager em;

    @Inject
    private AccountService accounts;

    @Inject
    private Outbox outbox;

    @Inject
    private Settings settings;

    /** Writes them a mail with the link to the request. */
    public void tell(JoinRequest request) {
        tell(request, "join-waiting");
    }

    /** Writes them the mail of a template; its fields are the name of who asks and the link. */
    void tell(JoinRequest request, String mail) {
        String link = settings.publicUrl() + "/me/requests/" + request.id();
        of(request.organizationId()).stream()
                .flatMap(member -> accounts.emailOf(member).stream())
                .forEach(email -> outbox.write(email, mail, request.name(), link));
    }

    /** The stewards of the organization; the coordinators where there is none. */
    private List<Long> of(Long organizationId) {
        List<Long> stewards = organizationId == null
                ? List.of()
                : em.createQuery(
                                "SELECT a.memberId FROM Affiliation a, CommunityMember m WHERE m.id = a.memberId"
                                        + " AND m.state = :active AND a.organizationId = :organization"
                                        + " AND a.steward = TRUE AND a.until IS NULL",
                                Long.class)
                        .setParameter("active", Member.State.ACTIVE)
                        .setParameter("organization", organizationId)
                        .getResultList();
        return !stewards.isEmpty()
                ? stewards
                : em.createQuery(
                                "SELECT m.id FROM CommunityMember m WHERE m.coordinator = TRUE AND m.state = :active",
                                Long.class)
                        .setParameter("active", Member.State.ACTIVE)
                        .getResultList();
    }
}
