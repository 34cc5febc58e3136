package org.headwaters.web.frame;

import jakarta.ejb.EJBException;
import java.util.Optional;
import org.headwaters.platform.gate.NotAllowed;
import org.headwaters.platform.gate.NotFound;
import org.headwaters.platform.limit.TooManyTries;

/** Finds the refusal of a use case inside the wrappers that Faces, EL and EJB put around it. */
final class Refusals {

    private Refusals() {}

    static Optional<Throwable> find(Throwable failure) {
        Throwable cause = failure;
        while (cause != null) {
            if (cause instanceof NotFound || cause instanceof NotAllowed || cause instanceof TooManyTries) {
                return Optional.of(cause);
            }
            Throwable next = cause instanceof EJBException ejb && ejb.getCausedByException() != null
                    ? ejb.getCausedByException()
                    : cause.getCause();
            cause = next == cause ? null : next;
        }
        return Optional.empty();
    }
}
