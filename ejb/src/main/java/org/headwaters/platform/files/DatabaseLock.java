package org.headwaters.platform.files;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import javax.sql.DataSource;

/**
 * A lock by name in the database that all nodes share. Inside a transaction it is held on the connection the transaction has already, so
 * that many uploads at once do not wait for second ones. It goes with its connection, also when a node dies.
 */
@ApplicationScoped
public class DatabaseLock implements StoreLock {

    private static final int PATIENCE_SECONDS = 30;

    @Resource(lookup = "java:app/jdbc/headwaters")
    private DataSource dataSource;

    @Override
    public void holding(String name, Work work) throws IOException {
        try (Connection connection = dataSource.getConnection()) {
            if (!ask(connection, "SELECT GET_LOCK(?, " + PATIENCE_SECONDS + ")", name)) {
                throw new StoreAway("Another node holds " + name, null);
            }
            try {
                work.run();
            } finally {
                ask(connection, "SELECT RELEASE_LOCK(?)", name);
            }
        } catch (SQLException failure) {
            throw new StoreAway("The database gives no lock", failure);
        }
    }

    private static boolean ask(Connection connection, String sql, String name) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setString(1, name);
            try (ResultSet answer = statement.executeQuery()) {
                return answer.next() && answer.getInt(1) == 1;
            }
        }
    }
}
