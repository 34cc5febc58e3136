package org.headwaters.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.headwaters.acceptance.Visit.Person;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * with two nodes: two programs on one MariaDB and one folder of files, behind HAProxy. Nodes and database are killed
 * under eight writers. Run by hand: it needs Debian's haproxy and mariadb-server, and ten minutes.
 */
class TwoNodesLongIT {

    private static final int WRITERS = 8;
    private static final int POSTS = Integer.getInteger("headwaters.two-nodes.posts", 20_000);
    private static final int LETTERS = 300;
    private static final String NOT_FLUSHING = "--innodb-flush-log-at-trx-commit=0";
    private static final int CONTROL_ROUNDS = 5;
    private static final int CONTROL_POSTS = 200;
    private static final Duration LONGEST = Duration.ofMinutes(20);
    private static final Duration SOON = Duration.ofSeconds(90);

    private static final int USERS = 50;
    /** Answers between two steps of an upgrade. */
    private static final int MEANWHILE = 500;

    private final int database = Program.freePort();
    private final Program front = Program.behind(Program.freePort());
    private final Path folder = front.data();
    private Server running;

    @BeforeEach
    void begin() {
        Assumptions.assumeTrue(Files.isExecutable(Proxy.DEBIAN), "haproxy is not installed");
        Program.delete(folder);
        running = Server.debian(folder.resolve("db"), database);
    }

    @AfterEach
    void end() {
        if (running != null) {
            running.kill();
        }
    }

    private Map<String, String> settings() {
        return Map.of(
                "HEADWATERS_SAMPLE", "true",
                "HEADWATERS_URL", front.url(),
                "HEADWATERS_BEHIND_PROXY", "true",
                "HEADWATERS_DB_URL", running.url(),
                "HEADWATERS_DB_USER", running.user(),
                "HEADWATERS_DB_PASSWORD", running.password());
    }

    /** Starts both nodes of a set-up, which share one folder of files and the keys. */
    static void startBoth(Path folder, Program first, Program second, Proxy proxy) throws IOException {
        assertThat(proxy.alive()).isTrue();
        share(folder.resolve("files"), first, second);
        first.start();
        Files.createSymbolicLink(second.data().resolve("keys"), first.data().resolve("keys"));
        second.start();
    }

    /** first one node, then the other becomes the next version, which adds to the schema. */
    @Test
    void anUpgradeFailsNoRequest() throws IOException {
        try (Program first = Program.fresh("node-1", settings());
                Program second = Program.fresh("node-2", settings());
                Proxy proxy = Proxy.start(folder, front.port(), List.of(first, second))) {
            startBoth(folder, first, second, proxy);
            Path next = NextVersion.make(
                    folder.resolve("next.jar"), "ALTER TABLE thread ADD COLUMN rolled VARCHAR(20) NULL;");
            Users users = new Users(front).start(USERS);
            users.awaitMore(MEANWHILE);
            for (Program node : List.of(first, second)) {
                node.stop();
                node.become(next);
                users.awaitMore(MEANWHILE);
                node.start();
                assertThat(running.column("SELECT COUNT(rolled) FROM thread", 1))
                        .containsExactly("0");
                users.awaitMore(MEANWHILE);
            }
            users.stop();
            System.out.printf(
                    "Upgrade of two nodes: %d answers to %d users, %d of them posts, %d failed%n",
                    users.answered(), USERS, users.posted(), users.failed().size());
            assertThat(users.failed()).isEmpty();
            assertThat(users.posted()).isPositive();
        }
    }

    @Test
    void nothingIsLostDoubledOrSentTwiceWhenNodesAndDatabaseAreKilled() throws IOException {
        Server server = running;
        try (Program first = Program.fresh("node-1", settings());
                Program second = Program.fresh("node-2", settings());
                Proxy proxy = Proxy.start(folder, front.port(), List.of(first, second))) {
            startBoth(folder, first, second, proxy);
            Wire leader = new Wire(front).as(Person.LEADER);
            // Somebody who posts nothing: a draft goes with the post it becomes.
            Wire member = new Wire(front).as(Person.MEMBER);
            String signedIn = member.cookie();
            member.post(
                    "/drafts", Wire.form("place", "new-thread", "title", "Half written", "body", "Words that wait."));
            letters(server, first, second);
            Ledger ledger = new Ledger(front, leader).start(WRITERS);
            Instant end = Instant.now().plus(LONGEST);
            Runnable[] blows = {
                () -> oneMoreTryIsEnough(ledger, () -> again(first, true)),
                () -> databaseAgain(),
                () -> oneMoreTryIsEnough(ledger, () -> again(second, true)),
                () -> oneMoreTryIsEnough(ledger, () -> again(first, false)),
                () -> oneMoreTryIsEnough(ledger, () -> again(second, false))
            };
            for (int round = 1; round <= blows.length; round++) {
                int goal = POSTS * round / blows.length;
                Awaitility.await("round " + round)
                        .atMost(Duration.between(Instant.now(), end))
                        .until(() -> ledger.size() >= goal);
                blows[round - 1].run();
            }
            int before = ledger.size();
            Awaitility.await("writing goes on").atMost(SOON).until(() -> ledger.size() > before);
            ledger.stop();
            Ledger.Balance balance = ledger.balance(server);
            System.out.printf(
                    "Two nodes: %d acknowledged, %d lost, %d doubled%n",
                    balance.acknowledged(), balance.lost().size(), balance.doubled());
            assertThat(balance.lost()).isEmpty();
            assertThat(balance.doubled()).isZero();
            assertThat(new Wire(front).withCookie(signedIn).get("/me/drafts").body())
                    .as("sign-in and what was half written are on every node")
                    .contains("Half written");
        }
    }

