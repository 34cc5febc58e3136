package org.headwaters.member;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.headwaters.platform.gate.Actor;
import org.headwaters.platform.gate.OpenToAll;
import org.headwaters.platform.text.Confusables;

/**
 * What the ending of an e-mail address says. It only suggests: nobody joins an organization by it. Domains are read by column,
 * because organizations know members, and knowing them back would be a circle.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class MailDomainQueries {

    @PersistenceContext(unitName = "headwaters")
    private EntityManager em;

    @Inject
    private JoinQueries joins;

    /**
     * The organization whose ending the address in a request has, when the request waits without an organization and the address
     * is confirmed: only who reads that mail is told.
     */
    @OpenToAll("the secret is the permission")
    public Optional<OrganizationChoice> suggested(String secret) {
        return joins.status(secret)
                .filter(status -> status.state() == JoinRequest.State.WAITING
                        && status.confirmed()
                        && status.organizationName() == null)
                .flatMap(status -> of(domain(status.email())));
    }

    /** The approved organization with this ending; the first by name where two have it. */
    @OpenToAll("called only by use cases and by the read above")
    public Optional<OrganizationChoice> of(String domain) {
        return rows().stream()
                .filter(row -> domains(row[3]).contains(domain))
                .findFirst()
                .map(row -> new OrganizationChoice(((Number) row[0]).longValue(), (String) row[1], (String) row[2]));
    }

    /** How the address in a request stands to the organization it names; to all of them where it names none. */
    public DomainMatch match(Actor actor, JoinRequestRow request) {
        if (!JoinPolicy.maySee(actor, request.organizationId())) {
            return DomainMatch.UNKNOWN;
        }
        List<String> own = new ArrayList<>();
        List<String> all = new ArrayList<>();
        for (Object[] row : rows()) {
            all.addAll(domains(row[3]));
            if (request.organizationId() != null && request.organizationId() == ((Number) row[0]).longValue()) {
                own.addAll(domains(row[3]));
            }
        }
        String domain = domain(request.email());
        if (own.contains(domain)) {
            return DomainMatch.SAME;
        }
        if (Confusables.imitated(domain, all).isPresent()) {
            return DomainMatch.IMITATED;
        }
        return own.isEmpty() ? DomainMatch.UNKNOWN : DomainMatch.OTHER;
    }

    @SuppressWarnings("unchecked")
    private List<Object[]> rows() {
        return em.createNativeQuery("SELECT id, slug, name, mail_domains FROM organization"
                        + " WHERE state = 'APPROVED' AND mail_domains <> '' ORDER BY name, id")
                .getResultList();
    }

    private static List<String> domains(Object stored) {
        return Arrays.asList(stored.toString().split(" "));
    }

    private static String domain(String email) {
        return email.substring(email.lastIndexOf('@') + 1);
    }
}
