package org.headwaters.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.headwaters.acceptance.Visit.Person;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * a database that is slow, one that says nothing for a while, and one whose connections are all taken. What exists when it is gone
 * is in {@link OutsideDatabaseIT}. It needs Debian's mariadb-server.
 */
class SlowDatabaseLongIT {

    private static final Duration SOON = Duration.ofSeconds(60);
    private static final Duration LATE = Duration.ofMillis(20);
    /** Most connections of one program. */
    private static final int POOL = 32;

    private static final int MORE = 8;
    /** A thread for each reader. */
    private static final ExecutorService CROWD = Executors.newCachedThreadPool();

    private static Server server;
    private static SlowLine line;
    private static Program program;
    private static Wire member;
    private static String thread;

    @BeforeAll
    static void start() {
        Assumptions.assumeTrue(Files.isExecutable(Server.DEBIAN), "mariadbd is not installed");
        Path folder = Path.of(System.getProperty("headwaters.work"), "slow-database");
        Program.delete(folder);
        int port = Program.freePort();
        server = Server.debian(folder, port);
        line = SlowLine.to(port);
        program = Program.fresh(
                "slow",
                Map.of(
                        "HEADWATERS_SAMPLE",
                        "true",
                        "HEADWATERS_DB_URL",
                        "jdbc:mariadb://127.0.0.1:" + line.port() + "/headwaters",
                        "HEADWATERS_DB_USER",
                        server.user(),
                        "HEADWATERS_DB_PASSWORD",
                        server.password()));
        program.start();
        member = new Wire(program).as(Person.MEMBER);
        thread = Ledger.newThread(member);
    }

    @AfterAll
    static void stop() {
        CROWD.shutdown();
        if (program != null) {
            line.goOn();
            line.delay(Duration.ZERO);
            program.close();
            line.close();
        }
        if (server != null) {
            server.kill();
        }
    }

    @Test
    void overASlowLineOneReadsAndPosts() {
        String words = "Over a slow line " + UUID.randomUUID();
        line.delay(LATE);
        try {
            long begun = System.nanoTime();
            assertThat(new Wire(program).get(thread).statusCode()).isEqualTo(200);
            long visitor = System.nanoTime();
            assertThat(member.get(thread).statusCode()).isEqualTo(200);
            long read = System.nanoTime();
            assertThat(member.reply(thread, words).statusCode()).isEqualTo(302);
            long posted = System.nanoTime();
            System.out.printf(
                    "Each answer of the database %d ms late: a thread %d ms for a visitor, %d ms for a member; a reply %d ms%n",
                    LATE.toMillis(), millis(begun, visitor), millis(visitor, read), millis(read, posted));
        } finally {
            line.delay(Duration.ZERO);
        }
        assertThat(server.bodies(words)).hasSize(1);
    }

    private static long millis(long from, long to) {
        return Duration.ofNanos(to - from).toMillis();
    }

    @Test
    void whatWaitedForASilentDatabaseIsAnsweredWhenItSpeaksAgain() {
        String words = "While the database said nothing " + UUID.randomUUID();
        line.stall();
        CompletableFuture<HttpResponse<String>> read;
        CompletableFuture<HttpResponse<String>> posted;
        try {
            read = CompletableFuture.supplyAsync(() -> member.get(thread));
            posted = CompletableFuture.supplyAsync(() -> member.reply(thread, words));
            Wire visitor = new Wire(program);
            assertThat(visitor.get("/health/live").statusCode()).isEqualTo(200);
            assertThat(visitor.get("/static/headwaters.css").statusCode()).isEqualTo(200);
            assertThat(read).isNotDone();
            assertThat(posted).isNotDone();
        } finally {
            line.goOn();
        }
        assertThat(read.join().statusCode()).isEqualTo(200);
        assertThat(posted.join().statusCode()).isEqualTo(302);
        assertThat(server.bodies(words)).hasSize(1);
    }

    /** All connections wait for one table. Who comes then is told within seconds; those who wait get their page. */
    @Test
    void whoFindsNoFreeConnectionIsToldAndNobodyMustRepairAnything() throws SQLException {
        List<CompletableFuture<HttpResponse<String>>> readers;
        long begun = System.nanoTime();
        try (Connection holding = server.connect();
                Statement statement = holding.createStatement()) {
            statement.execute("LOCK TABLES post WRITE");
            readers = IntStream.range(0, POOL + MORE)
                    .mapToObj(i -> CompletableFuture.supplyAsync(
                            () -> new Wire(program).withCookie(member.cookie()).get(thread + "?reader=" + i), CROWD))
                    .toList();
            Awaitility.await("some are told").atMost(SOON).until(() -> told(readers) >= MORE);
            System.out.printf(
                    "All %d connections taken: %d are told after %d ms%n",
                    POOL, told(readers), millis(begun, System.nanoTime()));
            assertThat(new Wire(program).get("/static/headwaters.css").statusCode())
                    .isEqualTo(200);
        }
        List<HttpResponse<String>> answers =
                readers.stream().map(CompletableFuture::join).toList();
        assertThat(answers.stream().filter(answer -> answer.statusCode() == 200).count())
                .isPositive();
        answers.stream().filter(answer -> answer.statusCode() != 200).forEach(answer -> {
            SafetyHeadersIT.check(answer, 500);
            assertThat(answer.body()).contains("<h1", "</html>").doesNotContain("Exception", "\tat ", "jdbc");
        });
        assertThat(member.get(thread).statusCode()).isEqualTo(200);
        assertThat(member.reply(thread, "After the crowd " + UUID.randomUUID()).statusCode())
                .isEqualTo(302);
        assertThat(new Wire(program).get("/health/ready").statusCode()).isEqualTo(200);
    }

    private static long told(List<CompletableFuture<HttpResponse<String>>> readers) {
        return readers.stream().filter(CompletableFuture::isDone).count();
    }
}
