package org.headwaters.linkcheck;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** S-08: the program connects to nothing private, whatever somebody types and whatever the name service or a redirect says. */
class LinkProbeTest {

    private final Map<String, String> answers = new ConcurrentHashMap<>();
    private final List<String> asked = new CopyOnWriteArrayList<>();
    private final List<String> names = new ArrayList<>();
    private ServerSocket server;
    private ServerSocket secret;
    private volatile int reached;

    @BeforeEach
    void open() throws IOException {
        server = listen(this::serve);
        secret = listen(socket -> reached++);
    }

    @AfterEach
    void close() throws IOException {
        server.close();
        secret.close();
    }

    @Test
    void aPageThatIsThereIsFoundAndWeSayWhoWeAre() {
        answers.put("/there?q=1", "200 OK");
        assertThat(probe().look(local("/there?q=1#part")).state()).isEqualTo(LinkState.OK);
        assertThat(asked).hasSize(1);
        assertThat(asked.get(0)).startsWith("HEAD /there?q=1 HTTP/1.1").contains("User-Agent: Headwaters-link-check");
    }

    @Test
    void aServerThatDislikesHeadIsAskedForOneByte() {
        answers.put("HEAD /page", "405 Method Not Allowed");
        answers.put("GET /page", "206 Partial Content");
        assertThat(probe().look(local("/page")).state()).isEqualTo(LinkState.OK);
        assertThat(asked.get(1)).contains("Range: bytes=0-0");
    }

    @Test
    void whatIsGoneMovedOrBusyIsToldApart() {
        answers.put("/gone", "410 Gone");
        answers.put("/busy", "503 Busy");
        answers.put("/moved", "301 Moved\r\nLocation: /new");
        answers.put("/for-now", "302 Found\r\nLocation: /new");
        answers.put("/new", "200 OK");
        answers.put("/round", "301 Moved\r\nLocation: /round");
        assertThat(probe().look(local("/gone")).state()).isEqualTo(LinkState.GONE);
        assertThat(probe().look(local("/nowhere")).state()).isEqualTo(LinkState.GONE);
        assertThat(probe().look(local("/busy")).state()).isEqualTo(LinkState.UNSURE);
        assertThat(probe().look(local("/moved"))).isEqualTo(new Probed(LinkState.MOVED, local("/new"), ""));
        assertThat(probe().look(local("/for-now")).state()).isEqualTo(LinkState.OK);
        asked.clear();
        assertThat(probe().look(local("/round")).state()).isEqualTo(LinkState.UNSURE);
        assertThat(asked).hasSize(LinkProbe.MOST_REDIRECTS + 1);
    }

