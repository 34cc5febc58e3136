package org.headwaters.web.frame;

import jakarta.ejb.EJBException;
import java.util.function.Supplier;
import org.headwaters.platform.database.Deadlocks;

/**
 * Runs a use case again when the database has chosen its transaction to end a deadlock. Nothing of it has happened then, and the one
 * it stood in the way of is through. InnoDB asks programs to do so ("Deadlock found; try restarting transaction").
 */
final class Attempts {

    /** Each time somebody else has got through, so that a third loss in a row is a fault of ours. */
    private static final int MOST = 3;

    private Attempts() {}

    /**
     * Runs the work, up to three times.
     *
     * @param work a whole use case, in a transaction of its own
     * @throws EJBException what the work ended with, when it was something else, or once too often
     */
    static <T> T of(Supplier<T> work) {
        for (int attempt = 1; ; attempt++) {
            try {
                return work.get();
            } catch (EJBException failure) {
                if (attempt == MOST || !Deadlocks.behind(failure)) {
                    throw failure;
                }
            }
        }
    }
}
