package org.headwaters.search;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import javax.sql.DataSource;

/** Reads the change table, outside any transaction of a use case. */
@ApplicationScoped
class ChangeTable {

    /** Most rows of one reading. */
    static final int BATCH = 2_000;
    /** A number is given and its row written within one statement; after this long it is written, or never will be. */
    private static final long WRITTEN_BY_THEN = 5_000_000_000L;

    private static final int MOST_ASKED = 500;
    /** Said when somebody holds a row and one does not want to wait. */
    private static final int LOCKED = 1205;

    @Resource(lookup = "java:app/jdbc/headwaters")
    private DataSource dataSource;

    /** A window that begins now: what was written before need not be read, but what is being written must be. */
    ChangeWindow begin() throws SQLException {
        long now = System.nanoTime();
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("SELECT id FROM search_change ORDER BY id")) {
            ChangeWindow window = null;
            while (rows.next()) {
                if (window == null) {
                    window = new ChangeWindow(rows.getLong(1) - 1);
                }
                window.saw(rows.getLong(1), now);
            }
            return window == null ? new ChangeWindow(0) : window;
        }
    }

    /** Whether everything above a number can still be read here, and the number comes from this database's past. */
    boolean knows(long floor) throws SQLException {
        return floor <= newest() && floor + 1 >= number("SELECT COALESCE(MIN(id), 0) FROM search_change");
    }

    /** What has been written and not been read: new rows, and those that were missing. Empty when there is nothing. */
    Set<Change> read(ChangeWindow window) throws SQLException {
        Set<Change> changes = new LinkedHashSet<>();
        long now = System.nanoTime();
        try (Connection connection = dataSource.getConnection()) {
            List<Long> missing = window.missing();
            for (int from = 0; from < missing.size(); from += MOST_ASKED) {
                List<Long> some = missing.subList(from, Math.min(missing.size(), from + MOST_ASKED));
                take(
                        connection,
                        "SELECT id, kind, object_id FROM search_change WHERE id IN " + in(some),
                        window,
                        changes,
                        now);
            }
            take(
                    connection,
                    "SELECT id, kind, object_id FROM search_change WHERE id > " + window.top() + " ORDER BY id LIMIT "
                            + BATCH,
                    window,
                    changes,
                    now);
            List<Long> old = window.missingSince(now - WRITTEN_BY_THEN);
            for (int from = 0; from < old.size(); from += MOST_ASKED) {
                window.forget(nobodys(connection, old.subList(from, Math.min(old.size(), from + MOST_ASKED))));
            }
        }
        return changes;
    }

    /** The number of the newest change that is committed. */
    long newest() throws SQLException {
        return number("SELECT COALESCE(MAX(id), 0) FROM search_change");
    }

    /** How many rows wait for the index above a number. */
    long waiting(long floor) throws SQLException {
        return number("SELECT COUNT(*) FROM search_change WHERE kind <> 'PAGE' AND id > " + floor);
    }

    /** Asks every node to make its index anew. */
    void noteAll() throws SQLException {
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement()) {
            statement.executeUpdate(
                    "INSERT INTO search_change (kind, object_id, noted_at) VALUES ('ALL', 0, UTC_TIMESTAMP(6))");
        }
    }

    /** Removes what every node has had two days to read; the newest row stays, so that the numbers go on. */
    void trim() throws SQLException {
        long newest = newest();
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement()) {
            statement.executeUpdate(
                    "DELETE FROM search_change WHERE noted_at < UTC_TIMESTAMP(6) - INTERVAL 2 DAY AND id < " + newest
                            + " ORDER BY id LIMIT 50000");
        }
    }

    private static void take(Connection connection, String sql, ChangeWindow window, Set<Change> changes, long now)
            throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                window.saw(rows.getLong(1), now);
                changes.add(new Change(ChangeKind.valueOf(rows.getString(2)), rows.getLong(3)));
            }
        }
    }

    /**
     * Those of some numbers that no open transaction holds. A row that is written and not committed is locked by its writer; asking
     * for it with a lock, and without waiting, is refused then. Rows committed meanwhile are there to be read.
     */
    private static List<Long> nobodys(Connection connection, List<Long> ids) throws SQLException {
        String sql = "SELECT id FROM search_change WHERE id IN " + in(ids) + " LOCK IN SHARE MODE NOWAIT";
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            List<Long> free = new ArrayList<>(ids);
            while (rows.next()) {
                free.remove(rows.getLong(1));
            }
            return free;
        } catch (SQLException refused) {
            if (refused.getErrorCode() != LOCKED) {
                throw refused;
            }
            if (ids.size() == 1) {
                return List.of();
            }
            List<Long> free = new ArrayList<>(nobodys(connection, ids.subList(0, ids.size() / 2)));
            free.addAll(nobodys(connection, ids.subList(ids.size() / 2, ids.size())));
            return free;
        }
    }

    private long number(String sql) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql);
                ResultSet row = statement.executeQuery()) {
            row.next();
            return row.getLong(1);
        }
    }

    private static String in(List<Long> ids) {
        return ids.stream().map(String::valueOf).collect(Collectors.joining(",", "(", ")"));
    }
}
