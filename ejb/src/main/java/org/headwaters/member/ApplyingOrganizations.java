package org.headwaters.member;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.stream.Stream;

/**
 * Lets requests to join follow the fate of the organization they name. Called by the use cases of applications, inside their
 * transaction and after their own policy. A declined application changes nothing: a coordinator decides on the person anyhow.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.MANDATORY)
public class ApplyingOrganizations {

    @PersistenceContext(unitName = "headwaters")
    private EntityManager em;

    @Inject
    private Deciders deciders;

    /** An application came: requests that named this organization wait for it from now on. */
    public void applied(Long application, String name) {
        em
                .createQuery(
                        "SELECT r FROM JoinRequest r WHERE r.state = :waiting AND r.organizationId IS NULL"
                                + " AND r.organizationNamed = :name",
                        JoinRequest.class)
                .setParameter("waiting", JoinRequest.State.WAITING)
                .setParameter("name", name)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultList()
                .stream()
                .filter(request -> request.applicationId() == null || !open(request.applicationId()))
                .forEach(request -> request.waitFor(application));
    }

    /** An application was approved: the requests that wait for it are for its organization now, and its stewards are told. */
    public void admitted(Long application, Long organization) {
        em.createQuery(
                        "SELECT r FROM JoinRequest r WHERE r.state = :waiting AND r.applicationId = :application"
                                + " AND r.organizationId IS NULL",
                        JoinRequest.class)
                .setParameter("waiting", JoinRequest.State.WAITING)
                .setParameter("application", application)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultList()
                .forEach(request -> {
                    request.follow(organization);
                    if (request.confirmed()) {
                        deciders.tell(request);
                    }
                });
    }

    /** An organization left: who waits to join with it waits for a coordinator, with its name noted. */
    public void left(Long organization, String name) {
        waitingFor(organization).forEach(request -> request.loseOrganization(name));
    }

    /** An organization became part of another: who waits to join with it waits for the stewards of that one. */
    public void merged(Long from, Long to) {
        waitingFor(from).forEach(request -> {
            request.loseOrganization("");
            request.follow(to);
            if (request.confirmed()) {
                deciders.tell(request);
            }
        });
    }

    private List<JoinRequest> waitingFor(Long organization) {
        return em.createQuery(
                        "SELECT r FROM JoinRequest r WHERE r.state = :waiting AND r.organizationId = :organization",
                        JoinRequest.class)
                .setParameter("waiting", JoinRequest.State.WAITING)
                .setParameter("organization", organization)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultList();
    }

    /** The oldest open application of an organization of this name, or null. Case and accents are folded by the column. */
    public Long named(String name) {
        return name.isEmpty()
                ? null
                : ids(
                                "SELECT id FROM organization_application WHERE state IN ('WAITING', 'IN_REVIEW', 'ASKED', 'APPEALED')"
                                        + " AND organization_name = ?1 ORDER BY applied_at, id LIMIT 1",
                                name)
                        .findFirst()
                        .orElse(null);
    }

    private boolean open(Long application) {
        return ids(
                        "SELECT id FROM organization_application WHERE state IN ('WAITING', 'IN_REVIEW', 'ASKED', 'APPEALED') AND id = ?1",
                        application)
                .findFirst()
                .isPresent();
    }

    /** Applications are read by column: their feature knows this one. */
    private Stream<Long> ids(String sql, Object value) {
        List<?> rows = em.createNativeQuery(sql).setParameter(1, value).getResultList();
        return rows.stream().map(id -> ((Number) id).longValue());
    }
}
