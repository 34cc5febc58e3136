package org.headwaters.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.headwaters.acceptance.Visit.Person;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Two nodes look like one: limits (S-07), listeners (F-06), weight (X-08), one post that comes twice (R-05), and somebody who writes in
 * a browser while a node dies (R-03). It needs Debian's haproxy and mariadb-server. What is killed under load is in
 * {@link TwoNodesLongIT}.
 */
class SeamLongIT {

    private static final int TOO_MANY = 429;
    private static final int NODES = 2;
    private static final int TRIES = 10;
    private static final int IN_TEN_SECONDS = 50;
    private static final int PAIRS = 20;

    private static final Program FRONT = Program.behind(Program.freePort());
    private static final Path FOLDER = FRONT.data();

    private static Server database;
    private static Program first;
    private static Program second;
    private static Proxy proxy;

    @BeforeAll
    static void start() throws IOException {
        Assumptions.assumeTrue(Files.isExecutable(Proxy.DEBIAN), "haproxy is not installed");
        Program.delete(FOLDER);
        database = Server.debian(FOLDER.resolve("db"), Program.freePort());
        first = Program.fresh("seam-1", settings());
        second = Program.fresh("seam-2", settings());
        proxy = Proxy.start(FOLDER, FRONT.port(), List.of(first, second));
        TwoNodesLongIT.startBoth(FOLDER, first, second, proxy);
    }

    @AfterAll
    static void stop() {
        for (AutoCloseable one : new AutoCloseable[] {proxy, first, second}) {
            close(one);
        }
        if (database != null) {
            database.kill();
        }
    }

    private static void close(AutoCloseable one) {
        try {
            if (one != null) {
                one.close();
            }
        } catch (Exception failure) {
            throw new IllegalStateException(failure);
        }
    }

    private static Map<String, String> settings() {
        return Map.of(
                "HEADWATERS_SAMPLE", "true",
                "HEADWATERS_URL", FRONT.url(),
                "HEADWATERS_BEHIND_PROXY", "true",
                "HEADWATERS_DB_URL", database.url(),
                "HEADWATERS_DB_USER", database.user(),
                "HEADWATERS_DB_PASSWORD", database.password(),
                // The figures that everybody gets; empty is as if not set.
                "HEADWATERS_POST_PAUSE", "",
                "HEADWATERS_REQUESTS_PER_MINUTE", "",
                "HEADWATERS_REQUESTS_PER_10_SECONDS", "");
    }

    @Test
    void f06NothingListensButTheNamedPorts() throws IOException {
        for (Program node : List.of(first, second)) {
            assertThat(Listeners.of(node.pid())).containsExactly("127.0.0.1:" + node.port());
        }
        assertThat(Listeners.of(proxy.pid())).containsExactly("127.0.0.1:" + FRONT.port());
    }

    @Test
    void s07TriesToSignInAreCountedTogether() {
        String account = "stranger-" + UUID.randomUUID() + "@example.org";
        for (int i = 0; i < TRIES; i++) {
            assertThat(tryToSignIn(i % NODES == 0 ? first : second, account).statusCode())
                    .as("try %d", i + 1)
                    .isEqualTo(200);
        }
        for (Program door : List.of(first, second, FRONT)) {
            HttpResponse<String> refused = tryToSignIn(door, account);
            assertThat(refused.statusCode()).isEqualTo(TOO_MANY);
            assertThat(refused.headers().firstValueAsLong("Retry-After").orElse(0))
                    .isPositive();
        }
    }

    private static HttpResponse<String> tryToSignIn(Program door, String account) {
        return new Wire(door)
                .post(
                        "/sign-in",
                        Wire.form(
                                "sign-in",
                                "sign-in",
                                "email",
                                account,
                                "password",
                                "not this one",
                                "enter",
                                "Sign in"));
    }

