package org.headwaters.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.headwaters.acceptance.Visit.Person;
import org.junit.jupiter.api.Test;

/** The program is killed in the middle of writes and started again: everything that was acknowledged is there, once. */
class RestartIT {

    private static final int WRITERS = 4;
    private static final int ENOUGH = 60;

    @Test
    void nothingAcknowledgedIsLostWhenTheProgramIsKilled() {
        try (Program program = Program.fresh("restart", Map.of("HEADWATERS_SAMPLE", "true"))) {
            program.start();
            assertTheSampleIsWhole(Server.embedded(program));
            Wire leader = new Wire(program).as(Person.LEADER);
            Ledger ledger = new Ledger(program, leader).start(WRITERS);
            Awaitility.await().atMost(Duration.ofMinutes(2)).until(() -> ledger.size() >= ENOUGH);
            program.kill();
            ledger.stop();
            damageTheIndex(program);

            program.start();
            Server server = Server.embedded(program);
            Ledger.Balance balance = ledger.balance(server);
            assertThat(balance.lost()).isEmpty();
            assertThat(balance.doubled()).isZero();
            assertThat(server.column(
                            "SELECT id FROM thread WHERE last_number <> (SELECT COUNT(*) FROM post WHERE thread_id = thread.id)",
                            1))
                    .as("threads whose counter is wrong")
                    .isEmpty();
            // The sign-in is a row too: the same cookie goes on working.
            assertThat(new Wire(program)
                            .withCookie(leader.cookie())
                            .get("/me/devices")
                            .statusCode())
                    .isEqualTo(200);
            // Made anew from the database while the program serves.
            Wire visitor = new Wire(program);
            Awaitility.await().atMost(Duration.ofMinutes(1)).until(() -> visitor.get("/search?q=Newsletter+this+month")
                    .body()
                    .contains("/newsletter-this-month-"));
        }
    }

    /** Every file of it has other bytes in its middle, as after a disk that lied. */
    private static void damageTheIndex(Program program) {
        try (Stream<Path> files = Files.walk(program.data().resolve("search"))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                byte[] bytes = Files.readAllBytes(file);
                Arrays.fill(bytes, bytes.length / 3, bytes.length, (byte) 7);
                Files.write(file, bytes);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What the README promises of the sample community. */
    private static void assertTheSampleIsWhole(Server server) {
        Map.of(
                        "organization", "12",
                        "member", "60",
                        "space", "8",
                        "thread", "122",
                        "resource WHERE state = 'SHARED'", "40",
                        "resource WHERE state = 'RETIRED'", "1",
                        "organization_application", "2")
                .forEach((table, count) -> assertThat(server.column("SELECT COUNT(*) FROM " + table, 1))
                        .as(table)
                        .containsExactly(count));
    }
}
