package org.headwaters.it;

import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import javax.naming.InitialContext;
import javax.naming.NamingException;
import javax.sql.DataSource;
import org.eclipse.persistence.internal.databaseaccess.DatabaseCall;
import org.eclipse.persistence.sessions.SessionEvent;
import org.eclipse.persistence.sessions.SessionEventAdapter;
import org.eclipse.persistence.sessions.SessionEventManager;
import org.eclipse.persistence.sessions.server.ServerSession;

/** How MariaDB means to answer the statements of a page: what {@code EXPLAIN} says of each, with the values that the page gave it. */
final class Plans {

    /** A table of a vocabulary, of spaces or of levels may be read whole. */
    private static final long SMALL_TABLE = 300;

    /** An index that is read from one end may stop at the end of a page; one that is longer is read for nothing but a count. */
    private static final long SHORT_INDEX = 1_000;

    private Plans() {}

    /**
     * The lines of all plans that read a table of more than a few hundred rows, or an index of more than a thousand; none where every
     * statement finds what it needs by an index.
     *
     * @throws IllegalStateException when no statement was asked, and nothing would be held
     */
    static List<String> wholeTables(Statements.Asking asking) throws IOException, NamingException, SQLException {
        Map<String, List<Object>> statements = asked(asking);
        if (statements.isEmpty()) {
            throw new IllegalStateException("No statement was met.");
        }
        List<String> found = new ArrayList<>();
        try (Connection connection =
                InitialContext.<DataSource>doLookup("java:app/jdbc/headwaters").getConnection()) {
            for (Map.Entry<String, List<Object>> one : statements.entrySet()) {
                found.addAll(wholeTables(connection, one.getKey(), one.getValue()));
            }
        }
        return found;
    }

    private static List<String> wholeTables(Connection connection, String sql, List<Object> values)
            throws SQLException {
        List<String> found = new ArrayList<>();
        try (PreparedStatement statement = connection.prepareStatement("EXPLAIN " + sql)) {
            for (int i = 0; i < values.size(); i++) {
                statement.setObject(i + 1, values.get(i));
            }
            try (ResultSet lines = statement.executeQuery()) {
                while (lines.next()) {
                    String table = lines.getString("table");
                    String type = lines.getString("type");
                    long rows = lines.getLong("rows");
                    boolean ofOurs = table != null && !table.startsWith("<");
                    if (ofOurs
                            && ("ALL".equals(type) && rows > SMALL_TABLE
                                    || "index".equals(type) && rows > SHORT_INDEX)) {
                        found.add(type + " of " + table + ", " + rows + " rows, " + lines.getString("Extra") + ": "
                                + sql);
                    }
                }
            }
        }
        return found;
    }

    /** Statements that read, each once, with the values it was given last; of requests alone, not of the jobs beside them. */
    private static Map<String, List<Object>> asked(Statements.Asking asking) throws IOException {
        Map<String, List<Object>> statements = new ConcurrentHashMap<>();
        SessionEventAdapter listener = new SessionEventAdapter() {
            @Override
            public void preExecuteCall(SessionEvent event) {
                if (event.getCall() instanceof DatabaseCall call
                        && Thread.currentThread().getName().startsWith("http-thread-pool")
                        && reads(call.getSQLString())) {
                    List<?> values = call.getParameters();
                    statements.put(call.getSQLString(), new ArrayList<Object>(values));
                }
            }
        };
        SessionEventManager events = Inside.bean(Store.class)
                .call(em ->
                        em.getEntityManagerFactory().unwrap(ServerSession.class).getEventManager());
        events.addListener(listener);
        try {
            asking.ask();
        } finally {
            events.removeListener(listener);
        }
        return new LinkedHashMap<>(statements);
    }

    private static boolean reads(String sql) {
        String begin = sql.strip().toUpperCase(Locale.ROOT);
        return begin.startsWith("SELECT") || begin.startsWith("WITH") || begin.startsWith("(");
    }
}
