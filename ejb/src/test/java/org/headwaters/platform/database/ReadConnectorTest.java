package org.headwaters.platform.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Properties;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import org.eclipse.persistence.sessions.Connector;
import org.eclipse.persistence.sessions.Session;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Which database a statement goes to. */
class ReadConnectorTest {

    private final AtomicBoolean broken = new AtomicBoolean();
    private final Connection replica = named("replica");
    private final ReadConnector connector = new ReadConnector(new Primary(named("primary")));

    @AfterEach
    void end() {
        ReplicaConnection.end();
    }

    private String read() throws SQLException {
        return connector.connect(new Properties(), null).getCatalog();
    }

    @Test
    void theReplicaIsReadOnlyByAThreadThatMayAndOnlyUntilTheEnd() throws SQLException {
        assertThat(read()).isEqualTo("primary");
        ReplicaConnection.begin(replica);
        assertThat(read()).isEqualTo("replica");
        assertThat(CompletableFuture.supplyAsync(this::elsewhere).join()).isEqualTo("primary");
        ReplicaConnection.end();
        assertThat(read()).isEqualTo("primary");
    }

    private String elsewhere() {
        try {
            return read();
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    @Test
    void closingALentConnectionLeavesItOpenForTheRestOfThePage() throws SQLException {
        ReplicaConnection.begin(replica);

        connector.connect(new Properties(), null).close();

        assertThat(broken).isFalse();
        assertThat(read()).isEqualTo("replica");
    }

    @Test
    void whenTheReplicaBreaksTheRestOfThePageComesFromThePrimary() throws SQLException {
        ReplicaConnection.begin(replica);
        broken.set(true);

        assertThat(read()).isEqualTo("primary");
    }

    /** A connection that says whose it is, and can be closed or break. */
    private Connection named(String name) {
        return (Connection) Proxy.newProxyInstance(
                getClass().getClassLoader(), new Class<?>[] {Connection.class}, (self, method, arguments) -> {
                    switch (method.getName()) {
                        case "getCatalog":
                            return name;
                        case "isClosed":
                            return broken.get();
                        case "close":
                            broken.set(true);
                            return null;
                        default:
                            throw new UnsupportedOperationException(method.getName());
                    }
                });
    }

    /** The way to the primary. */
    private static final class Primary implements Connector {

        private static final long serialVersionUID = 1L;

        private final transient Connection connection;

        Primary(Connection connection) {
            this.connection = connection;
        }

        @Override
        public Connection connect(Properties properties, Session session) {
            return connection;
        }

        @Override
        public Object clone() {
            return new Primary(connection);
        }

        @Override
        public void toString(PrintWriter writer) {
            writer.print("primary");
        }

        @Override
        public String getConnectionDetails() {
            return "primary";
        }
    }
}
