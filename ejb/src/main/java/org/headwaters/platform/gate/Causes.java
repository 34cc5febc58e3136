package org.headwaters.platform.gate;

import jakarta.ejb.EJBException;
import java.util.Objects;
import java.util.stream.Stream;

/** What lies inside the wrappers that Faces, EL and EJB put around an exception. */
public final class Causes {

    private Causes() {}

    /** The failure itself, then what caused it, and so on. */
    public static Stream<Throwable> of(Throwable failure) {
        return Stream.iterate(failure, Objects::nonNull, Causes::next);
    }

    private static Throwable next(Throwable cause) {
        Throwable next = cause instanceof EJBException ejb && ejb.getCausedByException() != null
                ? ejb.getCausedByException()
                : cause.getCause();
        return next == cause ? null : next;
    }
}
