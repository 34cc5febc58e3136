package org.headwaters.launcher.database;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.headwaters.launcher.common.StartFailure;

/**
 * Finds servers that outlived a killed Headwaters and still hold the data directory. All processes are looked at,
 * rather than a file with a process id: such a file is written too late or is stale just when it matters.
 */
final class Leftovers {

    private static final int PATIENCE_SECONDS = 120;

    private Leftovers() {}

    /** Asks every server on this data directory to stop, and waits until it has. Returns how many there were. */
    static int stop(Path data) throws InterruptedException, StartFailure {
        List<ProcessHandle> servers = ProcessHandle.allProcesses()
                .filter(process -> serves(process.pid(), data))
                .toList();
        for (ProcessHandle server : servers) {
            server.destroy();
            try {
                server.onExit().get(PATIENCE_SECONDS, TimeUnit.SECONDS);
            } catch (ExecutionException | TimeoutException e) {
                throw new StartFailure(
                        "A database server of an earlier Headwaters (process " + server.pid() + ") still holds " + data
                                + " and does not stop. Wait until it has, then start again.",
                        e);
            }
        }
        return servers.size();
    }

    /** True of a MariaDB server whose command line or current folder (a server moves into its data) is this one. */
    private static boolean serves(long pid, Path data) {
        Path process = Path.of("/proc", Long.toString(pid));
        try {
            List<String> command = List.of(
                    new String(Files.readAllBytes(process.resolve("cmdline")), StandardCharsets.UTF_8).split("\0"));
            return command.get(0).endsWith("/mariadbd")
                    && (command.contains("--datadir=" + data)
                            || process.resolve("cwd").toRealPath().equals(data));
        } catch (IOException e) {
            // It has ended meanwhile, or belongs to somebody else and so cannot be ours.
            return false;
        }
    }
}
