package org.headwaters.launcher;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.headwaters.launcher.common.StartFailure;
import org.headwaters.launcher.database.DatabaseLogin;

/**
 * What the operator asked for, read once and checked before anything else happens.
 *
 * @param data folder that keeps everything
 * @param listener address and port to serve at
 * @param sample whether the sample community, whose passwords everybody knows, is loaded
 * @param foreignDatabase the database to use instead of our own
 */
public record Settings(Path data, Listener listener, boolean sample, Optional<DatabaseLogin> foreignDatabase) {

    static final String DATA = "HEADWATERS_DATA";
    static final String PORT = "HEADWATERS_PORT";
    static final String ADDRESS = "HEADWATERS_ADDRESS";
    static final String SAMPLE = "HEADWATERS_SAMPLE";
    static final String DB_URL = "HEADWATERS_DB_URL";
    static final String DB_USER = "HEADWATERS_DB_USER";
    static final String DB_PASSWORD = "HEADWATERS_DB_PASSWORD";
    static final String DB_REPLICA_URL = "HEADWATERS_DB_REPLICA_URL";

    private static final String DEFAULT_DATA = "headwaters-data";
    private static final int DEFAULT_PORT = 8080;
    private static final int HIGHEST_PORT = 65535;
    private static final String LOOPBACK = "127.0.0.1";
    private static final String EVERYWHERE = "0.0.0.0";

    /**
     * Reads and checks every setting.
     *
     * @param lookup gives the value of a setting, or null
     */
    static Settings read(UnaryOperator<String> lookup) throws StartFailure {
        UnaryOperator<String> given = name -> {
            String value = lookup.apply(name);
            return value == null || value.isBlank() ? null : value.strip();
        };
        boolean sample = readSample(given);
        return new Settings(readData(given), readListener(given, sample), sample, readDatabase(given));
    }

    /** Whether a proxy stands before the program; the application reads the same setting. */
    static boolean isBehindProxy() {
        return "true".equalsIgnoreCase(given("HEADWATERS_BEHIND_PROXY"));
    }

    /** A setting as the program got it: a system property of that name, else the environment. */
    static String given(String name) {
        String property = System.getProperty(name);
        return property != null ? property : System.getenv(name);
    }

    private static Path readData(UnaryOperator<String> given) throws StartFailure {
        String value = given.apply(DATA);
        try {
            return Path.of(value == null ? DEFAULT_DATA : value)
                    .toAbsolutePath()
                    .normalize();
        } catch (InvalidPathException e) {
            throw new StartFailure(DATA + " is not a path: " + e.getReason() + ".", e);
        }
    }

    private static boolean readSample(UnaryOperator<String> given) throws StartFailure {
        String value = given.apply(SAMPLE);
        if (value == null || "false".equalsIgnoreCase(value)) {
            return false;
        }
        if ("true".equalsIgnoreCase(value)) {
            return true;
        }
        throw new StartFailure(SAMPLE + " is " + value + ", but must be true or false.");
    }

    private static Listener readListener(UnaryOperator<String> given, boolean sample) throws StartFailure {
        String address = given.apply(ADDRESS);
        Listener listener = Listener.of(address != null ? address : sample ? LOOPBACK : EVERYWHERE, readPort(given));
        if (sample && !listener.isLoopback()) {
            throw new StartFailure(
                    "The sample community has known passwords and is served to this machine alone. Leave "
                            + ADDRESS + " unset, or leave " + SAMPLE + " unset to serve a community of your own at "
                            + address
                            + ".");
        }
        return listener;
    }

    private static int readPort(UnaryOperator<String> given) throws StartFailure {
        String value = given.apply(PORT);
        if (value == null) {
            return DEFAULT_PORT;
        }
        if (value.matches("\\d{1,5}")) {
            int port = Integer.parseInt(value);
            if (port >= 1 && port <= HIGHEST_PORT) {
                return port;
            }
        }
        throw new StartFailure(PORT + " is " + value + ", but must be a number from 1 to " + HIGHEST_PORT + ".");
    }

    private static Optional<DatabaseLogin> readDatabase(UnaryOperator<String> given) throws StartFailure {
        String url = given.apply(DB_URL);
        String user = given.apply(DB_USER);
        String password = given.apply(DB_PASSWORD);
        String replica = given.apply(DB_REPLICA_URL);
        if (url == null) {
            if (user != null || password != null || replica != null) {
                // Starting an empty community of our own would look as if everything were lost.
                String alone = user != null ? DB_USER : password != null ? DB_PASSWORD : DB_REPLICA_URL;
                throw new StartFailure(alone + " is set, but " + DB_URL
                        + " is not. Set the address too, or neither to use the database inside Headwaters.");
            }
            return Optional.empty();
        }
        if (!url.startsWith("jdbc:mariadb:")) {
            throw new StartFailure(DB_URL + " must look like jdbc:mariadb://host:3306/database.");
        }
        if (replica != null && !replica.startsWith("jdbc:mariadb:")) {
            throw new StartFailure(DB_REPLICA_URL + " must look like jdbc:mariadb://host:3306/database.");
        }
        return Optional.of(new DatabaseLogin(url, user, password));
    }
}
