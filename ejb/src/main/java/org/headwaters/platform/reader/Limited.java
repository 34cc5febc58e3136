package org.headwaters.platform.reader;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Runs a program that may misbehave: with an end, and without our environment, which holds passwords. */
final class Limited {

    private static final Path NICE = Path.of("/usr/bin/nice");

    private Limited() {}

    /**
     * How a program ended.
     *
     * @param inTime whether by itself
     * @param code its exit code, when it did
     */
    record Ended(boolean inTime, int code) {}

    /** What to put before a command so that it waits for everybody else; nothing where there is no such program. */
    static List<String> lowest() {
        return Files.isExecutable(NICE) ? List.of(NICE.toString(), "-n", "15") : List.of();
    }

    /** Runs a command to its end, or to the end of its time: then it is killed with all it has started. */
    static Ended run(List<String> command, Path folder, Duration time) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile());
        builder.environment().clear();
        builder.environment().put("PATH", "/usr/local/bin:/usr/bin:/bin");
        builder.environment().put("HOME", folder.toString());
        builder.environment().put("LANG", "C.UTF-8");
        builder.redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD);
        Process process = builder.start();
        process.getOutputStream().close();
        try {
            boolean inTime = process.waitFor(time.toMillis(), TimeUnit.MILLISECONDS);
            return new Ended(inTime, inTime ? process.exitValue() : -1);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw new IOException("The program stops", stopping);
        } finally {
            kill(process);
        }
    }

    private static void kill(Process process) {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
        boolean interrupted = Thread.interrupted();
        try {
            // A killed process writes no more, so its folder can go.
            process.waitFor(5, TimeUnit.SECONDS);
        } catch (InterruptedException again) {
            interrupted = true;
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
