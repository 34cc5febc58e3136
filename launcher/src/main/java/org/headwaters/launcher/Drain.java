package org.headwaters.launcher;

import java.util.Arrays;
import java.util.concurrent.TimeUnit;

/**
 * Lets the server finish what it has begun: no new connections, then a wait until no request is being worked on. The
 * server's own "shutdown grace" is a sleep of fixed length, during which it goes on taking requests.
 */
final class Drain {

    /** The server's entry point for every request to the application. */
    private static final String REQUEST_ENTRY = "org.apache.catalina.connector.CoyoteAdapter";

    private static final long POLL_MILLIS = 50;

    /** One look may fall between two steps of a request; several in a row do not. */
    private static final int QUIET_LOOKS = 4;

    private Drain() {}

    /**
     * Returns when all is quiet, or when the time is up.
     *
     * @param least milliseconds to go on answering in any case: a proxy sends requests over connections it has until its check fails
     * @param most milliseconds after which whoever still waits is cut off
     */
    static void await(ServerParts server, long least, long most) {
        server.closeEntrance();
        long begun = System.nanoTime();
        long earliest = begun + TimeUnit.MILLISECONDS.toNanos(least);
        long deadline = begun + TimeUnit.MILLISECONDS.toNanos(most);
        int quiet = 0;
        try {
            while ((quiet < QUIET_LOOKS || System.nanoTime() < earliest) && System.nanoTime() < deadline) {
                Thread.sleep(POLL_MILLIS);
                quiet = isWorking() ? 0 : quiet + 1;
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static boolean isWorking() {
        return Thread.getAllStackTraces().values().stream()
                .flatMap(Arrays::stream)
                .anyMatch(frame -> REQUEST_ENTRY.equals(frame.getClassName()));
    }
}
