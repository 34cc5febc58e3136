package org.headwaters.platform.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class PartialFilesTest {

    private final String key = UUID.randomUUID().toString();

    @TempDir
    private Path folder;

    private PartialFiles parts;

    @BeforeEach
    void open() {
        parts = new PartialFiles(folder.resolve("incoming"));
    }

    private static InputStream bytes(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.US_ASCII));
    }

    private String content() throws IOException {
        try (InputStream in = parts.open(key)) {
            return new String(in.readAllBytes(), StandardCharsets.US_ASCII);
        }
    }

    @Test
    void aFileGrowsPartByPart() throws IOException {
        assertThat(parts.size(key)).isZero();
        assertThat(parts.append(key, 0, 10, bytes("01234"))).isEqualTo(new PartialFiles.Appended(5, true));
        assertThat(parts.append(key, 5, 10, bytes("56789"))).isEqualTo(new PartialFiles.Appended(10, true));
        assertThat(content()).isEqualTo("0123456789");
    }

    @Test
    void aPartThatBelongsElsewhereIsNotTakenAndTheAnswerSaysWhereToGoOn() throws IOException {
        parts.append(key, 0, 10, bytes("01234"));
        assertThat(parts.append(key, 0, 10, bytes("01234")))
                .as("sent twice")
                .isEqualTo(new PartialFiles.Appended(5, false));
        assertThat(parts.append(key, 7, 10, bytes("789"))).isEqualTo(new PartialFiles.Appended(5, false));
        assertThat(content()).isEqualTo("01234");
    }

    @Test
    void itNeverBecomesLongerThanWasSaid() throws IOException {
        parts.append(key, 0, 6, bytes("01234"));
        assertThat(parts.append(key, 5, 6, bytes("56789")).size()).isEqualTo(5);
        assertThat(content()).isEqualTo("01234");
    }

    @Test
    void whatCameBeforeTheLineWasCutStays() throws IOException {
        InputStream cut = new InputStream() {
            @Override
            public int read() throws IOException {
                throw new IOException("cut");
            }
        };
        assertThatThrownBy(() -> parts.append(key, 0, 10, new SequenceInputStream(bytes("012"), cut)))
                .isInstanceOf(PartialFiles.LineCut.class);
        assertThat(parts.size(key)).isEqualTo(3);
        parts.append(key, 3, 10, bytes("3456789"));
        assertThat(content()).isEqualTo("0123456789");
    }

    /** On Linux there is a file that is always full. */
    @Test
    @EnabledOnOs(OS.LINUX)
    void whenTheDiskIsFullTheFileIsAsBefore() throws IOException {
        Files.createDirectories(folder.resolve("incoming"));
        Files.createSymbolicLink(folder.resolve("incoming").resolve(key + ".part"), Path.of("/dev/full"));
        assertThatThrownBy(() -> parts.append(key, 0, 10, bytes("01234")))
                .isInstanceOf(IOException.class)
                .isNotInstanceOf(PartialFiles.LineCut.class);
        assertThat(parts.size(key)).isZero();
    }

    @Test
    void aKeyIsNoPath() {
        assertThatThrownBy(() -> parts.append("../../../etc/passwd-aaaaaaaaaaaaaaaaaa", 0, 1, bytes("x")))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
