package org.headwaters.launcher.database;

import java.io.IOException;
import java.nio.file.Path;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.headwaters.launcher.common.DataFolder;
import org.headwaters.launcher.common.StartFailure;

/**
 * A MariaDB server of our own in a data folder: started here, reachable from this machine alone, and stopped by
 * {@link #close()}. It has one user and one database, both named {@code headwaters}.
 *
 * <p>The program uses {@link #start(DataFolder)}; a test needs one line:
 *
 * <pre>{@code
 * try (EmbeddedMariaDb database = EmbeddedMariaDb.startIn(Path.of("target/community"))) {
 *     DriverManager.getConnection(database.login().url(), database.login().user(), database.login().password());
 * }
 * }</pre>
 *
 * <p>A server that dies while it should run is started again at the same port, so that connection pools recover by
 * themselves; all that was committed is there.
 */
public final class EmbeddedMariaDb implements AutoCloseable {

    private static final Logger LOG = Logger.getLogger(EmbeddedMariaDb.class.getName());
    private static final String NAME = "headwaters";

    /** A port found free may be taken a moment later, so one more try is worth it. */
    private static final int PORT_ATTEMPTS = 3;

    private final DataFolder folder;
    private final boolean ownsFolder;
    private final Binaries binaries;
    private final DataDirectory data;
    private final String password;
    private final Revivals revivals = new Revivals();

    private volatile ServerProcess server;
    private volatile boolean closing;
    private volatile Runnable whenLost = () -> {};

    private EmbeddedMariaDb(DataFolder folder, boolean ownsFolder, Path binariesFolder)
            throws IOException, InterruptedException, StartFailure {
        this.folder = folder;
        this.ownsFolder = ownsFolder;
        Path directory = folder.path().resolve("db");
        if (Leftovers.stop(directory) > 0) {
            LOG.info("Stopped a database server that an earlier Headwaters had left running.");
        }
        binaries = Binaries.below(binariesFolder);
        data = DataDirectory.ready(directory, binaries, folder.run(), ServerLog.file(folder.logs()));
        password = PasswordFile.read(folder.path().resolve("db-password"));
        server = startSomewhere();
        boolean good = false;
        try {
            DatabaseCheck.verify(login(), folder.run());
            data.markVersion();
            good = true;
        } finally {
            if (!good) {
                close();
            }
        }
        server.whenEnded(this::revive);
    }

    /**
     * Starts the server in a folder the caller holds and will close after this.
     *
     * @throws StartFailure when it cannot be started, with a sentence that says why and what to do
     */
    public static EmbeddedMariaDb start(DataFolder folder) throws IOException, InterruptedException, StartFailure {
        return new EmbeddedMariaDb(folder, false, folder.path().resolve("mariadb"));
    }

    /** Starts the server in a folder of its own, which {@link #close()} lets go of. For tests. */
    public static EmbeddedMariaDb startIn(Path folder) throws IOException, InterruptedException, StartFailure {
        return startIn(folder, folder.resolve("mariadb"));
    }

    /**
     * Like {@link #startIn(Path)}, with the server's program files in another place, so that many folders can share
     * them one after the other.
     */
    public static EmbeddedMariaDb startIn(Path folder, Path binariesFolder)
            throws IOException, InterruptedException, StartFailure {
        DataFolder open = DataFolder.open(folder);
        try {
            return new EmbeddedMariaDb(open, true, binariesFolder.toAbsolutePath());
        } catch (IOException | InterruptedException | StartFailure | RuntimeException e) {
            open.close();
            throw e;
        }
    }

    /** Where the database is and how to sign in. */
    public DatabaseLogin login() {
        return new DatabaseLogin("jdbc:mariadb://127.0.0.1:" + server.port() + "/" + NAME, NAME, password);
    }

    /** The port on 127.0.0.1. */
    public int port() {
        return server.port();
    }

    /** The process id of the server; another one after it had to be started again. */
    public long pid() {
        return server.pid();
    }

    /** What to do, on a thread of its own, when the server is gone for good. */
    public void whenLost(Runnable action) {
        whenLost = action;
    }

    /** Stops the server and waits until its files are at rest. */
    @Override
    public void close() throws IOException {
        closing = true;
        try {
            if (!server.stop()) {
                LOG.warning("The database needs long to stop; it will finish by itself.");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            if (ownsFolder) {
                folder.close();
            }
        }
    }

    private ServerProcess startSomewhere() throws IOException, InterruptedException, StartFailure {
        for (int attempt = 1; ; attempt++) {
            try {
                return startAt(ServerProcess.freePort());
            } catch (StartFailure e) {
                if (attempt == PORT_ATTEMPTS || !e.getMessage().contains("Bind on TCP/IP port")) {
                    throw e;
                }
            }
        }
    }

    private ServerProcess startAt(int port) throws IOException, InterruptedException, StartFailure {
        return ServerProcess.start(folder, binaries, data.path(), port, accountSql(), () -> closing);
    }

    /** Runs at each start, so that the password file and the account agree, whoever changed one of them. */
    private String accountSql() {
        String account = "'" + NAME + "'@'127.0.0.1'";
        return """
                CREATE DATABASE IF NOT EXISTS %s CHARACTER SET utf8mb4 COLLATE %s;
                CREATE USER IF NOT EXISTS %s IDENTIFIED BY '%s';
                ALTER USER %s IDENTIFIED BY '%s';
                GRANT ALL PRIVILEGES ON %s.* TO %s;
                """
                .formatted(NAME, ServerOptions.COLLATION, account, password, account, password, NAME, account);
    }

    private void revive() {
        if (closing) {
            return;
        }
        try {
            if (!revivals.allowed()) {
                throw new StartFailure("It ended too often.");
            }
            LOG.warning("The database server ended unexpectedly; it is started again.");
            server = startAt(server.port());
            server.whenEnded(this::revive);
            if (closing) {
                // close() may have stopped the old process just before the new one took its place.
                server.stop();
            }
        } catch (IOException | StartFailure e) {
            lost(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void lost(Exception reason) {
        if (!closing) {
            LOG.log(Level.SEVERE, "The database server is gone: {0}", reason.getMessage());
            whenLost.run();
        }
    }
}
