package org.headwaters.acceptance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.awaitility.Awaitility;

/** The MariaDB server behind a program, seen from beside it. */
final class Server {

    private final long pid;
    private final String url;
    private final String user;
    private final String password;

    private Server(long pid, String url, String user, String password) {
        this.pid = pid;
        this.url = url;
        this.user = user;
        this.password = password;
    }

    /** The one a program started for itself. */
    static Server embedded(Program program) {
        try {
            long pid = Long.parseLong(
                    Files.readString(program.data().resolve("run/mariadb.pid")).strip());
            String port = option(pid, "--port=");
            String password =
                    Files.readString(program.data().resolve("db-password")).strip();
            return new Server(pid, "jdbc:mariadb://127.0.0.1:" + port + "/headwaters", "headwaters", password);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /**
     * One of our own on the data of a program that has stopped, with the durability given.
     *
     * @param binaries what the program has unpacked
     * @param folder the program's data folder
     * @param flush value of innodb_flush_log_at_trx_commit
     */
    static Server start(Path binaries, Path folder, int port, int flush) {
        try {
            Files.createDirectories(folder);
            Path home = home(binaries);
            Path init = folder.resolve("init.sql");
            Files.writeString(init, accountSql());
            Path data = folder.resolve("db");
            List<String> command = new ArrayList<>(List.of(
                    home.resolve("bin/mariadbd").toString(),
                    "--no-defaults",
                    "--basedir=" + home,
                    "--datadir=" + data,
                    "--bind-address=127.0.0.1",
                    "--port=" + port,
                    "--socket=",
                    "--tmpdir=" + folder,
                    "--skip-name-resolve",
                    "--skip-ssl",
                    "--init-file=" + init,
                    "--character-set-server=utf8mb4",
                    "--innodb-flush-log-at-trx-commit=" + flush,
                    "--user=" + System.getProperty("user.name")));
            return serve(command, folder.resolve("not-durable.log"), port);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Where Debian puts its server. */
    static final Path DEBIAN = Path.of("/usr/sbin/mariadbd");

    /** Debian's own server on an empty folder, with nothing set but what a stranger's server would have. */
    static Server debian(Path folder, int port) {
        return debian(folder, port, "");
    }

    /**
     * The same for one that is set up further.
     *
     * @param init SQL it runs whenever it starts
     * @param options of its command line
     */
    static Server debian(Path folder, int port, String init, String... options) {
        try {
            Path data = Files.createDirectories(folder).resolve("data");
            Path log = folder.resolve("debian.log");
            String account = "--user=" + System.getProperty("user.name");
            if (!Files.exists(data.resolve("mysql"))) {
                install(folder, data, log, account);
            }
            Path first = folder.resolve("init.sql");
            Files.writeString(first, accountSql() + init);
            List<String> command = new ArrayList<>(List.of(
                    DEBIAN.toString(),
                    "--no-defaults",
                    "--datadir=" + data,
                    "--tmpdir=" + folder,
                    "--bind-address=127.0.0.1",
                    "--port=" + port,
                    "--socket=" + folder.resolve("s"),
                    "--init-file=" + first,
                    account));
            command.addAll(List.of(options));
            return serve(command, log, port);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static void install(Path folder, Path data, Path log, String account) throws IOException {
        Process install = new ProcessBuilder(
                        "/usr/bin/mariadb-install-db",
                        "--no-defaults",
                        "--datadir=" + data,
                        "--tmpdir=" + folder,
                        "--auth-root-authentication-method=normal",
                        "--skip-test-db",
                        account)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                .start();
        if (install.onExit().join().exitValue() != 0) {
            throw new IllegalStateException("mariadb-install-db failed, see " + log);
        }
    }

    private static String accountSql() {
        return "CREATE DATABASE IF NOT EXISTS headwaters CHARACTER SET utf8mb4 COLLATE utf8mb4_uca1400_ai_ci;\n"
                + "CREATE OR REPLACE USER headwaters@'127.0.0.1' IDENTIFIED BY 'for-this-test';\n"
                + "CREATE OR REPLACE USER headwaters@localhost IDENTIFIED BY 'for-this-test';\n"
                + "GRANT ALL ON headwaters.* TO headwaters@'127.0.0.1';\n"
                + "GRANT ALL ON headwaters.* TO headwaters@localhost;\n";
    }

    private static Server serve(List<String> command, Path log, int port) throws IOException {
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                .start();
        Server server = new Server(
                process.pid(), "jdbc:mariadb://127.0.0.1:" + port + "/headwaters", "headwaters", "for-this-test");
        server.awaitReachable();
        return server;
    }

    /** Ends the server as a crash would. */
    void kill() {
        ProcessHandle.of(pid).ifPresent(ProcessHandle::destroyForcibly);
        Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .until(() -> ProcessHandle.of(pid).isEmpty() || !alive());
    }

    /** The same server, asked by somebody else. */
    Server as(String name) {
        return new Server(pid, url, name, password);
    }

    boolean alive() {
        return ProcessHandle.of(pid).map(ProcessHandle::isAlive).orElse(false);
    }

    String url() {
        return url;
    }

    String user() {
        return user;
    }

    String password() {
        return password;
    }

    long pid() {
        return pid;
    }

    void awaitReachable() {
        Awaitility.await().atMost(Duration.ofSeconds(60)).ignoreExceptions().until(() -> {
            try (Connection connection = connect()) {
                return connection.isValid(2);
            }
        });
    }

    /** One setting of the running server. */
    String variable(String name) {
        return column("SHOW GLOBAL VARIABLES LIKE '" + name + "'", 2).iterator().next();
    }

    /** Changes something behind the program's back. */
    void execute(String sql) {
        try (Connection connection = connect();
                Statement statement = connection.createStatement()) {
            statement.executeUpdate(sql);
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    /** The first column of a query. */
    List<String> column(String sql, int number) {
        try (Connection connection = connect();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            List<String> values = new ArrayList<>();
            while (rows.next()) {
                values.add(rows.getString(number));
            }
            return values;
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    /** The bodies of all posts that begin with a mark. */
    Set<String> bodies(String mark) {
        return new HashSet<>(column("SELECT body FROM post WHERE body LIKE '" + mark + "%'", 1));
    }

    /** A connection of one's own. */
    Connection connect() throws SQLException {
        return DriverManager.getConnection(url, user, password);
    }

    private static Path home(Path binaries) throws IOException {
        try (var paths = Files.find(binaries, 4, (path, kind) -> path.endsWith("bin/mariadbd"))) {
            return paths.findFirst().orElseThrow().getParent().getParent();
        }
    }

    private static String option(long pid, String name) throws IOException {
        for (String argument :
                Files.readString(Path.of("/proc/" + pid + "/cmdline")).split("\0")) {
            if (argument.startsWith(name)) {
                return argument.substring(name.length());
            }
        }
        throw new IllegalStateException("The server was not given " + name);
    }
}
