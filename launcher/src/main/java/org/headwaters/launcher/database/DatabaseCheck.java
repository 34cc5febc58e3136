package org.headwaters.launcher.database;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.headwaters.launcher.common.StartFailure;

/** Signs in to a database once, before anything is built on it, and says in one sentence what is wrong with it. */
public final class DatabaseCheck {

    private static final MariaDbVersion OLDEST = MariaDbVersion.parse("10.11");
    private static final int TIMEOUT_MILLIS = 10_000;

    /** Parameters in the address may ask for more patience, or many tries; this is the end of all of it. */
    private static final Duration DEADLINE = Duration.ofSeconds(20);

    private DatabaseCheck() {}

    /**
     * Returns the server's version.
     *
     * @param folder private folder for the driver's files
     * @throws StartFailure when the database cannot be used, with a sentence that says why and what to do
     */
    public static String verify(DatabaseLogin login, Path folder)
            throws IOException, InterruptedException, StartFailure {
        return verify(login, folder, DEADLINE);
    }

    static String verify(DatabaseLogin login, Path folder, Duration deadline)
            throws IOException, InterruptedException, StartFailure {
        try (Connector connector = Connector.load(folder)) {
            FutureTask<String> task = new FutureTask<>(() -> inspect(connector, login));
            Thread thread = new Thread(task, "database-check");
            thread.setDaemon(true);
            thread.start();
            return task.get(deadline.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            throw ConnectionFailures.noAnswer(login, e);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof StartFailure failure) {
                throw failure;
            }
            throw ConnectionFailures.explain(login, e.getCause());
        }
    }

    private static String inspect(Connector connector, DatabaseLogin login) throws SQLException, StartFailure {
        try (Connection connection = connector.connect(login, TIMEOUT_MILLIS)) {
            if (connection == null) {
                throw new StartFailure("HEADWATERS_DB_URL must look like jdbc:mariadb://host:3306/database.");
            }
            return inspect(connection, login);
        }
    }

    private static String inspect(Connection connection, DatabaseLogin login) throws SQLException, StartFailure {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SELECT VERSION(), DATABASE(), @@character_set_database")) {
            row.next();
            String version = row.getString(1);
            String database = row.getString(2);
            String characterSet = row.getString(3);
            if (!version.contains("MariaDB") || OLDEST.isNewerSeriesThan(MariaDbVersion.parse(version))) {
                throw new StartFailure("The server at " + login.shortUrl() + " is version " + version
                        + "; Headwaters needs MariaDB " + OLDEST + " or newer.");
            }
            if (database == null) {
                throw new StartFailure("The address " + login.shortUrl()
                        + " names no database. Put its name at the end of HEADWATERS_DB_URL.");
            }
            if (!"utf8mb4".equals(characterSet)) {
                throw new StartFailure("The database " + database + " has the character set " + characterSet
                        + ", which cannot hold every language. Run ALTER DATABASE `" + database
                        + "` CHARACTER SET utf8mb4, then start again.");
            }
            return version;
        }
    }
}
