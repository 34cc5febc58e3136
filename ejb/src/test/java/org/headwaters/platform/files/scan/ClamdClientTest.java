package org.headwaters.platform.files.scan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.Channels;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** U-06, the line to the scanner: what it says is understood, and whatever goes wrong is never clean. */
class ClamdClientTest {

    private static final Function<byte[], String> FINDS_EVIL = bytes ->
            new String(bytes, StandardCharsets.ISO_8859_1).contains("evil") ? "stream: Evil.Words FOUND" : "stream: OK";

    @TempDir
    private Path folder;

    /** Speaks INSTREAM to one caller, and answers by the bytes. */
    private static SocketAddress scanner(ServerSocketChannel server, Function<byte[], String> answers)
            throws IOException {
        SocketAddress address = server.getLocalAddress();
        Thread thread = new Thread(() -> {
            try (server;
                    SocketChannel line = server.accept()) {
                DataInputStream in = new DataInputStream(Channels.newInputStream(line));
                assertThat(new String(in.readNBytes(10), StandardCharsets.US_ASCII))
                        .isEqualTo("zINSTREAM\0");
                ByteArrayOutputStream bytes = new ByteArrayOutputStream();
                for (int length = in.readInt(); length > 0; length = in.readInt()) {
                    bytes.writeBytes(in.readNBytes(length));
                }
                String answer = answers.apply(bytes.toByteArray());
                if (answer == null) {
                    // Says nothing until the other side gives up.
                    in.read();
                    return;
                }
                OutputStream out = Channels.newOutputStream(line);
                out.write((answer + "\0").getBytes(StandardCharsets.US_ASCII));
            } catch (IOException ended) {
                // The client has gone.
            }
        });
        thread.setDaemon(true);
        thread.start();
        return address;
    }

    private static ServerSocketChannel tcp() throws IOException {
        return ServerSocketChannel.open().bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
    }

    private static Verdict scan(SocketAddress address, byte[] bytes) throws IOException {
        return new ClamdClient(address, 500).scan(new ByteArrayInputStream(bytes));
    }

    private static byte[] bytes(String words) {
        return words.getBytes(StandardCharsets.US_ASCII);
    }

    @Test
    void whatIsCleanAndWhatIsFoundOverTcp() throws IOException {
        assertThat(scan(scanner(tcp(), FINDS_EVIL), bytes("good words")))
                .isEqualTo(new Verdict(Verdict.Kind.CLEAN, ""));
        assertThat(scan(scanner(tcp(), FINDS_EVIL), bytes("evil words")))
                .isEqualTo(new Verdict(Verdict.Kind.FOUND, "Evil.Words"));
    }

    @Test
    void overAUnixSocketAndInManyBlocks() throws IOException {
        byte[] large = new byte[3_000_000];
        byte[] evil = bytes("evil");
        System.arraycopy(evil, 0, large, 2_900_000, evil.length);
        ServerSocketChannel server = ServerSocketChannel.open(StandardProtocolFamily.UNIX)
                .bind(UnixDomainSocketAddress.of(folder.resolve("clamd.sock")));
        assertThat(scan(scanner(server, FINDS_EVIL), large).kind()).isEqualTo(Verdict.Kind.FOUND);
    }

    @Test
    void whatIsNoClearAnswerIsUnknown() throws IOException {
        for (String answer : new String[] {
            "INSTREAM size limit exceeded. ERROR", "", "OK", "stream: OK but", "stream: x ERROR", "\u0007"
        }) {
            assertThat(scan(scanner(tcp(), any -> answer), bytes("x")).kind())
                    .as(answer)
                    .isEqualTo(Verdict.Kind.UNKNOWN);
        }
    }

    @Test
    void aScannerThatIsAwaySaysNothing() throws IOException {
        assertThat(scan(scanner(tcp(), any -> null), bytes("x")).kind()).isEqualTo(Verdict.Kind.UNKNOWN);
        ServerSocketChannel server = tcp();
        SocketAddress gone = server.getLocalAddress();
        server.close();
        assertThat(scan(gone, bytes("x")).kind()).isEqualTo(Verdict.Kind.UNKNOWN);
        assertThat(scan(UnixDomainSocketAddress.of(folder.resolve("none.sock")), bytes("x"))
                        .kind())
                .isEqualTo(Verdict.Kind.UNKNOWN);
        assertThat(scan(InetSocketAddress.createUnresolved("scanner.invalid", 3310), bytes("x"))
                        .kind())
                .isEqualTo(Verdict.Kind.UNKNOWN);
    }

    @Test
    void theSettingIsAHostAndAPortOrAPath() {
        assertThat(ClamdClient.address("127.0.0.1:3310")).isEqualTo(new InetSocketAddress("127.0.0.1", 3310));
        assertThat(ClamdClient.address("unix:/run/clamav/clamd.ctl"))
                .isEqualTo(UnixDomainSocketAddress.of("/run/clamav/clamd.ctl"));
        for (String wrong : new String[] {"clamd", ":3310", "host:", "host:port", "/run/clamd.ctl"}) {
            assertThatThrownBy(() -> ClamdClient.address(wrong)).as(wrong).isInstanceOf(IllegalArgumentException.class);
        }
    }
}
