package org.headwaters.platform.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLTransientConnectionException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

/** A replica with one connection, and more than one visitor. */
class ReplicaTest {

    private static final int COMPLETE = 0;
    private static final int BEHIND = -1;

    private final Deque<Connection> idle = new ArrayDeque<>();
    private int answer = COMPLETE;
    private int asked;

    private final Replica replica = new Replica(source(() -> connection(() -> {})), source(this::pooled), 1);

    @Test
    void whoFindsNoConnectionFreeReadsFromThePrimaryAndTheReplicaIsNotTakenForDead() {
        idle.add(connection(() -> {}));
        Replica.Reading first = replica.read();
        assertThat(readsFromTheReplica()).isTrue();
        ReplicaConnection.end();

        Replica.Reading second = replica.read();
        assertThat(readsFromTheReplica()).isFalse();
        second.end();
        assertThat(asked).as("nobody waits for a connection").isEqualTo(1);
        first.end();

        Replica.Reading third = replica.read();
        assertThat(readsFromTheReplica()).as("at once, as it is well").isTrue();
        third.end();
        assertThat(readsFromTheReplica()).isFalse();
        assertThat(idle).hasSize(1);
    }

    @Test
    void aReplicaThatIsBehindGetsItsConnectionBack() {
        idle.add(connection(() -> {}));
        answer = BEHIND;

        replica.read().end();

        assertThat(readsFromTheReplica()).isFalse();
        assertThat(idle).hasSize(1);
    }

    private static boolean readsFromTheReplica() {
        return ReplicaConnection.current().isPresent();
    }

    /** The driver's pool waits for a second and throws then. */
    private Connection pooled() throws SQLTransientConnectionException {
        asked++;
        if (idle.isEmpty()) {
            throw new SQLTransientConnectionException("No connection available within the specified time");
        }
        Connection lent = idle.remove();
        return connection(() -> idle.add(lent));
    }

    /** A connection whose every question is answered. */
    private Connection connection(Runnable close) {
        return made(
                Connection.class,
                Map.of(
                        "close",
                                () -> {
                                    close.run();
                                    return null;
                                },
                        "isClosed", () -> false,
                        "prepareStatement", this::statement));
    }

    private PreparedStatement statement() {
        return made(PreparedStatement.class, Map.of("executeQuery", this::row));
    }

    private ResultSet row() {
        return made(ResultSet.class, Map.of("next", () -> true, "getString", () -> "0-1-7", "getInt", () -> answer));
    }

    private static DataSource source(Answer connection) {
        return made(DataSource.class, Map.of("getConnection", connection));
    }

    private static <T> T made(Class<T> type, Map<String, Answer> answers) {
        return type.cast(Proxy.newProxyInstance(
                ReplicaTest.class.getClassLoader(),
                new Class<?>[] {type},
                (self, method, arguments) ->
                        answers.getOrDefault(method.getName(), () -> null).get()));
    }

    /** What a method answers. */
    @FunctionalInterface
    private interface Answer {

        Object get() throws SQLTransientConnectionException;
    }
}
