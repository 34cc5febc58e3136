package org.headwaters.platform.database;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.logging.Level;
import java.util.logging.Logger;
import javax.sql.DataSource;
import org.headwaters.platform.config.Settings;
import org.headwaters.platform.gate.OpenToAll;
import org.mariadb.jdbc.MariaDbPoolDataSource;

/**
 * A copy of the database that MariaDB keeps up to date, for pages that are the same for every visitor. It is read only when it has
 * everything that the primary had when the request came ({@code docs/decisions/0285-visitors-read-from-a-replica.md}).
 */
@ApplicationScoped
public class Replica {

    /** Seconds a page waits for what is on its way. */
    private static final double WAIT = 0.1;

    /** Most connections. */
    private static final int MOST = 16;

    /** Writes a stack for each try in vain; what an operator must know, {@link ReplicaHealth} says once. */
    private static final Logger TRIES = Logger.getLogger("org.mariadb.jdbc.pool.Pool");

    private static final Reading FROM_THE_PRIMARY = () -> {};

    @Inject
    private Settings settings;

    @Resource(lookup = "java:app/jdbc/headwaters")
    private DataSource primary;

    private final ReplicaHealth health = new ReplicaHealth(System::nanoTime);
    /** The driver would let whoever comes when all are taken wait, and then say what it says of a dead replica. */
    private final Semaphore free;

    private Optional<DataSource> pool = Optional.empty();

    /** Where something is read from, until its end. */
    @FunctionalInterface
    public interface Reading {

        /** From now on this thread reads from the primary. */
        void end();
    }

    /** For the container. */
    protected Replica() {
        free = new Semaphore(MOST);
    }

    Replica(DataSource primary, DataSource replica, int most) {
        this.primary = primary;
        pool = Optional.of(replica);
        free = new Semaphore(most);
    }

    @PostConstruct
    void start() {
        pool = settings.replicaUrl().flatMap(this::pool);
    }

    private Optional<DataSource> pool(String url) {
        try {
            return Optional.of(open(url));
        } catch (SQLException malformed) {
            health.away("has an address that cannot be used", malformed);
            return Optional.empty();
        }
    }

    private MariaDbPoolDataSource open(String url) throws SQLException {
        TRIES.setLevel(Level.OFF);
        MariaDbPoolDataSource made = new MariaDbPoolDataSource();
        made.setUser(settings.databaseUser());
        made.setPassword(settings.databasePassword());
        // Whoever reads must not wait for long: the primary is there.
        made.setUrl(url + (url.contains("?") ? "&" : "?")
                + "connectionTimeZone=UTC&connectTimeout=1000&socketTimeout=5000&" + HeadwatersDataSource.PREPARED
                + "&minPoolSize=0&maxPoolSize=" + MOST + "&initSql=SET SESSION TRANSACTION READ ONLY");
        return made;
    }

    @PreDestroy
    void stop() {
        pool.filter(MariaDbPoolDataSource.class::isInstance)
                .map(MariaDbPoolDataSource.class::cast)
                .ifPresent(MariaDbPoolDataSource::close);
    }

    /**
     * What this thread reads by JPA comes from the replica until the answer ends, where there is one that has everything; else from
     * the primary, as for whoever finds no connection free. For requests that write nothing and show nothing of one's own.
     */
    @OpenToAll("says only where to read")
    public Reading read() {
        return pool.filter(any -> health.ask() && free.tryAcquire())
                .map(this::begin)
                .orElse(FROM_THE_PRIMARY);
    }

    private Reading begin(DataSource replica) {
        Optional<Connection> connection = Optional.empty();
        try {
            connection = position().flatMap(position -> withEverything(replica, position));
            connection.ifPresent(ReplicaConnection::begin);
        } finally {
            if (connection.isEmpty()) {
                free.release();
            }
        }
        return connection.map(this::over).orElse(FROM_THE_PRIMARY);
    }

    private Optional<Connection> withEverything(DataSource replica, String position) {
        Connection connection = null;
        try {
            connection = replica.getConnection();
            if (hasEverything(connection, position)) {
                health.caughtUp();
                return Optional.of(connection);
            }
            health.behind();
        } catch (SQLException unreachable) {
            health.away("does not answer", unreachable);
        }
        close(connection);
        return Optional.empty();
    }

    private Reading over(Connection connection) {
        return () -> {
            ReplicaConnection.end();
            try {
                close(connection);
            } finally {
                free.release();
            }
        };
    }

    /** How far the primary is. What can be seen there stands in its binary log already. */
    private Optional<String> position() {
        try (Connection connection = primary.getConnection();
                PreparedStatement statement = connection.prepareStatement("SELECT @@global.gtid_binlog_pos");
                ResultSet row = statement.executeQuery()) {
            row.next();
            String position = row.getString(1);
            if (position.isEmpty()) {
                // An empty position is reached by every server, however old what it holds.
                health.away("is not used, because the primary keeps no binary log", null);
                return Optional.empty();
            }
            return Optional.of(position);
        } catch (SQLException primaryAway) {
            // The page will say so.
            return Optional.empty();
        }
    }

    private static boolean hasEverything(Connection connection, String position) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement("SELECT MASTER_GTID_WAIT(?, ?)")) {
            statement.setString(1, position);
            statement.setDouble(2, WAIT);
            try (ResultSet row = statement.executeQuery()) {
                row.next();
                return row.getInt(1) == 0;
            }
        }
    }

    private static void close(Connection connection) {
        try {
            if (connection != null) {
                connection.close();
            }
        } catch (SQLException broken) {
            // It is gone, which is what was asked for.
        }
    }
}
