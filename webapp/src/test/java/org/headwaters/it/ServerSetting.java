package org.headwaters.it;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.headwaters.launcher.common.StartFailure;
import org.headwaters.launcher.database.DatabaseLogin;
import org.headwaters.launcher.database.EmbeddedMariaDb;
import org.junit.platform.launcher.LauncherSession;
import org.junit.platform.launcher.LauncherSessionListener;

/**
 * Starts an empty MariaDB before the first test in the container and tells Arquillian how to start a server that uses it. Works only
 * where Failsafe has named a folder, so unit tests start nothing.
 */
public class ServerSetting implements LauncherSessionListener {

    private EmbeddedMariaDb database;

    @Override
    public void launcherSessionOpened(LauncherSession session) {
        String folder = System.getProperty("headwaters.it.folder");
        if (folder == null) {
            return;
        }
        try {
            prepare(Path.of(folder).toAbsolutePath());
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

    private void prepare(Path folder) throws IOException, InterruptedException, StartFailure {
        Path community = folder.resolve("community");
        deleteTree(community);
        deleteTree(folder.resolve("data"));
        database = EmbeddedMariaDb.startIn(community, folder.resolve("mariadb"));
        DatabaseLogin login = database.login();
        Path commands = folder.resolve("pre-boot-commands.txt");
        try (InputStream in = ServerSetting.class.getResourceAsStream("/it-pre-boot-commands.txt")) {
            Files.copy(in, commands, StandardCopyOption.REPLACE_EXISTING);
        }
        System.setProperty("payara.microJar", folder.resolve("payara-micro.jar").toString());
        System.setProperty(
                "payara.cmdOptions",
                String.join(
                        " ",
                        List.of(
                                "-Xmx700m",
                                // As the launcher starts it (PageServer).
                                "-Dorg.glassfish.startupThreadPolicy=USE_NO_THREADS",
                                // It lives for minutes: the second compiler would take half of its processor time.
                                "-XX:TieredStopAtLevel=1",
                                "-XX:+UseSerialGC",
                                "-DHEADWATERS_DB_URL=" + login.url(),
                                "-DHEADWATERS_DB_USER=" + login.user(),
                                "-DHEADWATERS_DB_PASSWORD=" + login.password(),
                                "-DHEADWATERS_DATA=" + folder.resolve("data"),
                                "-DHEADWATERS_POST_PAUSE=0",
                                "-DHEADWATERS_REQUESTS_PER_MINUTE=1000000",
                                "-DHEADWATERS_REQUESTS_PER_10_SECONDS=1000000",
                                "-DHEADWATERS_URL=http://127.0.0.1:8105")));
        System.setProperty(
                "payara.extraMicroOptions",
                "--nohazelcast --disablephonehome --contextroot / --prebootcommandfile " + commands);
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
