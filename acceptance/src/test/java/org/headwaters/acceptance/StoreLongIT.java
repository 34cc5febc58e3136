package org.headwaters.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.headwaters.acceptance.Visit.Person;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Files in an object store: a real S3 server (S3Proxy) in a process of its own, which checks who asks. It is stopped and comes back, and
 * all files are moved out of it. Profile {@code store-it}.
 */
class StoreLongIT {

    private static final Duration PATIENCE = Duration.ofMinutes(1);

    @TempDir
    private Path folder;

    private final int port = freePort();
    private Process server;

    @Test
    void filesLieInAnObjectStoreThatMayGoAndComeBack() throws IOException {
        serve();
        Map<String, String> objects = Map.of(
                "HEADWATERS_S3_URL", "http://127.0.0.1:" + port,
                "HEADWATERS_S3_BUCKET", "headwaters",
                "HEADWATERS_S3_KEY", "local-identity",
                "HEADWATERS_S3_SECRET", "local-credential");
        Map<String, String> settings = new HashMap<>(objects);
        settings.put("HEADWATERS_SAMPLE", "true");
        try (Program program = Program.fresh("object-store", settings)) {
            program.start();
            Wire member = new Wire(program).as(Person.MEMBER);
            Occasion occasion = new Occasion(program);
            String words = "Words in a bucket " + UUID.randomUUID();
            String file = occasion.file(member, "In a bucket", "bucket.txt", words.getBytes(StandardCharsets.UTF_8));
            assertThat(member.get(file).body()).isEqualTo(words);
            assertThat(member.get(file, "Range", "bytes=0-4").body()).isEqualTo("Words");
            assertThat(blobs(program)).as("nothing lies in the data folder").isEmpty();

            server.destroyForcibly().onExit().join();
            emptyCache(program);
            assertThat(member.get(file).statusCode()).as("a download").isEqualTo(503);
            assertThat(member.get("/resources").statusCode()).as("reading").isEqualTo(200);
            HtmlForm form = member.form("/resources/new", "add")
                    .with("title", "While it is away")
                    .with("description", "Words")
                    .with("kind", "DOCUMENT")
                    .with("audience", "MEMBERS");
            HttpResponse<String> refused =
                    member.send(form.press("share"), Map.of("away.txt", "Away".getBytes(StandardCharsets.UTF_8)));
            assertThat(refused.statusCode()).isEqualTo(200);
            assertThat(refused.body()).contains("We have no room for this file at the moment", "While it is away");

            serve();
            assertThat(member.get(file).body()).as("it heals by itself").isEqualTo(words);
            program.stop();

            assertThat(program.run(Map.of(), "files", "verify")).isZero();
            assertThat(program.logText()).contains("files are whole").doesNotContain("are missing");
            assertThat(program.run(Map.of(), "files", "move", "--to", "disk")).isZero();
            assertThat(blobs(program)).isNotEmpty();
            server.destroyForcibly().onExit().join();

            Map<String, String> disk = Map.of("HEADWATERS_S3_URL", "");
            assertThat(program.run(disk, "files", "verify")).isZero();
            Path one = blobs(program).get(0);
            Files.delete(one);
            assertThat(program.run(disk, "files", "verify")).isEqualTo(1);
            assertThat(program.logText())
                    .contains(
                            "1 are missing, though rows need them:",
                            one.getFileName().toString());
        } finally {
            server.destroyForcibly();
        }
    }

    private void serve() throws IOException {
        Path bucket = Files.createDirectories(folder.resolve("s3/headwaters"));
        Path settings = folder.resolve("s3proxy.conf");
        Files.writeString(
                settings,
                String.join(
                        "\n",
                        "s3proxy.endpoint=http://127.0.0.1:" + port,
                        "s3proxy.authorization=aws-v2-or-v4",
                        "s3proxy.identity=local-identity",
                        "s3proxy.credential=local-credential",
                        "jclouds.provider=filesystem",
                        "jclouds.identity=x",
                        "jclouds.credential=x",
                        "jclouds.filesystem.basedir=" + bucket.getParent()));
        server = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx200m",
                        "-XX:TieredStopAtLevel=1",
                        "-jar",
                        System.getProperty("headwaters.s3proxy", "target/s3proxy.jar"),
                        "--properties",
                        settings.toString())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("s3proxy.log").toFile())
                .start();
        Awaitility.await("the object store listens")
                .atMost(PATIENCE)
                .ignoreExceptions()
                .until(() -> {
                    try (java.net.Socket socket = new java.net.Socket("127.0.0.1", port)) {
                        return socket.isConnected();
                    }
                });
    }

    private static void emptyCache(Program program) throws IOException {
        for (Path file : list(program.data().resolve("files/cache"))) {
            Files.delete(file);
        }
    }

    private static List<Path> blobs(Program program) throws IOException {
        return list(program.data().resolve("files")).stream()
                .filter(file -> file.getFileName().toString().matches("[0-9a-f]{64}"))
                .filter(file -> !file.getParent().getFileName().toString().equals("cache"))
                .toList();
    }

    private static List<Path> list(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).toList();
        }
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
