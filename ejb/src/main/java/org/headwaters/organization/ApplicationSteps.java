package org.headwaters.organization;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import org.headwaters.organization.ApplicationStep.Kind;
import org.headwaters.platform.gate.NotFound;
import org.headwaters.platform.secret.Tokens;

/** Writes the history of applications, and finds one by the secret of an applicant. Works in the transaction around it. */
@ApplicationScoped
class ApplicationSteps {

    @PersistenceContext(unitName = "headwaters")
    private EntityManager em;

    /**
     * Adds a step. The application's row is locked by then, so no two get one number.
     *
     * @param actor the coordinator, or null for the applicant
     */
    public void add(OrganizationApplication application, Kind kind, Long actor, String words, Instant now) {
        long before = em.createQuery(
                        "SELECT COUNT(s.id) FROM ApplicationStep s WHERE s.applicationId = :application", Long.class)
                .setParameter("application", application.id())
                .getSingleResult();
        em.persist(new ApplicationStep(application.id(), (int) before + 1, kind, actor, words, now));
    }

    /**
     * The application whose link has this secret, locked.
     *
     * @throws NotFound when there is none
     */
    public OrganizationApplication bySecret(String secret) {
        return em.createQuery(
                        """
                        SELECT a FROM OrganizationApplication a WHERE a.tokenHash = :hash
                            OR a.id IN (SELECT l.applicationId FROM ApplicationLink l WHERE l.tokenHash = :hash)""",
                        OrganizationApplication.class)
                .setParameter("hash", Tokens.hash(secret))
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultStream()
                .findFirst()
                .orElseThrow(NotFound::new);
    }
}
