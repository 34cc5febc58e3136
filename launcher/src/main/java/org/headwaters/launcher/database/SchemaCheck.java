package org.headwaters.launcher.database;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Set;
import org.headwaters.launcher.common.StartFailure;

/** Refuses a database that a newer Headwaters has changed: an older program could damage what it does not know. */
public final class SchemaCheck {

    private static final int TIMEOUT_MILLIS = 10_000;
    private static final int NO_SUCH_TABLE = 1146;

    private SchemaCheck() {}

    /**
     * Returns when every schema change in the database is one this program brings, and for a database without any.
     *
     * @param folder private folder for the driver's files
     * @param known numbers of the changes this program brings; empty skips the check
     * @throws StartFailure when the database is newer
     */
    public static void verify(DatabaseLogin login, Path folder, Set<Integer> known) throws IOException, StartFailure {
        if (known.isEmpty()) {
            return;
        }
        try (Connector connector = Connector.load(folder);
                Connection connection = connector.connect(login, TIMEOUT_MILLIS);
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(
                        "SELECT version FROM flyway_schema_history WHERE success AND version IS NOT NULL")) {
            while (rows.next()) {
                String version = rows.getString(1);
                if (!known.contains(Integer.valueOf(version))) {
                    throw new StartFailure(
                            "The database was used by a newer Headwaters: it has schema change " + version
                                    + ", which this version does not know. Start the newer version, or restore a backup from before the upgrade.");
                }
            }
        } catch (SQLException e) {
            if (e.getErrorCode() != NO_SUCH_TABLE) {
                throw new StartFailure("The schema of the database could not be read: " + e.getMessage());
            }
        }
    }
}
