package org.headwaters.platform.audit;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import org.headwaters.platform.gate.Actor;
import org.headwaters.platform.gate.CurrentActor;

/** Writes who did what to which object, allowed or refused. Never a secret, never the text of a post. */
@Stateless
public class AuditLog {

    static final String ALLOWED = "allowed";
    static final String REFUSED = "refused";

    @PersistenceContext(unitName = "headwaters")
    private EntityManager em;

    @Inject
    private CurrentActor current;

    @Inject
    private Clock clock;

    /**
     * Notes a deed of the current actor, in the transaction of the deed: both are kept or neither.
     *
     * @param action such as {@code application.approve}
     * @param objectType such as {@code organization_application}
     * @param objectId the object's id, or null
     * @param detail a few plain words, at most 1,000 characters are kept
     */
    public void done(String action, String objectType, Long objectId, String detail) {
        write(current.get(), action, objectType, objectId, ALLOWED, detail);
    }

    /** The same of somebody who becomes the actor by it: who signs in. */
    public void done(Actor by, String action, String objectType, Long objectId, String detail) {
        write(by, action, objectType, objectId, ALLOWED, detail);
    }

    /** Notes a refusal, in a transaction of its own, because the refused one is rolled back. */
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public void refused(String action, String objectType, Long objectId) {
        write(current.get(), action, objectType, objectId, REFUSED, "");
    }

    private void write(Actor actor, String action, String objectType, Long objectId, String outcome, String detail) {
        String name = actor.member() ? actor.name() : actor.system() ? "Headwaters" : "visitor";
        em.persist(new AuditEntry(
                clock.instant(),
                actor.member() ? actor.memberId() : null,
                name,
                action,
                objectType,
                // 0 stands for a visitor, who is nothing to point to.
                objectId == null || objectId == 0 ? null : objectId,
                outcome,
                detail == null ? "" : detail));
    }
}
