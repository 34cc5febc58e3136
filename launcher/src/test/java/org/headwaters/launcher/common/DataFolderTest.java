package org.headwaters.launcher.common;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class DataFolderTest {

    private final Path folder = Path.of("target/data-folder-test").toAbsolutePath();

    @BeforeEach
    void clean() throws Exception {
        PrivateFiles.deleteTree(folder);
    }

    @Test
    void isMadeForItsUserAlone() throws Exception {
        try (DataFolder open = DataFolder.open(folder.resolve("a/b"))) {
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(open.path())))
                    .isEqualTo("rwx------");
        }
    }

    @Test
    void refusesTemporaryFoldersEvenBehindALink() throws Exception {
        Files.createDirectories(folder);
        Path link = Files.createSymbolicLink(folder.resolve("link"), Path.of("/tmp"));

        Path own = Path.of("/tmp/headwaters-" + UUID.randomUUID());

        for (Path temporary : new Path[] {own, Path.of("/var/tmp"), link.resolve("x")}) {
            assertThatExceptionOfType(StartFailure.class)
                    .isThrownBy(() -> DataFolder.open(temporary))
                    .withMessageContaining("temporary folder")
                    .withMessageContaining("HEADWATERS_DATA");
        }
        assertThat(own).doesNotExist();
    }

    @Test
    void refusesASecondHolderAndSaysWho() throws Exception {
        try (DataFolder first = DataFolder.open(folder)) {
            assertThatExceptionOfType(StartFailure.class)
                    .isThrownBy(() -> DataFolder.open(folder))
                    .withMessageContaining(folder.toString())
                    .withMessageContaining("process " + ProcessHandle.current().pid());
            assertThat(first.path()).isEqualTo(folder);
        }
        DataFolder.open(folder).close();
    }

    @Test
    void refusesAFileAndAFolderItMayNotMake() throws Exception {
        Files.createDirectories(folder);
        Path file = Files.writeString(folder.resolve("file"), "");

        assertThatExceptionOfType(StartFailure.class)
                .isThrownBy(() -> DataFolder.open(file))
                .withMessageContaining("cannot be used");
        assumeThat(Path.of("/proc")).exists();
        assertThatExceptionOfType(StartFailure.class)
                .isThrownBy(() -> DataFolder.open(Path.of("/proc/headwaters")))
                .withMessageContaining("cannot be used");
    }

    @Test
    void emptiesItsTemporaryFolder() throws Exception {
        try (DataFolder open = DataFolder.open(folder)) {
            Path old = Files.writeString(open.freshTemporaryFolder().resolve("old"), "");
            open.freshTemporaryFolder();
            assertThat(old).doesNotExist();
        }
    }
}
