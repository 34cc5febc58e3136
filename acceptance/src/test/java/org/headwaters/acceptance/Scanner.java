package org.headwaters.acceptance;

import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HexFormat;
import org.awaitility.Awaitility;

/**
 * A virus scanner that knows one virus, the harmless EICAR file. ClamAV's daemon where it is installed, with a signature of our own; else a
 * small server that speaks as it does and finds what stands in the bytes as it is. Can be ended and started again at the same address.
 */
final class Scanner implements AutoCloseable {

    /** The EICAR test file, in two halves so that no scanner finds this class. */
    static final String EICAR = "X5O!P%@AP[4\\PZX54(P^)7CC)7}$EICAR-STANDARD-" + "ANTIVIRUS-TEST-FILE!$H+H*";

    private static final Path CLAMD = Path.of("/usr/sbin/clamd");

    private final Path folder;
    private final int port;
    private Process daemon;
    private ServerSocket server;

    Scanner(Path folder) {
        this.folder = folder;
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            this.port = socket.getLocalPort();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Whether it is the real one, which also looks into archives. */
    static boolean real() {
        return Files.isExecutable(CLAMD);
    }

    String setting() {
        return "127.0.0.1:" + port;
    }

    Scanner start() {
        try {
            if (real()) {
                startDaemon();
            } else {
                server = new ServerSocket(port, 16, InetAddress.getLoopbackAddress());
                Thread thread = new Thread(() -> serve(server));
                thread.setDaemon(true);
                thread.start();
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return this;
    }

    private void startDaemon() throws IOException {
        Path signatures = Files.createDirectories(folder.resolve("signatures"));
        Files.writeString(
                signatures.resolve("local.ndb"),
                "Eicar-Test:0:*:" + HexFormat.of().formatHex(EICAR.getBytes(StandardCharsets.US_ASCII)) + "\n");
        Path settings = folder.resolve("clamd.conf");
        Files.writeString(
                settings,
                "Foreground yes\nTCPSocket " + port + "\nTCPAddr 127.0.0.1\nDatabaseDirectory " + signatures
                        + "\nTemporaryDirectory " + folder + "\n");
        daemon = new ProcessBuilder(CLAMD.toString(), "--config-file=" + settings)
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("clamd.log").toFile())
                .start();
        Awaitility.await("clamd listens").atMost(Duration.ofSeconds(60)).until(this::listens);
    }

    private boolean listens() {
        try (Socket socket = new Socket("127.0.0.1", port)) {
            return socket.isConnected();
        } catch (IOException notYet) {
            return false;
        }
    }

    private static void serve(ServerSocket server) {
        while (!server.isClosed()) {
            try (Socket line = server.accept()) {
                DataInputStream in = new DataInputStream(line.getInputStream());
                in.readNBytes("zINSTREAM\0".length());
                ByteArrayOutputStream bytes = new ByteArrayOutputStream();
                for (int length = in.readInt(); length > 0; length = in.readInt()) {
                    bytes.writeBytes(in.readNBytes(length));
                }
                boolean found = bytes.toString(StandardCharsets.ISO_8859_1).contains(EICAR);
                String answer = found ? "stream: Eicar-Test FOUND\0" : "stream: OK\0";
                line.getOutputStream().write(answer.getBytes(StandardCharsets.US_ASCII));
            } catch (IOException ended) {
                // The next one is served, as long as it goes on.
            }
        }
    }

    /** Ends it. */
    void stop() {
        try {
            if (daemon != null) {
                daemon.destroyForcibly().waitFor();
            }
            if (server != null) {
                server.close();
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        stop();
    }
}
