package org.headwaters.platform.gate;

import jakarta.ejb.ApplicationException;

/**
 * There is no such object, or the actor may not know that there is. The two must not be told apart, so they are one exception
 * with no detail.
 */
@ApplicationException(rollback = true)
public class NotFound extends RuntimeException {

    /** Without detail, on purpose. */
    public NotFound() {
        super("Not found", null, false, false);
    }
}
