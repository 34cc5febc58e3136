package org.headwaters.platform.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.headwaters.platform.files.Samples.ascii;
import static org.headwaters.platform.files.Samples.join;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PolyglotTest {

    @TempDir
    private Path folder;

    /** Its width reads as the beginning of a script's comment, and a note of the picture ends the comment with a program. */
    @Test
    void aGifThatIsAlsoAScriptIsOnlyAGifAfterwards() throws IOException {
        byte[] script = ascii("*/=1;alert(document.cookie);/*");
        byte[] gif = join(
                ascii("GIF89a/*"),
                new byte[] {1, 0, 0, 0, 0},
                new byte[] {0x21, (byte) 0xFE, (byte) script.length},
                script,
                new byte[] {0},
                new byte[] {0x2C, 0, 0, 0, 0, 1, 0, 1, 0, (byte) 0x80, 0, 0, 0, -1, -1, -1},
                new byte[] {2, 2, 0x44, 1, 0, 0x3B},
                ascii("*/alert(2)"));
        ByteArrayOutputStream kept = new ByteArrayOutputStream();
        PictureCleaner.clean(FileKind.GIF, Files.write(folder.resolve("a.gif"), gif), kept);
        assertThat(kept.toString(StandardCharsets.ISO_8859_1))
                .startsWith("GIF89a")
                .doesNotContain("*/", "alert");
    }
}
