package org.headwaters.bench;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/** The database to fill: one that Headwaters has made, and in which nobody real has an account. */
final class Target {

    /** Addresses under these names belong to nobody, by RFC 2606 and RFC 6761: the sample community's, and ours. */
    private static final String NOBODYS = "email NOT REGEXP '[@.]example[.]org$' AND email NOT LIKE '%.invalid'";

    private Target() {}

    /** Refuses a database that may not be filled. */
    static void check(Connection connection) throws SQLException {
        if (numbers(
                        connection,
                        "SELECT 1 FROM information_schema.tables WHERE table_schema = DATABASE() AND table_name = 'search_change'")
                .isEmpty()) {
            throw new IllegalStateException(
                    "This is no database of Headwaters yet. Start the program on it once, and stop it.");
        }
        if (!numbers(connection, "SELECT 1 FROM account WHERE " + NOBODYS + " LIMIT 1")
                .isEmpty()) {
            throw new IllegalStateException("Somebody real has an account here, so nothing is written."
                    + " A database may be filled when every address in it ends in example.org or .invalid.");
        }
        if (!numbers(connection, "SELECT 1 FROM account WHERE email LIKE '%@bench.invalid' LIMIT 1")
                .isEmpty()) {
            throw new IllegalStateException("This database is filled already. Drop it and begin anew.");
        }
    }

    /**
     * The triggers of the search would note each row. The program makes them again at its next start, and the index with them.
     */
    static void dropSearchTriggers(Connection connection) throws SQLException {
        List<String> names = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(
                        "SELECT trigger_name FROM information_schema.triggers WHERE trigger_schema = DATABASE()")) {
            while (rows.next()) {
                names.add(rows.getString(1));
            }
        }
        try (Statement statement = connection.createStatement()) {
            for (String name : names) {
                statement.execute("DROP TRIGGER IF EXISTS `" + name + "`");
            }
        }
    }

    /** The first column of a query. */
    static List<Long> numbers(Connection connection, String query) throws SQLException {
        List<Long> numbers = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            while (rows.next()) {
                numbers.add(rows.getLong(1));
            }
        }
        return numbers;
    }
}
