package org.headwaters.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
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
import org.awaitility.Awaitility;
import org.headwaters.acceptance.Visit.Person;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Visitors' pages from a replica: two of Debian's MariaDB, one the copy of the other. The copy stands still, lags, breaks in the middle
 * of a page and comes back; nobody gets an older page, an error, or misses the own words. It needs Debian's mariadb-server.
 */
class ReplicaLongIT {

    private static final Duration SOON = Duration.ofSeconds(60);
    private static final int READERS = 20;
    private static final int MEANWHILE = 100;

    /** May do everything on either server; the application's user may not. */
    private static final String OPERATOR = "operator";

    private static final String OPERATOR_SQL =
            """
            CREATE OR REPLACE USER operator@'127.0.0.1' IDENTIFIED BY 'for-this-test';
            GRANT ALL ON *.* TO operator@'127.0.0.1';
            """;

    private static final String BEHIND = "has been behind for ten seconds";
    private static final String AWAY = "The replica of the database does not answer";
    private static final String BACK = "has caught up: pages for visitors are read from it again";

    private final Path folder = Path.of(System.getProperty("headwaters.work"), "replica");
    private final int primaryPort = Program.freePort();
    private final int copyPort = Program.freePort();
    private Server primary;
    private Server copy;
    private Program program;
    private Wire visitor;
    private Wire member;
    private String thread;

    @BeforeEach
    void begin() {
        Assumptions.assumeTrue(Files.isExecutable(Server.DEBIAN), "mariadbd is not installed");
        Program.delete(folder);
        primary = Server.debian(
                folder.resolve("primary"),
                primaryPort,
                OPERATOR_SQL,
                "--server-id=1",
                "--log-bin=binlog",
                "--log-bin-trust-function-creators=1",
                "--general-log=1",
                "--general-log-file=" + asked("primary"));
        copy = startCopy();
        copy.as(OPERATOR)
                .execute("CHANGE MASTER TO MASTER_HOST = '127.0.0.1', MASTER_PORT = " + primaryPort
                        + ", MASTER_USER = 'operator', MASTER_PASSWORD = 'for-this-test', MASTER_USE_GTID = slave_pos");
        copy.as(OPERATOR).execute("START SLAVE");
        program = Program.fresh(
                "replica-program",
                Map.of(
                        "HEADWATERS_SAMPLE", "true",
                        "HEADWATERS_DB_URL", primary.url(),
                        "HEADWATERS_DB_REPLICA_URL", copy.url(),
                        "HEADWATERS_DB_USER", primary.user(),
                        "HEADWATERS_DB_PASSWORD", primary.password()));
        program.start();
        visitor = new Wire(program);
        member = new Wire(program).as(Person.MEMBER);
        thread = Ledger.newThread(member);
    }

    @AfterEach
    void end() {
        if (program != null) {
            program.close();
        }
        for (Server server : new Server[] {copy, primary}) {
            if (server != null) {
                server.kill();
            }
        }
    }

    private Server startCopy() {
        return Server.debian(
                folder.resolve("copy"),
                copyPort,
                OPERATOR_SQL,
                "--server-id=2",
                "--read-only=1",
                "--general-log=1",
                "--general-log-file=" + asked("copy"));
    }

    /** One life of one replica, told in its order. */
    @Test
    void visitorsReadFromTheReplicaAndNobodySeesThatItLagsOrDies() throws SQLException {
        visitorsAreAnsweredByTheReplica();
        membersAreAnsweredByThePrimary();
        whileTheReplicaStandsStillEverybodySeesWhatWasWritten();
        whenItHasCaughtUpItIsReadAgain();
        itDiesInTheMiddleOfAPage();
        itIsKilledUnderReadersAndComesBack();
    }

    private void visitorsAreAnsweredByTheReplica() {
        Awaitility.await("the replica answers").atMost(SOON).until(this::answeredByTheReplica);
        for (String path : List.of("/", "/discussions", "/spaces", "/resources", thread)) {
            long before = asked("copy", "FROM ");
            assertThat(visitor.get(fresh(path)).statusCode()).as(path).isEqualTo(200);
            assertThat(asked("copy", "FROM ")).as(path).isGreaterThan(before);
        }
        long primaryBefore = asked("primary", "FROM post");
        for (int i = 0; i < 10; i++) {
            assertThat(answeredByTheReplica()).isTrue();
        }
        assertThat(asked("primary", "FROM post"))
                .as("no post of a visitor's page is read from the primary")
                .isEqualTo(primaryBefore);
    }