    @Test
    void s07ThePauseBetweenTwoPostsHoldsOnBothNodes() {
        Wire one = new Wire(first).as(Person.COORDINATOR);
        Wire other = new Wire(second).withCookie(one.cookie());
        String words = "Too soon on the other node " + UUID.randomUUID();

        assertThat(one.reply(openThread(), "First " + UUID.randomUUID()).statusCode())
                .isEqualTo(302);
        HttpResponse<String> refused = other.reply(openThread(), words);

        assertThat(refused.statusCode()).isEqualTo(TOO_MANY);
        assertThat(refused.body()).contains(words);
        assertThat(database.bodies("Too soon on the other node")).isEmpty();
    }

    /** Requests are counted by each node alone, so two let through twice as much, and no more, whatever a visitor claims. */
    @Test
    void s07AForgedAddressBuysNothingThroughTheProxy() {
        Wire visitor = new Wire(FRONT);
        Instant begun = Instant.now();
        int answered = 0;
        HttpResponse<String> answer = claiming(visitor, answered);
        while (answer.statusCode() == 200 && answered < 1_000) {
            answered++;
            answer = claiming(visitor, answered);
        }
        long windows = 1 + Duration.between(begun, Instant.now()).toSeconds() / 10;

        assertThat(answer.statusCode()).isEqualTo(TOO_MANY);
        assertThat((long) answered).isLessThanOrEqualTo(NODES * IN_TEN_SECONDS * windows);
    }

    private static HttpResponse<String> claiming(Wire visitor, int number) {
        return visitor.get("/about", "X-Forwarded-For", "10.1." + number / 250 + "." + number % 250);
    }

    @Test
    void x08AThreadIsAsLightThroughTheProxy() {
        WeightIT.weigh(FRONT);
    }

    @Test
    void r05OnePostThatComesToBothNodesAtOnceIsOne() {
        Wire one = new Wire(first).as(Person.LEADER);
        Wire other = new Wire(second).withCookie(one.cookie());
        database.execute("DELETE FROM rate_window");
        String thread = openThread();
        for (int i = 0; i < PAIRS; i++) {
            String form = Wire.replyForm("Twice at once " + i);
            var left = CompletableFuture.supplyAsync(() -> one.post(thread, form));
            var right = CompletableFuture.supplyAsync(() -> other.post(thread, form));
            assertThat(left.join().statusCode()).isEqualTo(302);
            assertThat(right.join().statusCode()).isEqualTo(302);
            assertThat(place(right.join())).as("both show the one post").isEqualTo(place(left.join()));
            database.execute("DELETE FROM rate_window");
        }
        assertThat(database.column("SELECT body FROM post WHERE body LIKE 'Twice at once %'", 1))
                .hasSize(PAIRS)
                .doesNotHaveDuplicates();
    }

    private static String place(HttpResponse<String> answer) {
        return answer.headers().firstValue("Location").orElseThrow().replaceAll(".*#", "");
    }

    /** Words half typed, a node dies, the rest is typed and sent: nothing is noticed but a second. Then the other node. */
    @Test
    void r03WhoWritesInABrowserNoticesNothing() {
        try (Visit member = Visit.desktop(FRONT).as(Person.MEMBER)) {
            for (Program node : List.of(first, second)) {
                String words = "Half here and half there " + UUID.randomUUID();
                database.execute("DELETE FROM rate_window");
                member.open(openThread());
                member.page.locator("#body").pressSequentially(words.substring(0, 30));
                node.kill();
                member.page.locator("#body").pressSequentially(words.substring(30));
                member.click("#post-reply");
                member.page.waitForURL(url -> url.contains("#post-"));
                assertThat(member.page
                                .locator(".post .prose", new Page.LocatorOptions().setHasText(words))
                                .count())
                        .isEqualTo(1);
                assertThat(database.bodies(words)).hasSize(1);
                node.start();
            }
        }
    }

    private static String openThread() {
        return database.column(
                        "SELECT CONCAT('/discussions/', t.id, '/', t.slug) FROM thread t JOIN space s ON s.id = t.space_id"
                                + " WHERE t.closed_at IS NULL AND s.slug = 'whole-community' ORDER BY t.id LIMIT 1",
                        1)
                .get(0);
    }
}
