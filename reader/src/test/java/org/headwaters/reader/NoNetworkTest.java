package org.headwaters.reader;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.channels.SocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The reader's process reaches nobody, whichever door of Java a file makes it try. */
class NoNetworkTest {

    /** Tries every door; its exit code says how many were open. */
    static final class Doors {

        private Doors() {}

        public static void main(String[] args) throws IOException {
            int port = Integer.parseInt(args[0]);
            NoNetwork.close();
            List<Callable<?>> doors = List.of(
                    () -> new Socket("127.0.0.1", port),
                    () -> new ServerSocket(0),
                    () -> SocketChannel.open(new InetSocketAddress("127.0.0.1", port)),
                    () -> URI.create("http://127.0.0.1:" + port + "/").toURL().openStream(),
                    () -> URI.create("ftp://127.0.0.1:" + port + "/").toURL().openStream(),
                    () -> HttpClient.newHttpClient()
                            .send(
                                    HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/"))
                                            .build(),
                                    HttpResponse.BodyHandlers.discarding()),
                    () -> InetAddress.getByName("headwaters.example"));
            int open = 0;
            for (Callable<?> door : doors) {
                try {
                    door.call();
                    open++;
                } catch (Exception | ExceptionInInitializerError | NoClassDefFoundError | InternalError shut) {
                    System.out.println(shut);
                }
            }
            System.exit(open);
        }
    }

    @Test
    void everyDoorIsShut(@TempDir Path folder) throws Exception {
        Path hosts = Files.createFile(folder.resolve("hosts"));
        try (ServerSocket server = new ServerSocket(0)) {
            Process process = new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "java")
                                    .toString(),
                            "-Djdk.net.hosts.file=" + hosts,
                            "-Djava.nio.channels.spi.SelectorProvider=" + NoNetwork.class.getName(),
                            "-cp",
                            System.getProperty("java.class.path"),
                            Doors.class.getName(),
                            String.valueOf(server.getLocalPort()))
                    .redirectErrorStream(true)
                    .redirectOutput(folder.resolve("out").toFile())
                    .start();
            assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
            assertThat(process.exitValue())
                    .as("doors that were open: %s", Files.readString(folder.resolve("out")))
                    .isZero();
        }
    }
}
