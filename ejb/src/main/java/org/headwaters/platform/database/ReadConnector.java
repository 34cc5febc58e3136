package org.headwaters.platform.database;

import java.io.PrintWriter;
import java.sql.Connection;
import java.util.Properties;
import org.eclipse.persistence.sessions.Connector;
import org.eclipse.persistence.sessions.Session;

/** Hands out the connection to the replica while a request reads from there, else one to the primary. */
class ReadConnector implements Connector {

    private static final long serialVersionUID = 1L;

    private final Connector primary;

    /**
     * A connector in front of another.
     *
     * @param primary leads to the primary
     */
    ReadConnector(Connector primary) {
        this.primary = primary;
    }

    @Override
    public Connection connect(Properties properties, Session session) {
        // EclipseLink asks again when a connection has broken: the rest of the page comes from the primary then.
        return ReplicaConnection.current().orElseGet(() -> primary.connect(properties, session));
    }

    @Override
    public Object clone() {
        return new ReadConnector((Connector) primary.clone());
    }

    @Override
    public void toString(PrintWriter writer) {
        primary.toString(writer);
    }

    @Override
    public String getConnectionDetails() {
        return primary.getConnectionDetails();
    }
}
