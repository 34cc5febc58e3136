package org.headwaters.launcher.common;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;

/** The versions this program was built with, written into a resource by the build so that they stand in one place. */
public final class Versions {

    private static final Properties VERSIONS = load();

    private Versions() {}

    /** Version of Headwaters itself. */
    public static String headwaters() {
        return VERSIONS.getProperty("headwaters");
    }

    /** Version of the MariaDB server inside headwaters.jar, for example 11.4.5. */
    public static String mariaDb() {
        return VERSIONS.getProperty("mariadb");
    }

    /** Version of Payara Micro inside headwaters.jar. */
    public static String payara() {
        return VERSIONS.getProperty("payara");
    }

    private static Properties load() {
        Properties versions = new Properties();
        try (InputStream in = Versions.class.getResourceAsStream("versions.properties")) {
            versions.load(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return versions;
    }
}
