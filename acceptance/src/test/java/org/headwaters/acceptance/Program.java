package org.headwaters.acceptance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;

/** One running headwaters.jar: the real program with its own database, as an operator starts it. */
final class Program implements AutoCloseable {

    private static final Duration START_LIMIT = Duration.ofMinutes(4);
    /** A program that lives for minutes is not worth the second compiler: it would take half of its processor time. */
    private static final List<String> QUICK = List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC");
    /** One for all questions whether a program is ready: each client of its own would take time from the program that starts. */
    private static final HttpClient PROBE = HttpClient.newHttpClient();

    private static Program shared;

    private final Path data;
    private final int port;
    private final Map<String, String> settings;
    private Process process;
    /** The jar it is started from. */
    private Path jar = Path.of(System.getProperty("headwaters.jar"));

    private Program(String name, int port, Map<String, String> settings) {
        this.data = work().resolve(name);
        this.port = port;
        this.settings = settings;
    }

    /** Programs of a community behind a proxy at this port: it has an address, and is neither started nor stopped here. */
    static Program behind(int port) {
        return new Program("proxy", port, Map.of());
    }

    /** The sample community, started once for all tests that only use it. */
    static synchronized Program shared() {
        if (shared == null) {
            shared = fresh("shared", Map.of("HEADWATERS_SAMPLE", "true"));
            shared.start();
            Program toStop = shared;
            Runtime.getRuntime().addShutdownHook(new Thread(toStop::close));
        }
        return shared;
    }

    /** A program of its own with an empty data folder, not yet started. */
    static Program fresh(String name, Map<String, String> settings) {
        Program program = new Program(name, freePort(), settings);
        delete(program.data);
        try {
            // The log of an earlier run would speak for this one.
            Files.deleteIfExists(program.log());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return program;
    }

    /** Starts it and waits until it is ready. */
    void start() {
        begin();
        Awaitility.await("headwaters.jar is ready, see " + log())
                .atMost(START_LIMIT)
                .pollInterval(Duration.ofMillis(200))
                .until(() -> {
                    if (!process.isAlive()) {
                        throw new IllegalStateException(
                                "headwaters.jar ended with " + process.exitValue() + ":\n" + logText());
                    }
                    return ready();
                });
    }

    /** Starts it without waiting. */
    Process begin() {
        return begin(settings);
    }

    /**
     * Runs one of its commands to the end, instead of serving.
     *
     * @param more settings beside its own
     * @return the exit code; what it says is added to the log
     */
    int run(Map<String, String> more, String... arguments) {
        Map<String, String> all = new HashMap<>(settings);
        all.putAll(more);
        return begin(all, arguments).onExit().join().exitValue();
    }

    private Process begin(Map<String, String> given, String... arguments) {
        try {
            Files.createDirectories(work());
            List<String> command = new ArrayList<>();
            command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
            command.add("-Xmx512m");
            command.addAll(QUICK);
            command.addAll(List.of("-jar", jar.toString()));
            command.addAll(List.of(arguments));
            ProcessBuilder builder = new ProcessBuilder(command);
            Map<String, String> environment = new HashMap<>();
            environment.put("HEADWATERS_DATA", data.toString());
            environment.put("HEADWATERS_PORT", String.valueOf(port));
            environment.put("HEADWATERS_ADDRESS", "127.0.0.1");
            environment.put("HEADWATERS_URL", url());
            // Tests go faster than people. The limits themselves are tested with the figures that everybody gets.
            environment.put("HEADWATERS_POST_PAUSE", "0");
            environment.put("HEADWATERS_REQUESTS_PER_MINUTE", "1000000");
            environment.put("HEADWATERS_REQUESTS_PER_10_SECONDS", "1000000");
            // The sample's files are read nowhere: a process for each would compete with the browsers. What a test
            // sends is read.
            environment.put("HEADWATERS_READING_BACKLOG", "0");
            environment.put("HEADWATERS_SOFFICE", "off");
            environment.putAll(given);
            // What this machine sets for its own Javas and Headwaters would speak in the log, or change what is tested.
            builder.environment()
                    .keySet()
                    .removeIf(key -> key.startsWith("HEADWATERS_") || key.matches(".*JAVA.*_OPTIONS"));
            builder.environment().putAll(environment);
            builder.redirectErrorStream(true);
            builder.redirectOutput(ProcessBuilder.Redirect.appendTo(log().toFile()));
            process = builder.start();
            return process;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Ends it as a power cut would end the program: without a word. Its database server lives on, as after any such end. */
    void kill() {
        process.destroyForcibly();
        waitFor();
    }

    /** Ends it as an operator does. */
    @Override
    public void close() {
        stop();
    }

    /** The same while it is needed again. */
    void stop() {
        if (process != null && process.isAlive()) {
            process.destroy();
            waitFor();
        }
    }

    private void waitFor() {
        try {
            if (!process.waitFor(60, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    /** Its address, without a slash at the end. */
    String url() {
        return "http://127.0.0.1:" + port;
    }

    int port() {
        return port;
    }

    Path data() {
        return data;
    }

    long pid() {
        return process.pid();
    }

    Path log() {
        return work().resolve(data.getFileName() + ".log");
    }

    String logText() {
        try {
            return Files.exists(log()) ? Files.readString(log()) : "";
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private boolean ready() {
        try {
            HttpResponse<Void> answer = PROBE.send(
                    HttpRequest.newBuilder(URI.create(url() + "/health/ready"))
                            .timeout(Duration.ofSeconds(5))
                            .build(),
                    HttpResponse.BodyHandlers.discarding());
            return answer.statusCode() == 200;
        } catch (IOException notYet) {
            return false;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** Is started from another jar next time. */
    void become(Path version) {
        jar = version;
    }

    private static Path work() {
        return Path.of(System.getProperty("headwaters.work")).resolve("programs");
    }

    /** A port of this machine that nobody listens at just now. */
    static int freePort() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Removes a folder and everything in it. */
    static void delete(Path folder) {
        if (!Files.exists(folder)) {
            return;
        }
        try (var paths = Files.walk(folder)) {
            List<Path> all = paths.sorted((a, b) -> b.compareTo(a)).toList();
            for (Path path : all) {
                Files.delete(path);
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
