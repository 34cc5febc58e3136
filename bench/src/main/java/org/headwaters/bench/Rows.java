package org.headwaters.bench;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;

/** Rows of one table on their way to the database, a thousand at a time. */
final class Rows implements AutoCloseable {

    private static final int BATCH = 1_000;

    private final Connection connection;
    private final PreparedStatement insert;
    private final Rows[] before;
    private int waiting;

    /**
     * Begins.
     *
     * @param columns the columns with a comma between them
     * @param before rows these point to, which go first
     */
    Rows(Connection connection, String table, String columns, Rows... before) throws SQLException {
        this.before = before;
        this.connection = connection;
        String marks = columns.replaceAll("[^,]+", "?");
        insert = connection.prepareStatement("INSERT INTO `" + table + "` (" + columns + ") VALUES (" + marks + ")");
    }

    /** Adds a row; moments become UTC, null stays null. */
    void add(Object... values) throws SQLException {
        for (int i = 0; i < values.length; i++) {
            Object value = values[i];
            insert.setObject(i + 1, value instanceof Instant at ? LocalDateTime.ofInstant(at, ZoneOffset.UTC) : value);
        }
        insert.addBatch();
        waiting++;
        if (waiting == BATCH) {
            send();
        }
    }

    /** Sends what waits and commits it. */
    void send() throws SQLException {
        for (Rows first : before) {
            first.send();
        }
        if (waiting > 0) {
            insert.executeBatch();
            connection.commit();
            waiting = 0;
        }
    }

    @Override
    public void close() throws SQLException {
        send();
        insert.close();
    }
}
