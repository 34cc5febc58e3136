package org.headwaters.web.frame;

import jakarta.ejb.EJBException;
import java.util.Objects;
import java.util.stream.Stream;

/** What lies inside the wrappers that Faces, EL and EJB put around an exception. */
final class Causes {

    private Causes() {}

    /** The failure itself, then what caused it, and so on. */
    static Stream<Throwable> of(Throwable failure) {
        return Stream.iterate(failure, Objects::nonNull, Causes::next);
    }

    private static Throwable next(Throwable cause) {
        Throwable next = cause instanceof EJBException ejb && ejb.getCausedByException() != null
                ? ejb.getCausedByException()
                : cause.getCause();
        return next == cause ? null : next;
    }
}
