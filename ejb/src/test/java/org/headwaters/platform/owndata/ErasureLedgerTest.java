package org.headwaters.platform.owndata;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import org.headwaters.platform.owndata.ErasureLedger.Erased;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ErasureLedgerTest {

    private static final Instant JOINED = Instant.parse("2026-03-01T10:15:30.123456Z");
    private static final String PRINT = ErasureLedger.fingerprint(7, JOINED);

    @TempDir
    Path folder;

    private Path file() {
        return folder.resolve(ErasureLedger.FILE);
    }

    @Test
    void withoutAFileNobodyWasErased() {
        assertThat(new ErasureLedger(file()).all()).isEmpty();
    }

    @Test
    void whatIsDoneStaysDoneThoughItBeganTwice() throws IOException {
        ErasureLedger ledger = new ErasureLedger(file());
        ledger.finish(new Erased(7, PRINT, true, false));
        Files.writeString(file(), "7 " + PRINT + " words begun\n", StandardOpenOption.APPEND);

        assertThat(ledger.all()).containsExactly(new Erased(7, PRINT, true, true));
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file())))
                .isEqualTo("rw-------");
    }

    @Test
    void aTornLineIsPassedOverAndSwallowsNoOther() throws IOException {
        Files.writeString(file(), "8 0123 wor");
        ErasureLedger ledger = new ErasureLedger(file());
        ledger.finish(new Erased(7, PRINT, false, false));

        assertThat(ledger.all()).containsExactly(new Erased(7, PRINT, false, true));
    }

    @Test
    void theSameNumberInAnotherCommunityIsSomebodyElse() {
        assertThat(ErasureLedger.fingerprint(7, JOINED.plusNanos(1_000))).isNotEqualTo(PRINT);
        assertThat(ErasureLedger.fingerprint(7, JOINED.plusNanos(400)))
                .as("the database knows microseconds")
                .isEqualTo(PRINT);
        assertThat(ErasureLedger.fingerprint(8, JOINED)).isNotEqualTo(PRINT);
    }

    @Test
    void whatCannotBeNotedMayNotHappen() {
        ErasureLedger ledger =
                new ErasureLedger(folder.resolve("no such folder").resolve("erased.log"));
        assertThatThrownBy(() -> ledger.note(7, JOINED, true)).isInstanceOf(UncheckedIOException.class);
    }
}
