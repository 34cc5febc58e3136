package org.headwaters.web.frame;

import java.util.Optional;
import org.headwaters.platform.gate.Causes;
import org.headwaters.platform.gate.NotAllowed;
import org.headwaters.platform.gate.NotFound;
import org.headwaters.platform.limit.TooManyTries;

/** Finds the refusal of a use case inside the wrappers that Faces, EL and EJB put around it. */
final class Refusals {

    private Refusals() {}

    static Optional<Throwable> find(Throwable failure) {
        return Causes.of(failure)
                .filter(cause ->
                        cause instanceof NotFound || cause instanceof NotAllowed || cause instanceof TooManyTries)
                .findFirst();
    }
}
