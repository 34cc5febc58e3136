package org.headwaters.platform.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.headwaters.platform.files.OwnerOnly;
import org.headwaters.platform.gate.CurrentActor;
import org.headwaters.platform.jobs.JobRound;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OutboxWorkerTest {

    private static final RuntimeException AWAY = new IllegalStateException("The database is away");

    @Test
    void goesOnWhenTheDatabaseIsBack() {
        Claims claims = new Claims();
        List<OutboxMail> delivered = new ArrayList<>();
        OutboxWorker worker = worker(claims, postman(delivered));
        claims.away = true;
        assertThatCode(worker::send)
                .as("a timer that throws twice is removed, and mail would stop for good")
                .doesNotThrowAnyException();
        assertThatCode(worker::send).doesNotThrowAnyException();
        assertThat(delivered).isEmpty();

        claims.away = false;
        worker.send();

        assertThat(delivered).hasSize(1);
        assertThat(claims.sent).isEqualTo(1);
    }

    @Test
    void survivesADatabaseThatGoesAwayBetweenSendingAndMarking() {
        Claims claims = new Claims();
        OutboxWorker worker = worker(claims, new Postman() {
            @Override
            void deliver(OutboxMail mail) {
                claims.away = true;
            }
        });

        assertThatCode(worker::send).doesNotThrowAnyException();
        assertThat(claims.sent).isZero();
    }

    @Test
    void mailWrittenAsFilesIsForItsOwnerAlone(@TempDir Path data) throws IOException {
        Path folder = OwnerOnly.folder(Files.createDirectories(data.resolve("mail")));
        Path file = folder.resolve("1.eml");
        OwnerOnly.write(file).close();

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder)))
                .isEqualTo("rwx------");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
    }

    private static OutboxWorker worker(OutboxClaims claims, Postman postman) {
        OutboxWorker worker = new OutboxWorker();
        worker.claims = claims;
        worker.postman = postman;
        worker.round = new JobRound(new CurrentActor());
        return worker;
    }

    private static Postman postman(List<OutboxMail> delivered) {
        return new Postman() {
            @Override
            void deliver(OutboxMail mail) {
                delivered.add(mail);
            }
        };
    }

    /** One mail, and a database that can be switched off. */
    private static final class Claims extends OutboxClaims {

        private final Deque<List<OutboxMail>> batches = new ArrayDeque<>(
                List.of(List.of(new OutboxMail("a@example.org", "Subject", "Body", Instant.EPOCH)), List.of()));
        private boolean away;
        private int sent;

        @Override
        public List<OutboxMail> claim() {
            check();
            return batches.isEmpty() ? List.of() : batches.poll();
        }

        @Override
        public boolean wanted(Long id) {
            return true;
        }

        @Override
        public void sent(Long id) {
            check();
            sent++;
        }

        @Override
        public void failed(Long id, String error) {
            check();
        }

        private void check() {
            if (away) {
                throw AWAY;
            }
        }
    }
}
