package org.headwaters.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.headwaters.launcher.common.PrivateFiles;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The program as an operator meets it: what it prints, how it ends, what it leaves behind. */
class ProgramIT {

    private static final Duration START = Duration.ofMinutes(3);

    private final Path data = Program.ROOT.resolve("program");
    /** Browsers and proxies do not upgrade to HTTP/2 without TLS, as this client would by itself. */
    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private int port;

    @BeforeEach
    void freshFolder() throws Exception {
        PrivateFiles.deleteTree(data);
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            port = socket.getLocalPort();
        }
    }

    @AfterEach
    void tidy() throws Exception {
        PrivateFiles.deleteTree(data);
    }

    @Test
    void servesAndStopsInOrder() throws Exception {
        Program program = Program.start("serves", settings());
        try {
            await().atMost(START).until(() -> program.out().contains("is ready") || !program.isAlive());
            assertThat(program.out())
                    .contains("Headwaters uses its own database in " + data)
                    .containsPattern("Headwaters is ready at http://localhost:" + port + "/ \\(after \\d+ s\\)");
            assertThat(program.err()).doesNotContain("INFO");
            assertThat(data.resolve("began")).hasContent("with database");

            HttpResponse<byte[]> page = http.send(get("/slow?millis=0"), HttpResponse.BodyHandlers.ofByteArray());
            assertThat(page.statusCode()).isEqualTo(200);
            assertThat(page.headers().firstValue("Content-Encoding")).contains("gzip");
            assertThat(page.headers().map()).doesNotContainKeys("server", "x-powered-by", "x-frame-options");

            Program second = Program.start("second", settings());
            assertThat(second.exitCode()).isEqualTo(1);
            assertThat(second.err())
                    .startsWith("The data folder " + data + " is in use")
                    .contains("process " + program.pid());

            stopDuringARequest(program);
        } finally {
            program.kill();
        }
    }

    private void stopDuringARequest(Program program) throws Exception {
        Files.delete(data.resolve("slow-began"));
        CompletableFuture<HttpResponse<String>> slow =
                http.sendAsync(get("/slow?millis=3000"), HttpResponse.BodyHandlers.ofString());
        await().until(() -> Files.exists(data.resolve("slow-began")));
        program.terminate();

        assertThat(slow.get(1, TimeUnit.MINUTES).statusCode()).isEqualTo(200);
        assertThat(program.exitCode()).isEqualTo(143);
        assertThat(data.resolve("ended")).hasContent("with database");
        assertThat(data.resolve("tmp")).doesNotExist();
        assertThat(ProcessHandle.allProcesses()
                        .filter(process ->
                                process.info().commandLine().orElse("").contains("--datadir=" + data)))
                .isEmpty();
    }

    @Test
    void endsWhenTheApplicationCannotStart() throws Exception {
        Program program = Program.start("fails", settings(), "-Dtestapp.fail=true");
        assertThat(program.exitCode()).isEqualTo(1);
        assertThat(program.err()).contains("told to fail").contains("Headwaters could not be started");
        assertThat(program.out()).doesNotContain("is ready");
    }

    @Test
    void refusesAPortInUse() throws Exception {
        try (ServerSocket taken = new ServerSocket(port, 1, InetAddress.getByName("127.0.0.1"))) {
            assertRefused("Port " + taken.getLocalPort() + " on 127.0.0.1 is already in use", Map.of());
        }
    }

    @Test
    void refusesToShowTheSampleCommunityToOthers() throws Exception {
        assertRefused(
                "The sample community has known passwords",
                Map.of("HEADWATERS_SAMPLE", "true", "HEADWATERS_ADDRESS", "0.0.0.0"));
    }

    @Test
    void refusesATemporaryFolder() throws Exception {
        String own = "/tmp/headwaters-" + UUID.randomUUID();
        assertRefused("The data folder " + own, Map.of("HEADWATERS_DATA", own));
    }

    @Test
    void refusesADatabaseThatDoesNotAnswer() throws Exception {
        try (ServerSocket hole = new ServerSocket(0, 50, InetAddress.getByName("127.0.0.1"))) {
            String url = "jdbc:mariadb://127.0.0.1:" + hole.getLocalPort() + "/forum";
            long begun = System.nanoTime();
            assertRefused("The database server at " + url + " does not answer", Map.of("HEADWATERS_DB_URL", url));
            assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofSeconds(30));
        }
    }

    private void assertRefused(String beginning, Map<String, String> more) throws Exception {
        Map<String, String> settings = settings();
        settings.putAll(more);
        Program program = Program.start("refused", settings);
        assertThat(program.exitCode()).isEqualTo(1);
        assertThat(program.err()).startsWith(beginning).hasLineCount(1);
        assertThat(program.out()).isEmpty();
    }

    private Map<String, String> settings() {
        return new HashMap<>(Map.of(
                "HEADWATERS_DATA", data.toString(),
                "HEADWATERS_PORT", String.valueOf(port),
                "HEADWATERS_ADDRESS", "127.0.0.1"));
    }

    private HttpRequest get(String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .header("Accept-Encoding", "gzip")
                .build();
    }
}
