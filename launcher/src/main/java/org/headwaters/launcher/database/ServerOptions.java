package org.headwaters.launcher.database;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The command line of our own server: reachable from this machine alone, durable before fast, small. */
final class ServerOptions {

    /** Compares by meaning: case and accents do not part words that people take for the same. */
    static final String COLLATION = "utf8mb4_uca1400_ai_ci";

    private static final long MEGABYTE = 1024L * 1024;
    private static final int SMALLEST_POOL = 64;
    private static final int LARGEST_POOL = 1024;

    private ServerOptions() {}

    static List<String> command(Binaries binaries, Path data, int port, Path run, Path initFile, Path log) {
        List<String> command = new ArrayList<>(List.of(
                binaries.server().toString(),
                // No file of the machine, such as /etc/my.cnf, may change what follows.
                "--no-defaults",
                "--basedir=" + binaries.home(),
                "--datadir=" + data,
                "--tmpdir=" + run,
                "--pid-file=" + run.resolve("mariadb.pid"),
                "--log-error=" + log,
                "--log-warnings=1",
                "--init-file=" + initFile,
                "--lc-messages=en_US"));
        command.addAll(List.of(
                "--bind-address=127.0.0.1",
                "--port=" + port,
                // No Unix socket: its path has a limit of 107 characters, and root could sign in over it.
                "--socket=",
                "--skip-name-resolve",
                // Making a key at each start costs seconds, and the traffic never leaves the machine.
                "--skip-ssl",
                "--local-infile=0"));
        command.addAll(List.of("--innodb-flush-log-at-trx-commit=1", "--innodb-doublewrite=ON", "--sync-binlog=1"));
        command.addAll(List.of(
                "--character-set-server=utf8mb4", "--collation-server=" + COLLATION, "--max-allowed-packet=64M"));
        command.addAll(List.of(
                "--innodb-buffer-pool-size=" + bufferPoolMegabytes(machineMegabytes()) + "M",
                // Every table of ours is InnoDB; the others' caches serve only the server's own small tables.
                "--key-buffer-size=1M",
                "--aria-pagecache-buffer-size=8M",
                "--query-cache-type=OFF",
                "--query-cache-size=0",
                "--max-connections=100"));
        command.addAll(userOption());
        return command;
    }

    /** The command that makes a data directory from SQL on its input. */
    static List<String> installing(Path server, Path home, Path data, Path run) {
        List<String> command = new ArrayList<>(List.of(
                server.toString(),
                "--no-defaults",
                "--bootstrap",
                "--silent-startup",
                "--lc-messages=en_US",
                "--basedir=" + home,
                "--datadir=" + data,
                // A server that starts removes all temporary tables it finds, so two may not share a folder for them.
                "--tmpdir=" + run,
                "--log-warnings=0",
                "--enforce-storage-engine=",
                "--max-allowed-packet=8M",
                "--net-buffer-length=16K"));
        command.addAll(userOption());
        return command;
    }

    /** A tenth of the machine's memory, within bounds: the JVM and the disk cache want the rest. */
    static long bufferPoolMegabytes(long machineMegabytes) {
        return Math.max(SMALLEST_POOL, Math.min(LARGEST_POOL, machineMegabytes / 10));
    }

    /** MariaDB refuses to run as root unless told so. */
    static List<String> userOption() {
        return "root".equals(System.getProperty("user.name")) ? List.of("--user=root") : List.of();
    }

    /** Memory of the machine, or of the container when it is less. */
    private static long machineMegabytes() {
        return ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class).getTotalMemorySize() / MEGABYTE;
    }
}
