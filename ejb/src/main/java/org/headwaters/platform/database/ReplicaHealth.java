package org.headwaters.platform.database;

import java.time.Duration;
import java.util.function.LongSupplier;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * When the replica may be asked. One that was behind is left alone for a second, one that did not answer for five, so that few readers
 * wait for it. The log says once that something is wrong, and once that it is over.
 */
final class ReplicaHealth {

    /** How long one that was behind is left alone. */
    static final Duration PAUSE_BEHIND = Duration.ofSeconds(1);

    /** How long one that did not answer is left alone. */
    static final Duration PAUSE_AWAY = Duration.ofSeconds(5);

    /** To be behind for less than this is nothing to speak of. */
    static final Duration WORTH_A_WORD = Duration.ofSeconds(10);

    private static final Logger LOG = Logger.getLogger(ReplicaHealth.class.getName());

    private final LongSupplier nanos;
    private volatile boolean well = true;
    private boolean said;
    private long since;
    private long next;

    /**
     * Nothing is known yet.
     *
     * @param nanos a clock that never goes back
     */
    ReplicaHealth(LongSupplier nanos) {
        this.nanos = nanos;
    }

    /** Whether to ask it now. While it is not well, one request after each pause tries. */
    boolean ask() {
        return well || askAgain();
    }

    private synchronized boolean askAgain() {
        if (nanos.getAsLong() - next < 0) {
            return false;
        }
        next = nanos.getAsLong() + PAUSE_BEHIND.toNanos();
        return true;
    }

    /** It answered and has everything. */
    void caughtUp() {
        if (!well) {
            recovered();
        }
    }

    private synchronized void recovered() {
        well = true;
        if (said) {
            said = false;
            LOG.info("The replica of the database has caught up: pages for visitors are read from it again.");
        }
    }

    /** It answered and does not have everything yet. */
    synchronized void behind() {
        left(PAUSE_BEHIND);
        if (!said && nanos.getAsLong() - since >= WORTH_A_WORD.toNanos()) {
            say("has been behind for ten seconds", null);
        }
    }

    /** It did not answer, or is no replica. */
    synchronized void away(String why, Exception cause) {
        left(PAUSE_AWAY);
        if (!said) {
            say(why, cause);
        }
    }

    private void left(Duration pause) {
        if (well) {
            since = nanos.getAsLong();
        }
        well = false;
        next = nanos.getAsLong() + pause.toNanos();
    }

    private void say(String why, Exception cause) {
        said = true;
        LOG.log(
                Level.WARNING,
                "The replica of the database {0}{1}. Until it has caught up, pages for visitors are read from the primary.",
                new Object[] {why, cause == null ? "" : " (" + cause.getMessage() + ")"});
    }
}
