package org.headwaters.platform.gate;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.headwaters.platform.audit.AuditLog;

/**
 * Where a use case asks whether it may go on. The rules themselves stand in the policies; the gate turns a "no" into the right
 * refusal and writes it into the audit log, whatever becomes of the transaction.
 */
@ApplicationScoped
public class Gate {

    private CurrentActor current;
    private AuditLog audit;

    /** For the container. */
    protected Gate() {}

    @Inject
    Gate(CurrentActor current, AuditLog audit) {
        this.current = current;
        this.audit = audit;
    }

    /** Who asks. */
    public Actor actor() {
        return current.get();
    }

    /**
     * Goes on only when the policy said yes.
     *
     * @param allowed the policy's answer
     * @param action what was asked, such as {@code thread.reply}
     * @param objectType kind of the object, such as {@code thread}
     * @param objectId its id, or null when it does not exist yet
     * @throws NotAllowed when the policy said no
     */
    public void require(boolean allowed, String action, String objectType, Long objectId) {
        if (!allowed) {
            audit.refused(action, objectType, objectId);
            throw new NotAllowed(action);
        }
    }

    /**
     * Goes on only when the policy allows to read. A refusal is not written down: nothing was to be changed, and anybody could
     * fill the log by asking for pages.
     *
     * @param allowed the policy's answer
     * @param action what was asked, such as {@code device.list}
     * @throws NotAllowed when the policy said no
     */
    public void requireToRead(boolean allowed, String action) {
        if (!allowed) {
            throw new NotAllowed(action);
        }
    }

    /**
     * Goes on only when the actor may know of the object at all.
     *
     * @throws NotFound when not, exactly as if there were no such object
     */
    public void requireVisible(boolean visible) {
        if (!visible) {
            throw new NotFound();
        }
    }
}