    /**
     * The negative control: the same writers through the same proxy, and a database that does not flush at commit. Killed under them, it
     * must have lost something, and a post that is there twice must be seen; else the test above could see neither.
     */
    @Test
    void theSameLedgerSeesTheLossOfADatabaseThatDoesNotFlushAndAPostThatIsThereTwice() throws IOException {
        databaseAgain(NOT_FLUSHING);
        assertThat(running.variable("innodb_flush_log_at_trx_commit")).isEqualTo("0");
        try (Program first = Program.fresh("node-1", settings());
                Program second = Program.fresh("node-2", settings());
                Proxy proxy = Proxy.start(folder, front.port(), List.of(first, second))) {
            startBoth(folder, first, second, proxy);
            Ledger ledger = new Ledger(front, new Wire(front).as(Person.LEADER)).start(WRITERS);
            Ledger.Balance balance = ledger.balance(running);
            for (int round = 1; round <= CONTROL_ROUNDS && balance.lost().isEmpty(); round++) {
                int goal = ledger.size() + CONTROL_POSTS;
                Awaitility.await("round " + round).atMost(LONGEST).until(() -> ledger.size() >= goal);
                databaseAgain(NOT_FLUSHING);
                balance = ledger.balance(running);
            }
            ledger.stop();
            assertThat(balance.lost())
                    .as("a database that does not flush loses something")
                    .isNotEmpty();
            assertThat(balance.doubled()).isZero();

            String once = balance.kept().iterator().next();
            running.execute("UPDATE post SET body = '" + once + "' WHERE body LIKE 'Begin %' LIMIT 1");
            Ledger.Balance after = ledger.balance(running);
            System.out.printf(
                    "Two nodes, control: %d acknowledged, %d lost with flush=0, %d doubled by hand%n",
                    after.acknowledged(), after.lost().size(), after.doubled());
            assertThat(after.doubled()).isEqualTo(1);
        }
    }

    /** Both nodes look for letters to send; each letter leaves once. */
    private static void letters(Server server, Program first, Program second) {
        server.execute("INSERT INTO outbox_mail (to_address, subject, body, created_at, not_before)"
                + " SELECT CONCAT('letter-', seq, '@example.org'), 'A letter', 'Words', UTC_TIMESTAMP(6), UTC_TIMESTAMP(6)"
                + " FROM seq_1_to_" + LETTERS);
        Awaitility.await("all letters are sent").atMost(SOON).until(() -> server.column(
                        "SELECT COUNT(*) FROM outbox_mail WHERE to_address LIKE 'letter-%' AND done_at IS NULL", 1)
                .equals(List.of("0")));
        List<String> ids = server.column("SELECT id FROM outbox_mail WHERE to_address LIKE 'letter-%'", 1);
        List<String> all = new ArrayList<>(sent(first, ids));
        int byFirst = all.size();
        all.addAll(sent(second, ids));
        System.out.printf("Letters: %d by one node, %d by the other%n", byFirst, all.size() - byFirst);
        assertThat(all).containsExactlyInAnyOrderElementsOf(ids);
    }

    /** Which letters a node has sent: without a mail server it writes each into a file that ends in its number. */
    private static List<String> sent(Program node, List<String> ids) {
        try (Stream<Path> files = Files.list(node.data().resolve("mail"))) {
            return files.map(file -> file.getFileName().toString().replaceAll(".*-|[.]eml", ""))
                    .filter(ids::contains)
                    .toList();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** One folder of files for both. */
    private static void share(Path files, Program... nodes) throws IOException {
        Files.createDirectories(files);
        for (Program node : nodes) {
            Files.createDirectories(node.data());
            Files.createSymbolicLink(node.data().resolve("files"), files.toAbsolutePath());
        }
    }

    /** who is told of an error while a node goes, and sends the same form once more, gets through. */
    private static void oneMoreTryIsEnough(Ledger ledger, Runnable blow) {
        int before = ledger.refusedTwice();
        blow.run();
        assertThat(ledger.refusedTwice()).as("refused twice").isEqualTo(before);
    }

    private void databaseAgain(String... options) {
        running.kill();
        running = Server.debian(folder.resolve("db"), database, "", options);
    }

    /** Kills a node or stops it as an operator does, and starts it again. */
    private static void again(Program node, boolean kill) {
        if (kill) {
            node.kill();
        } else {
            node.stop();
        }
        node.start();
    }
}
