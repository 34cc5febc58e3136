package org.headwaters.launcher.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.time.Duration;
import org.headwaters.launcher.common.StartFailure;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The check of a database that somebody else runs, against our own server and against things that are none. */
@Timeout(30)
class DatabaseCheckIT {

    private static Path folder;
    private static EmbeddedMariaDb database;

    @BeforeAll
    static void start() throws Exception {
        folder = ItFolders.empty("check");
        database = ItFolders.start(folder);
    }

    @AfterAll
    static void stop() throws Exception {
        database.close();
        ItFolders.tidy();
    }

    @Test
    void acceptsAGoodDatabaseAndTellsItsVersion() throws Exception {
        assertThat(DatabaseCheck.verify(database.login(), folder)).startsWith("11.4.5-MariaDB");
    }

    @Test
    void tellsAWrongPassword() {
        assertThat(refusal(url("/headwaters"), "headwaters", "wrong")).contains("HEADWATERS_DB_PASSWORD");
        assertThat(refusal(url("/headwaters"), "headwaters", null)).contains("HEADWATERS_DB_PASSWORD");
    }

    @Test
    void tellsAMissingDatabase() {
        assertThat(refusal(url("/nothing"), "headwaters", database.login().password()))
                .containsAnyOf("no database of that name", "Grant the user all rights");
        assertThat(refusal(url("/"), "headwaters", database.login().password())).contains("names no database");
    }

    @Test
    void tellsADatabaseThatCannotHoldEveryLanguage() throws Exception {
        DatabaseLogin login = database.login();
        try (Connection connection = DriverManager.getConnection(login.url(), login.user(), login.password());
                Statement statement = connection.createStatement()) {
            statement.execute("ALTER DATABASE headwaters CHARACTER SET latin1");
            assertThat(refusal(login.url(), login.user(), login.password()))
                    .contains("latin1")
                    .contains("utf8mb4");
            statement.execute("ALTER DATABASE headwaters CHARACTER SET utf8mb4 COLLATE utf8mb4_uca1400_ai_ci");
        }
    }

    @Test
    void tellsAPortWhereNothingListens() throws Exception {
        int free = ServerProcess.freePort();
        assertThat(refusal("jdbc:mariadb://127.0.0.1:" + free + "/forum", "ann", "x"))
                .contains("No database server answers");
    }

    @Test
    void tellsAnUnknownHost() {
        assertThat(refusal("jdbc:mariadb://no-such-host.invalid/forum", "ann", "x"))
                .contains("is unknown");
    }

    @Test
    void tellsABlackHole() throws Exception {
        try (ServerSocket hole = new ServerSocket(0, 50, InetAddress.getByName("127.0.0.1"))) {
            assertThat(refusal("jdbc:mariadb://127.0.0.1:" + hole.getLocalPort() + "/forum", "ann", "x"))
                    .contains("does not answer");
        }
    }

    @Test
    void losesPatienceWhateverTheAddressAsks() throws Exception {
        try (ServerSocket hole = new ServerSocket(0, 50, InetAddress.getByName("127.0.0.1"))) {
            String url = "jdbc:mariadb://127.0.0.1:" + hole.getLocalPort()
                    + "/forum?connectTimeout=600000&socketTimeout=600000";
            assertThatExceptionOfType(StartFailure.class)
                    .isThrownBy(() ->
                            DatabaseCheck.verify(new DatabaseLogin(url, "ann", "x"), folder, Duration.ofSeconds(2)))
                    .withMessageContaining("does not answer");
        }
    }

    @Test
    void tellsAServerOfAnotherKind() throws Exception {
        try (ServerSocket other = new ServerSocket(0, 50, InetAddress.getByName("127.0.0.1"))) {
            Thread talker = new Thread(() -> {
                try (Socket socket = other.accept()) {
                    socket.getOutputStream().write("SSH-2.0-OpenSSH_9.2\r\n".getBytes(StandardCharsets.US_ASCII));
                    socket.getOutputStream().flush();
                    socket.getInputStream().readAllBytes();
                } catch (java.io.IOException e) {
                    // The test is over.
                }
            });
            talker.setDaemon(true);
            talker.start();
            assertThat(refusal("jdbc:mariadb://127.0.0.1:" + other.getLocalPort() + "/forum", "ann", "x"))
                    .containsAnyOf("cannot be used as a MariaDB database", "does not answer");
        }
    }

    private static String url(String path) {
        return "jdbc:mariadb://127.0.0.1:" + database.port() + path;
    }

    private static String refusal(String url, String user, String password) {
        var thrown = assertThatExceptionOfType(StartFailure.class)
                .isThrownBy(() -> DatabaseCheck.verify(new DatabaseLogin(url, user, password), folder))
                .actual();
        assertThat(thrown.getMessage()).doesNotContain("\n");
        return thrown.getMessage();
    }
}
