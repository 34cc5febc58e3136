package org.headwaters.launcher.database;

import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.Driver;
import java.sql.SQLException;
import java.util.Properties;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * The MariaDB driver, in a class loader of its own. The application has the same driver inside the WAR; were ours
 * visible to the server, the server would hand out ours instead of the application's.
 */
final class Connector implements AutoCloseable {

    private static final String JAR = "mariadb-java-client.jar";

    /** Kept, or the level set on it would be forgotten with it. */
    private static final Logger DRIVER_LOG = Logger.getLogger("org.mariadb.jdbc");

    private final URLClassLoader loader;
    private final Driver driver;

    private Connector(URLClassLoader loader, Driver driver) {
        this.loader = loader;
        this.driver = driver;
    }

    /** Loads the driver from a copy it writes to the folder. */
    static Connector load(Path folder) throws IOException {
        Path copy = folder.resolve(JAR);
        try (InputStream in = Connector.class.getResourceAsStream(JAR)) {
            Files.copy(in, copy, StandardCopyOption.REPLACE_EXISTING);
        }
        // The driver prints each refusal itself; the one sentence printed by us is enough.
        DRIVER_LOG.setLevel(Level.OFF);
        URLClassLoader loader =
                new URLClassLoader(new URL[] {copy.toUri().toURL()}, ClassLoader.getPlatformClassLoader());
        try {
            Class<?> driver = Class.forName("org.mariadb.jdbc.Driver", true, loader);
            return new Connector(
                    loader,
                    driver.asSubclass(Driver.class).getDeclaredConstructor().newInstance());
        } catch (ReflectiveOperationException e) {
            loader.close();
            throw new IOException("The database driver inside this program is broken.", e);
        }
    }

    /** Connects, or returns null when the address is not one of MariaDB's. */
    Connection connect(DatabaseLogin login, int timeoutMillis) throws SQLException {
        Properties properties = new Properties();
        properties.setProperty("connectTimeout", String.valueOf(timeoutMillis));
        properties.setProperty("socketTimeout", String.valueOf(timeoutMillis));
        if (login.user() != null) {
            properties.setProperty("user", login.user());
        }
        if (login.password() != null) {
            properties.setProperty("password", login.password());
        }
        return driver.connect(login.url(), properties);
    }

    @Override
    public void close() throws IOException {
        DRIVER_LOG.setLevel(null);
        loader.close();
    }
}