    @Test
    void aNameThatNobodyKnowsIsMissed() {
        LinkProbe probe = new LinkProbe(
                host -> {
                    throw new UnknownHostException(host);
                },
                address -> false,
                "x");
        assertThat(probe.look("https://nobody.example.org/").state()).isEqualTo(LinkState.GONE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://127.0.0.1:%d/",
                "http://localhost:%d/",
                "http://[::1]:%d/",
                "http://[::ffff:127.0.0.1]:%d/",
                "http://[::127.0.0.1]:%d/",
                "http://[64:ff9b::7f00:1]:%d/",
                "http://2130706433:%d/",
                "http://0177.0.0.1:%d/",
                "http://0x7f.0.0.1:%d/",
                "http://0x7f000001:%d/",
                "http://127.1:%d/",
                "http://0.0.0.0:%d/",
                "http://127.0.0.1.:%d/",
                "http://user@127.0.0.1:%d/",
                "ftp://127.0.0.1:%d/",
                "file:///etc/passwd?%d",
                "gopher://127.0.0.1:%d/"
            })
    void nothingOfOursIsConnectedToHoweverItIsWritten(String form) {
        Probed probed = new LinkProbe("x").look(form.formatted(secret.getLocalPort()));
        assertThat(probed.state()).isEqualTo(LinkState.UNSURE);
        assertThat(reached).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://127.0.0.1:%d/", "http://[::1]:%d/", "http://2130706433:%d/", "//127.0.0.1:%d/"})
    void aRedirectToSomethingOfOursIsNotFollowed(String target) {
        answers.put("/trap", "302 Found\r\nLocation: " + target.formatted(secret.getLocalPort()));
        assertThat(probe().look(local("/trap")).state()).isEqualTo(LinkState.UNSURE);
        assertThat(reached).isZero();
    }

    @Test
    void aNameThatStandsForSomethingOfOursIsNotConnectedTo() throws IOException {
        InetAddress own = InetAddress.getByName("127.0.0.1");
        InetAddress far = InetAddress.getByName("93.184.215.14");
        for (InetAddress[] answer : new InetAddress[][] {{own}, {far, own}}) {
            LinkProbe probe = new LinkProbe(host -> answer, address -> false, "x");
            assertThat(probe.look("http://inside.example.org/").state()).isEqualTo(LinkState.UNSURE);
        }
    }

    @Test
    void aNameThatChangesItsAnswerIsAskedOnceAndTheCheckedAddressIsUsed() throws IOException {
        answers.put("/page", "200 OK");
        InetAddress own = InetAddress.getByName("127.0.0.1");
        LinkProbe probe = new LinkProbe(
                host -> {
                    names.add(host);
                    // The first answer leads to the server of this test, each later one to what must not be reached.
                    return new InetAddress[] {names.size() == 1 ? own : InetAddress.getByName("127.0.0.2")};
                },
                new InetSocketAddress(own, server.getLocalPort())::equals,
                "x");
        String link = "http://rebinding.example.org:" + server.getLocalPort() + "/page";
        assertThat(probe.look(link).state()).isEqualTo(LinkState.OK);
        assertThat(names).containsExactly("rebinding.example.org");
        assertThat(asked.get(0)).contains("Host: rebinding.example.org");
        assertThat(probe.look(link).state()).as("asked anew for a new look").isEqualTo(LinkState.UNSURE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0.1.2.3",
                "10.0.0.1",
                "100.64.0.1",
                "127.8.8.8",
                "169.254.169.254",
                "172.31.255.255",
                "192.0.0.8",
                "192.168.1.1",
                "198.19.0.1",
                "224.0.0.1",
                "255.255.255.255",
                "::",
                "::1",
                "fe80::1",
                "fc00::1",
                "fdff::1",
                "fec0::1",
                "ff02::1",
                "2001:db8::1",
                "2001::1",
                "2002:7f00:1::1",
                "64:ff9b::a00:1",
                "64:ff9b:1::1",
                "::a00:1"
            })
    void whatIsNotOutInTheOpen(String address) throws UnknownHostException {
        assertThat(PublicAddress.open(InetAddress.getByName(address))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"93.184.215.14", "100.63.255.255", "172.32.0.1", "2606:2800:21f:cb07:6820:80da:af6b:8b2c"})
    void whatIsOutInTheOpen(String address) throws UnknownHostException {
        assertThat(PublicAddress.open(InetAddress.getByName(address))).isTrue();
    }

    private LinkProbe probe() {
        return new LinkProbe(
                InetAddress::getAllByName,
                address -> address.getPort() == server.getLocalPort(),
                "Headwaters-link-check (test)");
    }

    private String local(String path) {
        return "http://127.0.0.1:" + server.getLocalPort() + path;
    }

    private void serve(Socket socket) throws IOException {
        StringBuilder head = new StringBuilder();
        InputStream in = socket.getInputStream();
        while (head.indexOf("\r\n\r\n") < 0) {
            int next = in.read();
            if (next < 0) {
                return;
            }
            head.append((char) next);
        }
        asked.add(head.toString());
        String[] words = head.toString().split(" ");
        String answer =
                answers.getOrDefault(words[0] + " " + words[1], answers.getOrDefault(words[1], "404 Not Found"));
        socket.getOutputStream()
                .write(("HTTP/1.1 " + answer + "\r\nContent-Length: 0\r\n\r\n").getBytes(StandardCharsets.US_ASCII));
    }

    /** What a connection is answered by. */
    private interface Answering {

        void to(Socket socket) throws IOException;
    }

    private static ServerSocket listen(Answering answering) throws IOException {
        ServerSocket listening = new ServerSocket(0);
        Thread thread = new Thread(() -> {
            while (!listening.isClosed()) {
                try (Socket socket = listening.accept()) {
                    answering.to(socket);
                } catch (IOException closed) {
                    // The test is over, or the other side has gone.
                }
            }
        });
        thread.setDaemon(true);
        thread.start();
        return listening;
    }
}
