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
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * The program on a database that somebody else runs: Debian's MariaDB 10.11 where it is installed, else the 11.4 that other programs
 * have unpacked. One start of an empty community goes through it all, so the order counts.
 */
class OutsideDatabaseIT {

    private static final Pattern SET_UP = Pattern.compile("/set-up/[A-Za-z0-9_-]{43}");
    private static final String EMAIL = "ngozi@example.org";
    private static final String PASSWORD = "three words together";
    private static final byte[] CUT = "Sent while the database went.\n".getBytes(StandardCharsets.US_ASCII);
    private static final boolean DEBIAN = Files.isExecutable(Server.DEBIAN);

    private static Path folder;
    private static int port;
    private static Server server;
    private static Program program;
    private static Wire coordinator;

    @BeforeAll
    static void start() throws IOException {
        folder = Path.of(System.getProperty("headwaters.work"), "outside-database");
        Program.delete(folder);
        Files.createDirectories(folder);
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = socket.getLocalPort();
        }
        server = serve();
        program = Program.fresh(
                "outside",
                Map.of(
                        "HEADWATERS_DB_URL", server.url(),
                        "HEADWATERS_DB_USER", server.user(),
                        "HEADWATERS_DB_PASSWORD", server.password()));
        program.start();
    }

    @AfterAll
    static void stop() {
        if (program != null) {
            program.close();
        }
        server.kill();
    }

    private static Server serve() {
        return DEBIAN
                ? Server.debian(folder, port)
                : Server.start(Program.shared().data().resolve("mariadb"), folder, port, 1);
    }

    /** One life of one community, told in its order. */
    @Test
    void aCommunityLivesOnAForeignDatabase() {
        aCommunityBeginsOnDebiansDatabase();
        noOtherDatabaseIsStarted();
        theFirstCoordinatorSignsInAndPosts();
        limitsOnTriesSurviveARestart();
        theDatabaseGoesWhileAFileIsNoted();
        withoutItsDatabaseEveryAnswerIsACalmPage();
        whenTheDatabaseIsBackNobodyMustDoAnything();
        theFileIsSentAgainAndNothingOfTheFirstTimeIsInTheWay();
    }

    private static void aCommunityBeginsOnDebiansDatabase() {
        // Where Debian's server is not installed, this is told with MariaDB 11.4.
        assertThat(server.column("SELECT VERSION()", 1).get(0)).startsWith(DEBIAN ? "10.11." : "11.4.");
        assertThat(server.column("SELECT MAX(CAST(version AS INT)) FROM flyway_schema_history WHERE success = 1", 1)
                        .get(0))
                .as("the schema is ours, made by Flyway")
                .matches("\\d+");
        assertThat(server.column("SELECT COUNT(*) FROM flyway_schema_history WHERE success = 0", 1))
                .containsExactly("0");
    }

    private static void noOtherDatabaseIsStarted() {
        assertThat(ProcessHandle.of(program.pid()).orElseThrow().descendants().map(child -> child.info()
                        .command()
                        .orElse("?")))
                .as("children of the program")
                .isEmpty();
        assertThat(program.data().resolve("db")).doesNotExist();
        assertThat(program.data().resolve("mariadb"))
                .as("nothing is even unpacked")
                .doesNotExist();
        assertThat(program.logText()).doesNotContain("Headwaters uses its own database");
    }

    private static void theFirstCoordinatorSignsInAndPosts() {
        Matcher link = SET_UP.matcher(program.logText());
        assertThat(link.find()).as("a set-up link in the log").isTrue();
        Wire first = new Wire(program);
        HtmlForm form = first.form(link.group(), "set-up")
                .with("name", "Ngozi Adair")
                .with("email", EMAIL)
                .with("password", PASSWORD)
                .press("save");
        for (String[] foreign : new String[][] {
            {"Sec-Fetch-Site", "cross-site"},
            {"Origin", "null"},
            {"Origin", "https://evil.example"},
            {"X-Nothing", "at all"}
        }) {
            assertThat(first.send(form, foreign).statusCode())
                    .as("S-06 for the set-up form")
                    .isEqualTo(403);
        }
        assertThat(server.column("SELECT COUNT(*) FROM member", 1)).containsExactly("0");
        assertThat(first.send(form).statusCode()).isEqualTo(302);
        coordinator = new Wire(program);
        assertThat(signIn(coordinator, PASSWORD).statusCode()).isEqualTo(302);
        String path = new Occasion(program).thread(coordinator, "Größe, 国 and 😀 on this database");
        assertThat(coordinator.get(path).body()).contains("Größe, 国 and 😀 on this database");
        assertThat(coordinator.get("/search?q=grosse").statusCode()).isEqualTo(200);
        for (String page : new String[] {
            "/",
            "/discussions",
            "/members",
            "/resources",
            "/organizations",
            "/spaces",
            "/coordinator",
            "/coordinator/audit",
            "/coordinator/organizations",
            "/me/devices"
        }) {
            assertThat(coordinator.get(page).statusCode()).as(page).isEqualTo(200);
        }
    }

    private static void limitsOnTriesSurviveARestart() {
        String stranger = "stranger@example.org";
        int status = 200;
        int tries = 0;
        while (status == 200 && tries < 20) {
            status = signIn(new Wire(program), stranger, "not this one").statusCode();
            tries++;
        }
        assertThat(status).isEqualTo(429);
        assertThat(tries).isEqualTo(11);
        program.close();
        program.start();
        HttpResponse<String> after = signIn(new Wire(program), stranger, "not this one");
        assertThat(after.statusCode()).as("the first try after a restart").isEqualTo(429);
        assertThat(after.headers().firstValue("Retry-After").orElseThrow()).matches("[1-9]\\d*");
        assertThat(coordinator.get("/me/devices").statusCode())
                .as("the sign-in survived too")
                .isEqualTo(200);
    }

    /** The bytes are on the disk, the row is being committed: there the database ends. */
    private static void theDatabaseGoesWhileAFileIsNoted() {
        server.execute("CREATE TRIGGER slow_upload BEFORE INSERT ON pending_upload FOR EACH ROW DO SLEEP(60)");
        CompletableFuture<HttpResponse<String>> sent = CompletableFuture.supplyAsync(
                () -> new Occasion(program).share(coordinator, "Cut off", "cut-off.txt", CUT));
        Awaitility.await("the row is on its way").atMost(Duration.ofSeconds(60)).until(() -> server.column(
                        "SELECT COUNT(*) FROM information_schema.processlist WHERE state = 'User sleep'", 1)
                .get(0)
                .equals("1"));
        server.kill();
        HttpResponse<String> answer = sent.join();
        SafetyHeadersIT.check(answer, 500);
        assertThat(answer.body())
                .contains("<h1", "</html>")
                .doesNotContain("Exception", "\tat ", "org.headwaters", "java.", "jdbc", "payara");
        assertThat(kept())
                .as("a file that the sweep takes after a day, when nobody sends it again")
                .isEqualTo(1);
    }

    private static void theFileIsSentAgainAndNothingOfTheFirstTimeIsInTheWay() {
        assertThat(server.column("SELECT COUNT(*) FROM pending_upload", 1)).containsExactly("0");
        assertThat(server.column("SELECT COUNT(*) FROM stored_file", 1)).containsExactly("0");
        server.execute("DROP TRIGGER slow_upload");
        assertThat(new Occasion(program)
                        .share(coordinator, "Cut off", "cut-off.txt", CUT)
                        .statusCode())
                .isEqualTo(302);
        assertThat(server.column("SELECT COUNT(*) FROM stored_file", 1)).containsExactly("1");
        assertThat(kept()).as("the same file").isEqualTo(1);
    }

    /** How many files lie in the store, and nothing half there. */
    private static long kept() {
        Path files = program.data().resolve("files");
        try (Stream<Path> all = Files.walk(files)) {
            List<Path> found = all.filter(file -> Files.isRegularFile(file) && !file.endsWith(".lock"))
                    .toList();
            assertThat(found).noneMatch(file -> file.startsWith(files.resolve("incoming")));
            return found.size();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static void withoutItsDatabaseEveryAnswerIsACalmPage() {
        for (String path : new String[] {"/", "/discussions", "/me/devices", "/files/1/x.pdf"}) {
            HttpResponse<String> answer = coordinator.get(path);
            SafetyHeadersIT.check(answer, 500);
            assertThat(answer.headers().firstValue("Cache-Control")).contains("private, no-store");
            assertThat(answer.body())
                    .as(path)
                    .contains("<h1", "</html>")
                    .doesNotContain("Exception", "\tat ", "org.headwaters", "java.", "jdbc", "payara");
        }
        HttpResponse<String> post = coordinator.post("/drafts", Wire.form("place", "new-thread", "body", "Words"));
        SafetyHeadersIT.check(post, 500);
        assertThat(new Wire(program).get("/health/ready").statusCode()).isEqualTo(503);
        assertThat(new Wire(program).get("/health/live").statusCode()).isEqualTo(200);
        assertThat(new Wire(program).get("/static/headwaters.css").statusCode()).isEqualTo(200);
    }

    private static void whenTheDatabaseIsBackNobodyMustDoAnything() {
        server = serve();
        Awaitility.await("answers again")
                .atMost(Duration.ofSeconds(60))
                .pollInterval(Duration.ofMillis(200))
                .until(() -> coordinator.get("/me/devices").statusCode() == 200);
        assertThat(new Wire(program).get("/health/ready").statusCode()).isEqualTo(200);
        assertThat(coordinator.get("/discussions").body()).contains("Größe, 国 and 😀 on this database");
    }

    private static HttpResponse<String> signIn(Wire wire, String password) {
        return signIn(wire, EMAIL, password);
    }

    private static HttpResponse<String> signIn(Wire wire, String email, String password) {
        return wire.post(
                "/sign-in", Wire.form("sign-in", "sign-in", "email", email, "password", password, "enter", "Sign in"));
    }
}
