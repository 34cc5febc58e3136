package org.headwaters.launcher.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

import java.io.BufferedReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import org.headwaters.launcher.common.StartFailure;
import org.headwaters.launcher.common.Versions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What a database has been through before it is started. */
class RestartIT {

    @AfterEach
    void tidy() throws Exception {
        ItFolders.tidy();
    }

    @Test
    void keepsItsDataAndItsPassword() throws Exception {
        Path folder = ItFolders.empty("restart");
        String password;
        try (EmbeddedMariaDb database = ItFolders.start(folder)) {
            write(database, "kept");
            password = database.login().password();
        }
        try (EmbeddedMariaDb database = ItFolders.start(folder)) {
            assertThat(read(database)).isEqualTo("kept");
            assertThat(database.login().password()).isEqualTo(password);
        }
    }

    @Test
    void aLostPasswordFileIsMadeAnew() throws Exception {
        Path folder = ItFolders.empty("lost-password");
        ItFolders.start(folder).close();
        Files.delete(folder.resolve("db-password"));
        try (EmbeddedMariaDb database = ItFolders.start(folder)) {
            write(database, "still mine");
            assertThat(read(database)).isEqualTo("still mine");
        }
    }

    @Test
    void takesOverFromAServerWhoseProgramWasKilled() throws Exception {
        Path folder = ItFolders.empty("orphan");
        Process child = ChildProgram.start(folder);
        long orphan;
        try (BufferedReader out = child.inputReader()) {
            orphan = Long.parseLong(out.readLine().replace("serving ", ""));
            child.destroyForcibly().waitFor();
        }
        assertThat(ProcessHandle.of(orphan))
                .as("the server outlives its program")
                .isPresent();

        try (EmbeddedMariaDb database = ItFolders.start(folder)) {
            assertThat(ProcessHandle.of(orphan).filter(ProcessHandle::isAlive)).isEmpty();
            write(database, "after");
            assertThat(read(database)).isEqualTo("after");
        }
    }

    @Test
    void refusesASecondProgram() throws Exception {
        Path folder = ItFolders.empty("second-program");
        try (EmbeddedMariaDb database = ItFolders.start(folder)) {
            Process child = ChildProgram.start(folder);
            assertThat(child.waitFor()).isNotZero();
            assertThat(database.pid()).isPositive();
        }
    }

    @Test
    void aServerThatDiesIsStartedAgainWithEverythingCommitted() throws Exception {
        Path folder = ItFolders.empty("revival");
        try (EmbeddedMariaDb database = ItFolders.start(folder)) {
            write(database, "committed");
            long first = database.pid();
            int port = database.port();
            ProcessHandle.of(first).orElseThrow().destroyForcibly();

            await().atMost(Duration.ofSeconds(30)).until(() -> database.pid() != first && read(database) != null);
            assertThat(database.port()).isEqualTo(port);
            assertThat(read(database)).isEqualTo("committed");
        }
    }

    @Test
    void refusesDataOfANewerServer() throws Exception {
        Path folder = ItFolders.empty("newer");
        Files.createDirectories(folder.resolve("db/mysql"));
        Files.writeString(folder.resolve("db/mariadb_upgrade_info"), "12.3.1-MariaDB");

        assertThatExceptionOfType(StartFailure.class)
                .isThrownBy(() -> ItFolders.start(folder))
                .withMessageContaining("12.3.1")
                .withMessageContaining("newer");
    }

    @Test
    void refusesAFolderThatIsNoDatabase() throws Exception {
        Path folder = ItFolders.empty("strange");
        Files.createDirectories(folder.resolve("db"));

        assertThatExceptionOfType(StartFailure.class)
                .isThrownBy(() -> ItFolders.start(folder))
                .withMessageContaining("not a MariaDB data directory");
    }

    @Test
    void anInterruptedInstallationIsBegunAnew() throws Exception {
        Path folder = ItFolders.empty("interrupted");
        Files.createDirectories(folder.resolve("db.installing/mysql"));
        try (EmbeddedMariaDb database = ItFolders.start(folder)) {
            write(database, "whole");
            assertThat(read(database)).isEqualTo("whole");
        }
    }

    @Test
    void brokenProgramFilesAreUnpackedAnew() throws Exception {
        Path folder = ItFolders.empty("repair");
        EmbeddedMariaDb.startIn(folder).close();
        Path server = folder.resolve("mariadb").resolve(Versions.mariaDb()).resolve("bin/mariadbd");
        Files.writeString(server, "cut off");

        EmbeddedMariaDb.startIn(folder).close();
        assertThat(Files.size(server)).isGreaterThan(1_000_000);
    }

    private static void write(EmbeddedMariaDb database, String text) throws SQLException {
        try (Connection connection = connect(database);
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE TABLE note (text VARCHAR(100))");
            statement.execute("INSERT INTO note VALUES ('" + text + "')");
        }
    }

    private static String read(EmbeddedMariaDb database) throws SQLException {
        try (Connection connection = connect(database);
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SELECT text FROM note")) {
            return row.next() ? row.getString(1) : null;
        }
    }

    private static Connection connect(EmbeddedMariaDb database) throws SQLException {
        DatabaseLogin login = database.login();
        return DriverManager.getConnection(login.url(), login.user(), login.password());
    }
}
