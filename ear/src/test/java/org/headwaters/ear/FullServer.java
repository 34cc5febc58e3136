package org.headwaters.ear;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.headwaters.launcher.common.StartFailure;
import org.headwaters.launcher.database.DatabaseLogin;
import org.headwaters.launcher.database.EmbeddedMariaDb;
import org.junit.platform.launcher.LauncherSession;
import org.junit.platform.launcher.LauncherSessionListener;

/** Starts an empty MariaDB and tells the unpacked Payara Server of it, as an operator would: by options of its JVM. */
public class FullServer implements LauncherSessionListener {

    /** Where the pages are served. */
    static final int PORT = 18105;

    private static final Path FOLDER =
            Path.of(System.getProperty("headwaters.it.folder", "target/it")).toAbsolutePath();
    private static final Path DOMAIN = FOLDER.resolve("payara6/glassfish/domains/domain1");

    private EmbeddedMariaDb database;

    @Override
    public void launcherSessionOpened(LauncherSession session) {
        try {
            deleteTree(FOLDER.resolve("community"));
            database = EmbeddedMariaDb.startIn(FOLDER.resolve("community"), FOLDER.resolve("mariadb"));
            configure(database.login());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (StartFailure failure) {
            throw new IllegalStateException(failure);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    @Override
    public void launcherSessionClosed(LauncherSession session) {
        if (database != null) {
            try {
                database.close();
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
        }
    }

    /** The server's log so far. */
    static String log() {
        try {
            return Files.readString(DOMAIN.resolve("logs/server.log"));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Begins each time with the domain as it was unpacked; only this machine reaches it. */
    private static void configure(DatabaseLogin login) throws IOException {
        Path original = DOMAIN.resolve("config/domain.xml.unpacked");
        Path used = DOMAIN.resolve("config/domain.xml");
        if (!Files.exists(original)) {
            Files.copy(used, original);
        }
        String options = List.of(
                        "HEADWATERS_DB_URL=" + login.url(),
                        "HEADWATERS_DB_USER=" + login.user(),
                        "HEADWATERS_DB_PASSWORD=" + login.password(),
                        "HEADWATERS_DATA=" + FOLDER.resolve("data"),
                        "HEADWATERS_URL=http://127.0.0.1:" + PORT)
                .stream()
                .map(option -> "<jvm-options>-D" + option + "</jvm-options>")
                .collect(Collectors.joining());
        Files.writeString(
                used,
                Files.readString(original)
                        .replace("</java-config>", options + "</java-config>")
                        .replaceAll("(<network-listener)([^>]*?) address=\"[^\"]*\"", "$1$2")
                        .replace("<network-listener ", "<network-listener address=\"127.0.0.1\" ")
                        .replace("port=\"8080\"", "port=\"" + PORT + "\"")
                        .replace("port=\"8181\"", "port=\"" + (PORT + 1) + "\""));
        Files.deleteIfExists(DOMAIN.resolve("logs/server.log"));
    }

    private static void deleteTree(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }
}
