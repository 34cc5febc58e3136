package org.headwaters.platform.database;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;

/** The connection to the replica that the request of this thread reads over. */
final class ReplicaConnection {

    private static final ThreadLocal<Connection> CURRENT = new ThreadLocal<>();

    private ReplicaConnection() {}

    /** The one of this thread; none where nothing may be read from the replica, or when it has broken. */
    static Optional<Connection> current() {
        Connection connection = CURRENT.get();
        try {
            return connection == null || connection.isClosed() ? Optional.empty() : Optional.of(connection);
        } catch (SQLException broken) {
            return Optional.empty();
        }
    }

    /** Begins to read over a connection, until {@link #end}. */
    static void begin(Connection connection) {
        CURRENT.set(lent(connection));
    }

    /** From now on this thread reads from the primary. */
    static void end() {
        CURRENT.remove();
    }

    /** The same connection, that whoever borrows it cannot close: the next statement of the page needs it. */
    private static Connection lent(Connection connection) {
        return (Connection) Proxy.newProxyInstance(
                ReplicaConnection.class.getClassLoader(),
                new Class<?>[] {Connection.class},
                (self, method, arguments) -> {
                    if ("close".equals(method.getName())) {
                        return null;
                    }
                    try {
                        return method.invoke(connection, arguments);
                    } catch (InvocationTargetException failure) {
                        throw failure.getCause();
                    }
                });
    }
}
