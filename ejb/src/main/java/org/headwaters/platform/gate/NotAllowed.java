package org.headwaters.platform.gate;

import jakarta.ejb.ApplicationException;

/** The actor may see the object but may not do this to it. Pages answer 403, or 401 for a visitor who could sign in. */
@ApplicationException(rollback = true)
public class NotAllowed extends RuntimeException {

    private final String action;

    /** @param action the refused action, such as {@code thread.reply} */
    public NotAllowed(String action) {
        super("Not allowed: " + action);
        this.action = action;
    }

    /** The refused action. */
    public String action() {
        return action;
    }
}
