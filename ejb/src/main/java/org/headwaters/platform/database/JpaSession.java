package org.headwaters.platform.database;

import org.eclipse.persistence.sessions.DatabaseLogin;
import org.eclipse.persistence.sessions.Session;
import org.eclipse.persistence.sessions.SessionCustomizer;
import org.eclipse.persistence.sessions.server.ServerSession;
import org.headwaters.platform.config.Settings;

/** How EclipseLink uses the database, where the settings of a persistence unit have no word for it. */
public class JpaSession implements SessionCustomizer {

    /** Counted from nought. */
    private static final int RETRIES = 1;

    @Override
    public void customize(Session session) {
        ServerSession server = (ServerSession) session;
        patience((DatabaseLogin) server.getDatasourceLogin());
        patience((DatabaseLogin) server.getReadConnectionPool().getLogin());
        server.setProfiler(new PaddedLists());
        if (new Settings().replicaUrl().isPresent()) {
            readFromTheReplica(server);
        }
    }

    /**
     * A read that finds its connection broken, or none, is tried again at once, and once more after five seconds: enough for a database
     * that is started again. EclipseLink would try four times, and who finds all connections taken would wait longer to be told.
     */
    private static void patience(DatabaseLogin login) {
        login.setQueryRetryAttemptCount(RETRIES);
    }

    /**
     * EclipseLink has a pool for reading and one for transactions that write. Only the first is led elsewhere, so that what is written, and
     * what is read after it in the same transaction, is the primary's.
     */
    private static void readFromTheReplica(ServerSession server) {
        DatabaseLogin reading =
                (DatabaseLogin) server.getReadConnectionPool().getLogin().clone();
        reading.setConnector(new ReadConnector(reading.getConnector()));
        server.setReadConnectionPool(reading);
    }
}
