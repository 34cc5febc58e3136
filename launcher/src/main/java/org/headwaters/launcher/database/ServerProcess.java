package org.headwaters.launcher.database;

import java.io.File;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.headwaters.launcher.common.DataFolder;
import org.headwaters.launcher.common.PrivateFiles;
import org.headwaters.launcher.common.StartFailure;

/** One run of the database server's process, from its command line to its last breath. */
final class ServerProcess {

    /** Long enough to read the log of a crash over; a server that fails ends by itself and is not waited for. */
    private static final long START_SECONDS = 300;

    private static final long STOP_SECONDS = 60;
    private static final long POLL_MILLIS = 20;

    private final Process process;
    private final int port;

    private ServerProcess(Process process, int port) {
        this.process = process;
        this.port = port;
    }

    /**
     * Starts the server and returns when it serves.
     *
     * @param givenUp asked again and again while waiting; when true, the server is stopped instead
     */
    static ServerProcess start(
            DataFolder folder, Binaries binaries, Path data, int port, String sql, BooleanSupplier givenUp)
            throws IOException, InterruptedException, StartFailure {
        Path log = ServerLog.file(folder.logs());
        Path initFile = PrivateFiles.write(folder.run().resolve("init.sql"), sql);
        try {
            Process process = new ProcessBuilder(
                            ServerOptions.command(binaries, data, port, folder.run(), initFile, log))
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(new File(log.toString())))
                    .start();
            ServerProcess server = new ServerProcess(process, port);
            boolean serving = false;
            try {
                server.awaitGreeting(givenUp, log);
                serving = true;
            } finally {
                if (!serving) {
                    server.stop();
                }
            }
            return server;
        } finally {
            Files.deleteIfExists(initFile);
        }
    }

    /** A port nobody uses at this moment. */
    static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            return socket.getLocalPort();
        }
    }

    private void awaitGreeting(BooleanSupplier givenUp, Path log) throws InterruptedException, StartFailure {
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(START_SECONDS);
        while (!Greeting.heardAt(port)) {
            if (!process.isAlive()) {
                throw ServerLog.failure(log, "The database could not be started");
            }
            if (givenUp.getAsBoolean() || System.nanoTime() > deadline) {
                throw ServerLog.failure(log, "The database was stopped before it was ready");
            }
            Thread.sleep(POLL_MILLIS);
        }
    }

    int port() {
        return port;
    }

    long pid() {
        return process.pid();
    }

    /** Runs the action, on another thread, when the process has ended for whatever reason. */
    void whenEnded(Runnable action) {
        process.onExit().thenRunAsync(action);
    }

    /**
     * Stops the server cleanly and waits. It is never killed: a server that needs longer is left to finish, and the
     * next start waits for it.
     *
     * @return whether it has ended
     */
    boolean stop() throws InterruptedException {
        process.destroy();
        return process.waitFor(STOP_SECONDS, TimeUnit.SECONDS);
    }
}
