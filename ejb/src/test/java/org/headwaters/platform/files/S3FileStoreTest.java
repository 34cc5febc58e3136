package org.headwaters.platform.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.channels.Channels;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.FutureTask;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Stream;
import org.headwaters.platform.secret.Tokens;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Against a server in this JVM that keeps objects in memory. StoreLongIT has a real one. */
class S3FileStoreTest {

    private static final String OLD = "Sat, 01 Jan 2022 00:00:00 GMT";

    @TempDir
    private Path folder;

    private final ConcurrentSkipListMap<String, byte[]> objects = new ConcurrentSkipListMap<>();
    private final Map<String, String> times = new ConcurrentHashMap<>();
    private HttpServer server;
    private S3FileStore store;
    private int fetched;
    private boolean failing;
    private final ReentrantLock lock = new ReentrantLock();
    private final ExecutorService requests = Executors.newCachedThreadPool();
    private volatile Runnable atPut = () -> {};
    private volatile Runnable atDelete = () -> {};

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::answer);
        server.setExecutor(requests);
        server.start();
        store = node(folder);
    }

    /** One of the nodes that share the bucket and the lock. */
    private S3FileStore node(Path own) {
        return new S3FileStore(
                new S3Objects(
                        "http://127.0.0.1:" + server.getAddress().getPort(),
                        "bucket",
                        new S3Signature("key", "secret", "us-east-1"),
                        Clock.systemUTC()),
                own,
                Clock.systemUTC(),
                (name, work) -> {
                    lock.lock();
                    try {
                        work.run();
                    } finally {
                        lock.unlock();
                    }
                });
    }

    @AfterEach
    void stop() {
        server.stop(0);
        requests.shutdownNow();
    }

    @Test
    void whatComesInAgainWhileAnotherNodeSweepsItAwayIsThereInTheEnd() throws Exception {
        String sha256 = keep("again").sha256();
        times.put(sha256, OLD);
        S3FileStore other = node(folder.resolve("other"));
        CountDownLatch put = new CountDownLatch(1);
        // The sweep has seen how old it is; before it deletes it, the other node puts the same bytes.
        FutureTask<StoredBlob> upload = new FutureTask<>(() -> keep(other, "again"));
        atDelete = () -> {
            atPut = put::countDown;
            new Thread(upload).start();
            await(put);
        };
        assertThat(store.sweep(Instant.parse("2023-01-01T00:00:00Z"), asked -> Set.of()))
                .isEqualTo(1);
        assertThat(upload.get().sha256()).isEqualTo(sha256);
        assertThat(objects).containsKey(sha256);
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    @Test
    void whatWasKeptIsReadAgainAndFetchedOnce() throws IOException {
        StoredBlob blob = keep("Hello");
        assertThat(objects).containsOnlyKeys(blob.sha256());
        Files.delete(folder.resolve("cache").resolve(blob.sha256()));
        assertThat(read(blob.sha256())).isEqualTo("Hello");
        assertThat(read(blob.sha256())).isEqualTo("Hello");
        assertThat(fetched).isEqualTo(1);
        assertThat(left("incoming")).isEmpty();
    }

    @Test
    void otherBytesThanTheNameSaysAreNotHandedOut() throws IOException {
        String sha256 = keep("Hello").sha256();
        Files.delete(folder.resolve("cache").resolve(sha256));
        objects.put(sha256, "Hallo".getBytes(StandardCharsets.UTF_8));
        assertThatThrownBy(() -> store.open(sha256))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("other bytes");
        assertThat(left("cache")).isEmpty();
    }

    @Test
    void whatIsNotThereIsSaidToBeMissing() {
        for (String name : List.of("0".repeat(64), "../../etc/passwd", "")) {
            assertThatThrownBy(() -> store.open(name)).isInstanceOf(NoSuchFileException.class);
        }
    }

    @Test
    void aStoreThatIsAwayKeepsNothing() {
        failing = true;
        assertThatThrownBy(() -> keep("Hello")).isInstanceOf(StoreAway.class);
        server.stop(0);
        assertThatThrownBy(() -> keep("Hello")).isInstanceOf(StoreAway.class);
        assertThatThrownBy(() -> store.open("0".repeat(64))).isInstanceOf(StoreAway.class);
        assertThat(left("incoming")).isEmpty();
    }

    @Test
    void theSweepTakesWhatIsOldAndNeededByNothingFromEveryPage() throws IOException {
        String needed = keep("needed").sha256();
        String young = keep("young").sha256();
        for (String words : List.of("a", "b", "c", "d", "needed")) {
            times.put(keep(words).sha256(), OLD);
        }
        objects.put("not-ours", new byte[1]);
        times.put("not-ours", OLD);
        assertThat(store.names()).hasSize(6).contains(needed, young);
        assertThat(store.sweep(Instant.parse("2023-01-01T00:00:00Z"), asked -> Set.of(needed)))
                .isEqualTo(4);
        assertThat(objects).containsOnlyKeys(needed, young, "not-ours");
    }

    @Test
    void aReportSaysWhatIsMissingDamagedOrNeededByNothing() throws IOException {
        String whole = keep("whole").sha256();
        String damaged = keep("damaged").sha256();
        String orphan = keep("orphan").sha256();
        objects.put(damaged, new byte[1]);
        String missing = "f".repeat(64);
        StoreReport report = StoreReport.of(store, Set.of(whole, damaged, missing));
        assertThat(report).isEqualTo(new StoreReport(1, Set.of(missing), Set.of(damaged), Set.of(orphan)));
        assertThat(report.faulty()).isTrue();
        assertThat(report.text()).contains("1 files are whole", "1 are missing", "1 are damaged", orphan);
        assertThat(new StoreReport(1, Set.of(), Set.of(), Set.of(orphan)).faulty())
                .isFalse();
    }

    private StoredBlob keep(String words) throws IOException {
        return keep(store, words);
    }

    private static StoredBlob keep(S3FileStore node, String words) throws IOException {
        try (IncomingFile file = node.begin(1000)) {
            file.out().write(words.getBytes(StandardCharsets.UTF_8));
            return node.keep(file);
        }
    }

    private String read(String sha256) throws IOException {
        try (var in = Channels.newInputStream(store.open(sha256))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private List<Path> left(String name) {
        try (Stream<Path> files = Files.list(folder.resolve(name))) {
            return files.toList();
        } catch (IOException none) {
            return List.of();
        }
    }

    private void answer(HttpExchange exchange) throws IOException {
        byte[] body = exchange.getRequestBody().readAllBytes();
        String name = exchange.getRequestURI().getPath().replaceFirst("^/bucket/?", "");
        boolean signed =
                exchange.getRequestHeaders().getFirst("Authorization").startsWith("AWS4-HMAC-SHA256 Credential=key/")
                        && exchange.getRequestHeaders()
                                .getFirst("x-amz-content-sha256")
                                .equals(java.util.HexFormat.of()
                                        .formatHex(Tokens.sha256().digest(body)));
        byte[] answer = new byte[0];
        int status = failing ? 503 : signed ? 200 : 403;
        if (status == 200) {
            switch (exchange.getRequestMethod()) {
                case "PUT" -> {
                    objects.put(name, body);
                    times.remove(name);
                    atPut.run();
                }
                case "DELETE" -> {
                    atDelete.run();
                    objects.remove(name);
                    status = 204;
                }
                default -> {
                    if (!name.isEmpty() && !objects.containsKey(name)) {
                        status = 404;
                    } else if (name.isEmpty()) {
                        answer = page(exchange.getRequestURI().getQuery());
                    } else if (exchange.getRequestMethod().equals("GET")) {
                        fetched++;
                        answer = objects.get(name);
                    }
                    exchange.getResponseHeaders().add("Last-Modified", time(name));
                }
            }
        }
        boolean none = answer.length == 0 || exchange.getRequestMethod().equals("HEAD");
        exchange.sendResponseHeaders(status, none ? -1 : answer.length);
        if (!none) {
            exchange.getResponseBody().write(answer);
        }
        exchange.close();
    }

    private String time(String name) {
        return times.getOrDefault(
                name, DateTimeFormatter.RFC_1123_DATE_TIME.format(Instant.now().atZone(ZoneOffset.UTC)));
    }

    /** Two objects on a page. */
    private byte[] page(String query) {
        String after =
                query.contains("continuation-token=") ? query.replaceAll(".*continuation-token=([^&]*).*", "$1") : "";
        StringBuilder xml = new StringBuilder("<ListBucketResult>");
        List<String> names =
                objects.tailMap(after, false).keySet().stream().limit(2).toList();
        names.forEach(name -> xml.append("<Contents><Key>" + name + "</Key><LastModified>"
                + DateTimeFormatter.RFC_1123_DATE_TIME.parse(time(name), Instant::from)
                + "</LastModified></Contents>"));
        if (!names.isEmpty() && objects.higherKey(names.get(names.size() - 1)) != null) {
            xml.append("<NextContinuationToken>" + names.get(names.size() - 1) + "</NextContinuationToken>");
        }
        return xml.append("</ListBucketResult>").toString().getBytes(StandardCharsets.UTF_8);
    }
}
