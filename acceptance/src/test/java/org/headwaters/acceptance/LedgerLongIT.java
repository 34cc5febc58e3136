package org.headwaters.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.awaitility.Awaitility;
import org.headwaters.acceptance.Visit.Person;
import org.junit.jupiter.api.Test;

/**
 * MariaDB is killed under eight writers, round after round, and nothing that was acknowledged is lost. The negative control runs
 * the same with a server that does not flush at commit, and must lose something: else the test could not see a loss.
 */
class LedgerLongIT {

    private static final int WRITERS = 8;
    private static final int ROUNDS = 5;
    private static final int POSTS = 20_000;
    private static final Duration LONGEST = Duration.ofMinutes(8);

    @Test
    void nothingAcknowledgedIsLostWhenTheDatabaseIsKilled() {
        try (Program program = Program.fresh("ledger", Map.of("HEADWATERS_SAMPLE", "true"))) {
            program.start();
            Server server = Server.embedded(program);
            assertThat(server.variable("innodb_flush_log_at_trx_commit")).isEqualTo("1");
            assertThat(server.variable("sync_binlog")).isEqualTo("1");
            assertThat(server.variable("innodb_doublewrite")).isEqualTo("ON");

            Ledger ledger = new Ledger(program, new Wire(program).as(Person.LEADER)).start(WRITERS);
            Instant end = Instant.now().plus(LONGEST);
            for (int round = 1; round <= ROUNDS; round++) {
                int goal = POSTS * round / ROUNDS;
                Awaitility.await("round " + round)
                        .atMost(Duration.between(Instant.now(), end))
                        .until(() -> ledger.size() >= goal);
                server.kill();
                server = Awaitility.await("the program starts its database again")
                        .atMost(Duration.ofSeconds(60))
                        .ignoreExceptions()
                        .until(() -> Server.embedded(program), Server::alive);
                server.awaitReachable();
            }
            int before = ledger.size();
            Awaitility.await("writing goes on").atMost(Duration.ofSeconds(60)).until(() -> ledger.size() > before);
            ledger.stop();
            Ledger.Balance balance = ledger.balance(server);
            System.out.printf(
                    "R-01: %d acknowledged, %d lost, %d rounds%n",
                    balance.acknowledged(), balance.lost().size(), ROUNDS);
            assertThat(balance.lost()).isEmpty();
            assertThat(balance.doubled()).isZero();
        }
    }

    @Test
    void theSameTestSeesTheLossOfAServerThatDoesNotFlush() {
        Program maker = Program.fresh("not-durable", Map.of("HEADWATERS_SAMPLE", "true"));
        try (maker) {
            maker.start();
        }
        Path folder = maker.data();
        Path binaries = folder.resolve("mariadb");
        int port = Program.freePort();
        Server server = Server.start(binaries, folder, port, 0);
        try (Program program = Program.fresh(
                "not-durable-program",
                Map.of(
                        "HEADWATERS_SAMPLE", "true",
                        "HEADWATERS_DB_URL", server.url(),
                        "HEADWATERS_DB_USER", server.user(),
                        "HEADWATERS_DB_PASSWORD", server.password()))) {
            program.start();
            Ledger ledger = new Ledger(program, new Wire(program).as(Person.LEADER)).start(WRITERS);
            int lost = 0;
            for (int round = 1; round <= ROUNDS && lost == 0; round++) {
                int goal = 500 * round;
                Awaitility.await().atMost(LONGEST).until(() -> ledger.size() >= goal);
                server.kill();
                server = Server.start(binaries, folder, port, 0);
                lost = ledger.balance(server).lost().size();
            }
            ledger.stop();
            System.out.printf("R-01 control: %d acknowledged, %d lost with flush=0%n", ledger.size(), lost);
            assertThat(lost).as("a server that does not flush loses something").isPositive();
        } finally {
            server.kill();
        }
    }
}
