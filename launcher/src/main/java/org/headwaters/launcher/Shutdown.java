package org.headwaters.launcher;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.headwaters.launcher.common.DataFolder;
import org.headwaters.launcher.common.PrivateFiles;
import org.headwaters.launcher.database.EmbeddedMariaDb;

/**
 * What happens when the program is told to stop, in this order: requests under way are answered, the server stops, then
 * the database, then the folder is let go. All shutdown hooks of a JVM run at once, and the server brings one of its
 * own, so ours waits for that one.
 */
final class Shutdown extends Thread {

    /** The real stream: the server puts its log in its place. */
    private static final PrintStream ERR = System.err;

    /** The name Payara Micro gives its hook. */
    private static final String SERVER_HOOK = "Payara Micro Shutdown Hook";

    /** The longest a request under way may take to finish. */
    private static final long DRAIN_MILLIS = 30_000;
    /** Two checks of the proxy, one second apart (docs/operating.md), and as much again. */
    private static final long PROXY_MILLIS = 4_000;

    private static final long SERVER_SECONDS = 40;
    private static final long HOOKS_BEGIN_MILLIS = 1000;
    private static final long STARTER_SECONDS = 60;
    private static final long POLL_MILLIS = 10;

    private final Thread starter;
    private volatile boolean underWay;
    private volatile boolean serverBoots;
    private volatile ServerParts server;
    private volatile boolean databaseStarting;
    private volatile DataFolder folder;
    private volatile EmbeddedMariaDb database;
    private volatile Path temporary;

    private Shutdown(Thread starter) {
        super("headwaters-shutdown");
        this.starter = starter;
    }

    /** Makes the order known to the JVM. The calling thread is the one that starts everything. */
    static Shutdown install() {
        Shutdown shutdown = new Shutdown(Thread.currentThread());
        Runtime.getRuntime().addShutdownHook(shutdown);
        Signals.onStop(shutdown::stopProgram);
        return shutdown;
    }

    /** On a signal: the requests first, then everything else by way of {@link #run()}. A second signal does not wait. */
    private void stopProgram(int exitCode) {
        boolean first = !underWay;
        underWay = true;
        if (first && server != null) {
            Drain.await(server, Settings.isBehindProxy() ? PROXY_MILLIS : 0, DRAIN_MILLIS);
        }
        System.exit(exitCode);
    }

    void holds(DataFolder opened) {
        folder = opened;
    }

    void holds(Path temporaryFolder) {
        temporary = temporaryFolder;
    }

    void startsDatabase() {
        databaseStarting = true;
    }

    void holds(EmbeddedMariaDb started) {
        database = started;
        databaseStarting = false;
    }

    void bootsServer() {
        serverBoots = true;
    }

    /** The application is served, and from now on requests may be under way. */
    void serves(ServerParts parts) {
        server = parts;
    }

    /** Whether the program has been told to stop, so that what fails from now on is no news. */
    boolean isUnderWay() {
        return underWay;
    }

    @Override
    public void run() {
        underWay = true;
        try {
            if (databaseStarting) {
                // The starter stops the half-started database itself.
                starter.interrupt();
                waitUntilStarterLetsGo();
            }
            if (serverBoots) {
                waitForServer();
            }
            if (database != null) {
                database.close();
            }
            if (temporary != null) {
                PrivateFiles.deleteTree(temporary);
            }
            if (folder != null) {
                folder.close();
            }
        } catch (IOException e) {
            // The next start clears what is left, and the operating system releases the lock.
            ERR.println("Headwaters: " + e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    void databaseStartEnded() {
        databaseStarting = false;
    }

    private void waitUntilStarterLetsGo() throws InterruptedException {
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(STARTER_SECONDS);
        while (databaseStarting && System.nanoTime() < deadline) {
            sleep(POLL_MILLIS);
        }
    }

    private static void waitForServer() throws InterruptedException {
        long deadline = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(HOOKS_BEGIN_MILLIS);
        Optional<Thread> hook = serverHook();
        while (hook.isEmpty() && System.nanoTime() < deadline) {
            sleep(POLL_MILLIS);
            hook = serverHook();
        }
        if (hook.isPresent()) {
            hook.get().join(TimeUnit.SECONDS.toMillis(SERVER_SECONDS));
        }
    }

    private static Optional<Thread> serverHook() {
        return Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> SERVER_HOOK.equals(thread.getName()))
                .findFirst();
    }
}
