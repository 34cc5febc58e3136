package org.headwaters.launcher.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.NetworkInterface;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.headwaters.launcher.common.StartFailure;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The embedded server as it stands: who may reach it and how it keeps data. */
class EmbeddedMariaDbIT {

    private static Path folder;
    private static EmbeddedMariaDb database;

    @BeforeAll
    static void start() throws Exception {
        folder = ItFolders.empty("a folder with spaces");
        database = ItFolders.start(folder);
    }

    @AfterAll
    static void stop() throws Exception {
        database.close();
        ItFolders.tidy();
    }

    @Test
    void listensOnLoopbackAlone() throws Exception {
        List<InetAddress> outside = NetworkInterface.networkInterfaces()
                .flatMap(NetworkInterface::inetAddresses)
                .filter(address -> address instanceof Inet4Address && !address.isLoopbackAddress())
                .toList();
        for (InetAddress address : outside) {
            assertThatExceptionOfType(java.io.IOException.class).isThrownBy(() -> connect(address));
        }
        connect(InetAddress.getByName("127.0.0.1"));
    }

    @Test
    void refusesRootAndWrongPasswordsAndStrangers() {
        for (String[] login : new String[][] {{"root", ""}, {"root", "root"}, {"", ""}, {"headwaters", "wrong"}}) {
            assertThatExceptionOfType(SQLException.class).isThrownBy(() -> DriverManager.getConnection(
                            database.login().url(), login[0], login[1])
                    .close());
        }
    }

    @Test
    void isDurableAndSpeaksEveryLanguage() throws Exception {
        assertThat(value("SELECT @@innodb_flush_log_at_trx_commit")).isEqualTo("1");
        assertThat(value("SELECT @@innodb_doublewrite")).isIn("1", "ON");
        assertThat(value("SELECT @@sync_binlog")).isEqualTo("1");
        assertThat(value("SELECT @@max_allowed_packet")).isEqualTo(String.valueOf(64 * 1024 * 1024));
        assertThat(value("SELECT CONCAT(@@character_set_database, ' ', @@collation_database)"))
                .isEqualTo("utf8mb4 utf8mb4_uca1400_ai_ci");
        assertThat(value("SELECT 'Café' = 'cafe'")).isEqualTo("1");
        assertThat(value("SELECT CHAR_LENGTH('🩺')")).isEqualTo("1");
    }

    @Test
    void itsUserOwnsItsDatabaseAndNothingElse() {
        assertThatExceptionOfType(SQLException.class).isThrownBy(() -> value("SELECT COUNT(*) FROM mysql.global_priv"));
        assertThatExceptionOfType(SQLException.class).isThrownBy(() -> value("CREATE USER someone"));
        assertThatExceptionOfType(SQLException.class)
                .isThrownBy(() -> value("SELECT LOAD_FILE('/etc/hostname') + 1 FROM mysql.user"));
    }

    @Test
    void keepsSecretsPrivate() throws Exception {
        assertThat(mode(folder.resolve("db-password"))).isEqualTo("rw-------");
        assertThat(mode(folder)).isEqualTo("rwx------");
        assertThat(folder.resolve("run/init.sql")).doesNotExist();
        String command = new String(Files.readAllBytes(Path.of("/proc/" + database.pid() + "/cmdline")));
        assertThat(command).doesNotContain(database.login().password());
    }

    @Test
    void refusesASecondProgramOnTheSameFolder() {
        assertThatExceptionOfType(StartFailure.class)
                .isThrownBy(() -> ItFolders.start(folder))
                .withMessageContaining("in use by another Headwaters");
    }

    private static void connect(InetAddress address) throws Exception {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(address, database.port()), 2000);
        }
    }

    private static String value(String sql) throws SQLException {
        DatabaseLogin login = database.login();
        try (Connection connection = DriverManager.getConnection(login.url(), login.user(), login.password());
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getString(1);
        }
    }

    private static String mode(Path path) throws Exception {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
    }
}