    private void membersAreAnsweredByThePrimary() {
        long before = asked("copy", "FROM post");
        long primaryBefore = asked("primary", "FROM post");
        assertThat(member.get(thread).statusCode()).isEqualTo(200);
        assertThat(asked("copy", "FROM post")).isEqualTo(before);
        assertThat(asked("primary", "FROM post")).isGreaterThan(primaryBefore);
    }

    private void whileTheReplicaStandsStillEverybodySeesWhatWasWritten() {
        copy.as(OPERATOR).execute("STOP SLAVE");
        String words = "Written while the copy stands still " + UUID.randomUUID();
        assertThat(visitor.get(thread).body()).doesNotContain(words);
        assertThat(member.reply(thread, words).statusCode()).isEqualTo(302);
        assertThat(member.get(thread).body()).as("the own words, at once").contains(words);
        Wire whoSignedOut = new Wire(program);
        Awaitility.await("the log says so").atMost(SOON).until(() -> {
            assertThat(whoSignedOut.get(thread).body())
                    .as("a visitor gets nothing older, for as long as it lasts")
                    .contains(words);
            return said(BEHIND) == 1;
        });
        assertThat(copy.bodies(words)).as("the replica does not have it").isEmpty();
    }

    private void whenItHasCaughtUpItIsReadAgain() {
        copy.as(OPERATOR).execute("START SLAVE");
        Awaitility.await("the replica answers again").atMost(SOON).until(this::answeredByTheReplica);
        assertThat(said(BEHIND)).isEqualTo(1);
        assertThat(said(BACK)).isEqualTo(1);
    }

    /** A page waits at a table of the replica, and there the replica ends. */
    private void itDiesInTheMiddleOfAPage() throws SQLException {
        Server operator = copy.as(OPERATOR);
        try (Connection holding = operator.connect();
                Statement statement = holding.createStatement()) {
            statement.execute("LOCK TABLES post WRITE");
            CompletableFuture<HttpResponse<String>> page =
                    CompletableFuture.supplyAsync(() -> visitor.get(fresh(thread)));
            Awaitility.await("the page waits").atMost(SOON).until(() -> operator.column(
                            "SELECT COUNT(*) FROM information_schema.processlist WHERE user = 'headwaters'"
                                    + " AND state LIKE 'Waiting for table%'",
                            1)
                    .equals(List.of("1")));
            copy.kill();
            assertThat(page.join().statusCode()).isEqualTo(200);
            assertThat(page.join().body()).contains("Written while the copy stands still");
        } catch (SQLException killed) {
            assertThat(copy.alive()).isFalse();
        }
        assertThat(visitor.get(fresh(thread)).statusCode()).isEqualTo(200);
        assertThat(said(AWAY)).isEqualTo(1);
        copy = startCopy();
        Awaitility.await("the replica answers again").atMost(SOON).until(this::answeredByTheReplica);
        assertThat(said(BACK)).isEqualTo(2);
    }

    private void itIsKilledUnderReadersAndComesBack() {
        Users users = new Users(program).start(READERS);
        users.awaitMore(MEANWHILE);
        copy.kill();
        users.awaitMore(MEANWHILE);
        copy = startCopy();
        Awaitility.await("the replica answers again").atMost(SOON).until(this::answeredByTheReplica);
        users.awaitMore(MEANWHILE);
        users.stop();
        System.out.printf(
                "Replica killed: %d answers to %d users, %d failed%n",
                users.answered(), READERS, users.failed().size());
        assertThat(users.failed()).isEmpty();
        assertThat(said(AWAY)).isEqualTo(2);
        assertThat(program.logText()).as("a line each, no stack").doesNotContain("\tat ");
    }

    private boolean answeredByTheReplica() {
        long before = asked("copy", "FROM post");
        assertThat(visitor.get(fresh(thread)).statusCode()).isEqualTo(200);
        return asked("copy", "FROM post") > before;
    }

    /** An address that no kept page has. */
    private static String fresh(String path) {
        return path + "?fresh=" + UUID.randomUUID();
    }

    private long said(String words) {
        return program.logText().lines().filter(line -> line.contains(words)).count();
    }

    private Path asked(String server) {
        return folder.resolve(server + "-asked.log").toAbsolutePath();
    }

    /** How many statements of a kind a server was sent. */
    private long asked(String server, String words) {
        try (var lines = Files.lines(asked(server), StandardCharsets.ISO_8859_1)) {
            return lines.filter(line -> line.contains("Execute") && line.contains(words))
                    .count();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
