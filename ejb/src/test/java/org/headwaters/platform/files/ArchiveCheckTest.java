package org.headwaters.platform.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.sun.management.ThreadMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.headwaters.platform.gate.InvalidInput;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A document that unpacks to far more than it is costs us next to nothing to refuse (U-04). */
class ArchiveCheckTest {

    @TempDir
    private Path folder;

    @Test
    void aBombThatSaysItsSizeIsRefusedBeforeAnythingIsUnpacked() throws IOException {
        ArchiveCheck check = check(Samples.bomb(200));
        assertThat(refusal(check)).isEqualTo(Refusal.UNPACKED);
        assertThat(check.unpacked()).isZero();
    }

    /** What a thread has asked for in all is never less than what it held at once. */
    @Test
    void aBombCostsNextToNoMemory() throws IOException {
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        byte[] lying = Samples.bomb(200);
        lie(lying, "word/media/zeros.bin", 1000);
        for (byte[] bomb :
                List.of(Samples.bomb(200), lying, Samples.docxWith("word/embeddings/a.docx", Samples.bomb(60)))) {
            ArchiveCheck check = check(bomb);
            long before = threads.getCurrentThreadAllocatedBytes();
            refusal(check);
            assertThat(threads.getCurrentThreadAllocatedBytes() - before).isLessThan(100L << 20);
        }
    }

    @Test
    void aBombThatLiesAboutItsSizeIsRefusedAtTheFirstByteTooMany() throws IOException {
        byte[] bomb = Samples.bomb(200);
        lie(bomb, "word/media/zeros.bin", 1000);
        ArchiveCheck check = check(bomb);
        assertThat(refusal(check)).isEqualTo(Refusal.UNPACKED);
        assertThat(check.unpacked()).isLessThan(1024 * 1024);
    }

    @Test
    void aBombInsideAnEmbeddedDocumentIsRefusedToo() throws IOException {
        ArchiveCheck check = check(Samples.docxWith("word/embeddings/a.docx", Samples.bomb(60)));
        assertThat(refusal(check)).isEqualTo(Refusal.UNPACKED);
        assertThat(check.unpacked()).isLessThan(ArchiveCheck.FLOOR);
    }

    @Test
    void tenThousandPartsAreRefusedByTheirNumber() throws IOException {
        Map<String, byte[]> parts = Samples.word();
        for (int i = 0; i < 10_000; i++) {
            parts.put("word/p" + i + ".xml", new byte[1]);
        }
        ArchiveCheck check = check(Samples.zip(parts));
        assertThat(refusal(check)).isEqualTo(Refusal.PARTS);
        assertThat(check.unpacked()).isZero();
    }

    @Test
    void partsThatShareTheirBytesAreRefused() throws IOException {
        byte[] zip = Samples.docxWith("word/b.xml", Samples.ascii("<x/>"));
        // The second part of the list is made to begin where the first does.
        int directory = end(zip).getInt(16);
        int second = directory + 46 + "[Content_Types].xml".length();
        ByteBuffer.wrap(zip).order(ByteOrder.LITTLE_ENDIAN).putInt(second + 42, 0);
        assertThat(refusal(check(zip))).isEqualTo(Refusal.TWO_KINDS);
    }

    @Test
    void aPlainDocumentIsReadToItsEnd() throws IOException {
        ArchiveCheck check = check(Samples.docx());
        assertThat(check.check()).isEqualTo(FileKind.DOCX);
        assertThat(check.unpacked())
                .isEqualTo(Samples.word().values().stream()
                        .mapToLong(part -> part.length)
                        .sum());
    }

    private ArchiveCheck check(byte[] zip) throws IOException {
        Path file = folder.resolve("incoming");
        Files.write(file, zip);
        return new ArchiveCheck(file);
    }

    private static String refusal(ArchiveCheck check) {
        InvalidInput refusal = catchThrowableOfType(InvalidInput.class, check::check);
        assertThat(refusal).isNotNull();
        return refusal.problems().get(0).message();
    }

    private static ByteBuffer end(byte[] zip) {
        return ByteBuffer.wrap(zip, zip.length - 22, 22).slice().order(ByteOrder.LITTLE_ENDIAN);
    }

    /** Writes another unpacked size into the list of contents. */
    private static void lie(byte[] zip, String name, int size) {
        String text = new String(zip, StandardCharsets.ISO_8859_1);
        int entry = text.lastIndexOf(name) - 46;
        ByteBuffer.wrap(zip).order(ByteOrder.LITTLE_ENDIAN).putInt(entry + 24, size);
    }
}
