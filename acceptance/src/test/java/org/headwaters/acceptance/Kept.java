package org.headwaters.acceptance;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * The database of a program as it was at one moment. Whatever is tried afterwards can be put back, so that the next try meets the same
 * rows. The copies are temporary tables of one connection: nobody else sees them, and they go with it.
 */
final class Kept implements AutoCloseable {

    private static final String COPY = "kept_";
    /** Tables that change by looking, by jobs of their own, or that note the tries themselves: of these only new rows count. */
    private static final Set<String> RESTLESS = Set.of(
            "audit_entry",
            "device",
            "outbox_mail",
            "rate_window",
            "reading",
            "resource_use",
            "saved_search_look",
            "search_change");
    /** Of those, the ones that a deed adds to or takes from. */
    private static final List<String> COUNTED = List.of("device", "outbox_mail");
    /** Sent mail stays sent. */
    private static final Set<String> NOT_PUT_BACK = Set.of("outbox_mail", "audit_entry", "search_change");

    private final Connection connection;
    private final List<String> tables;
    private final Map<String, String> before;
    private final Map<String, String> columns = new HashMap<>();

    Kept(Program program) {
        Server server = Server.embedded(program);
        try {
            connection = DriverManager.getConnection(server.url(), server.user(), server.password());
            tables = column("SHOW FULL TABLES WHERE Table_type = 'BASE TABLE'");
            for (String table : tables) {
                if (!NOT_PUT_BACK.contains(table)) {
                    execute("CREATE TEMPORARY TABLE " + COPY + table + " AS SELECT * FROM " + table);
                }
            }
            before = sums();
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    /** The tables in which something is different now. */
    Set<String> changed() {
        Map<String, String> now = sums();
        return now.keySet().stream()
                .filter(table -> !now.get(table).equals(before.get(table)) && differs(table))
                .collect(Collectors.toCollection(java.util.TreeSet::new));
    }

    /** A sum may differ by how a row lies in its page, or by what a trigger had read of it; so the columns are compared. */
    private boolean differs(String table) {
        if (RESTLESS.contains(table)) {
            return true;
        }
        String columns = columns(table);
        String rows = "SELECT " + columns + " FROM " + table;
        String kept = "SELECT " + columns + " FROM " + COPY + table;
        return !value("SELECT COUNT(*) FROM " + table).equals(value("SELECT COUNT(*) FROM " + COPY + table))
                || !column(rows + " EXCEPT ALL " + kept + " LIMIT 1").isEmpty();
    }

    /** Puts every row back that is different, and lets everybody try anew. */
    void putBack(Set<String> changed) {
        if (changed.isEmpty()) {
            return;
        }
        List<String> back = new ArrayList<>(changed);
        back.removeAll(NOT_PUT_BACK);
        back.add("rate_window");
        try {
            connection.setAutoCommit(false);
            execute("SET foreign_key_checks = 0");
            for (String table : back) {
                String columns = columns(table);
                execute("DELETE FROM " + table);
                execute("INSERT INTO " + table + " (" + columns + ") SELECT " + columns + " FROM " + COPY + table);
            }
            execute("SET foreign_key_checks = 1");
            connection.commit();
            connection.setAutoCommit(true);
            // A sum may differ by how a row lies in its page, though every column is as it was.
            before.putAll(sums());
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    /** Puts back whatever is different. */
    void putBackAll() {
        Set<String> all = new java.util.TreeSet<>(changed());
        all.addAll(List.of("device", "reading"));
        putBack(all);
    }

    /** Lets everybody try anew. */
    void forgetTries() {
        execute("DELETE FROM rate_window");
    }

    /** One value. */
    String value(String sql) {
        return column(sql).get(0);
    }

    void execute(String sql) {
        try (Statement statement = connection.createStatement()) {
            statement.executeUpdate(sql);
        } catch (SQLException failure) {
            throw new IllegalStateException(sql, failure);
        }
    }

    @Override
    public void close() {
        try {
            connection.close();
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    /** The columns that hold something of their own. */
    private String columns(String table) {
        return columns.computeIfAbsent(
                table,
                name -> String.join(
                        ", ",
                        column(
                                "SELECT CONCAT('`', column_name, '`') FROM information_schema.columns WHERE table_schema ="
                                        + " DATABASE() AND table_name = '" + name + "' AND extra NOT LIKE '%GENERATED%'"
                                        + " ORDER BY ordinal_position")));
    }

    private Map<String, String> sums() {
        List<String> summed = new ArrayList<>(tables);
        summed.removeAll(RESTLESS);
        Map<String, String> sums = new TreeMap<>();
        try (Statement statement = connection.createStatement()) {
            try (ResultSet rows = statement.executeQuery("CHECKSUM TABLE " + String.join(", ", summed))) {
                while (rows.next()) {
                    sums.put(rows.getString(1).replaceAll(".*\\.", ""), rows.getString(2));
                }
            }
            for (String table : COUNTED) {
                try (ResultSet rows = statement.executeQuery("SELECT COUNT(*) FROM " + table)) {
                    rows.next();
                    sums.put(table, rows.getString(1));
                }
            }
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
        return sums;
    }

    private List<String> column(String sql) {
        List<String> values = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                values.add(rows.getString(1));
            }
        } catch (SQLException failure) {
            throw new IllegalStateException(sql, failure);
        }
        return values;
    }
}
