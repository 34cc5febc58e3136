package org.headwaters.platform.database;

import java.sql.SQLException;
import org.headwaters.platform.gate.Causes;

/** Tells whether the database has ended a transaction because two waited for each other. Nothing of it has happened then. */
public final class Deadlocks {

    /** ER_LOCK_DEADLOCK. A lock that was waited for too long (1205) is no such case: waiting again helps nobody. */
    private static final int DEADLOCK = 1213;

    private Deadlocks() {}

    /** Whether a deadlock lies behind a failure. */
    public static boolean behind(Throwable failure) {
        return Causes.of(failure)
                .anyMatch(cause -> cause instanceof SQLException refused && refused.getErrorCode() == DEADLOCK);
    }
}
