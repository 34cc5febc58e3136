package org.headwaters.platform.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.headwaters.platform.files.Samples.ascii;
import static org.headwaters.platform.files.Samples.join;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WebmNotesTest {

    private static final String SEGMENT = "18538067";
    private static final String CLUSTER = "1F43B675";
    private static final String TAGS = "1254C367";
    private static final byte[] PLACE = ascii("LOCATION +44.9778-093.2650/");
    private static final byte[] PICTURE = element("A3", new byte[200]);

    @TempDir
    private Path folder;

    /** An element that says its length in eight bytes. */
    private static byte[] element(String id, byte[] content) {
        byte[] length = ByteBuffer.allocate(8).putLong(content.length).array();
        length[0] |= 1;
        return join(HexFormat.of().parseHex(id), length, content);
    }

    /** An element that does not say where it ends, as a live recording writes them. */
    private static byte[] open(String id, byte[] content) {
        return join(HexFormat.of().parseHex(id), HexFormat.of().parseHex("01FFFFFFFFFFFFFF"), content);
    }

    private static byte[] head() {
        return element("1A45DFA3", element("4282", ascii("webm")));
    }

    private byte[] cleaned(byte[] sent) throws IOException {
        Path file = Files.write(folder.resolve("film"), sent);
        List<FilmNotes.Span> notes = WebmNotes.of(file);
        ByteArrayOutputStream kept = new ByteArrayOutputStream();
        FilmNotes.copy(file, notes, kept);
        assertThat(kept.size()).isEqualTo(sent.length);
        // What was emptied is walked like any other film, and has no notes.
        assertThat(WebmNotes.of(Files.write(folder.resolve("again"), kept.toByteArray())))
                .isEmpty();
        return kept.toByteArray();
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }

    @Test
    void tagsAndAttachmentsBecomeEmptySpaceAndNothingElseMoves() throws IOException {
        byte[] before = join(element("1549A966", ascii("INFO")), element(CLUSTER, PICTURE));
        byte[] after = element(CLUSTER, join(PICTURE, PICTURE));
        byte[] sent = join(
                head(),
                element(
                        SEGMENT,
                        join(before, element(TAGS, PLACE), element("1941A469", join(PLACE, new byte[70_000])), after)));
        byte[] kept = cleaned(sent);
        assertThat(text(kept)).doesNotContain("44.9778", "LOCATION").contains("INFO", "webm");
        int pictures = text(sent).indexOf(text(before));
        assertThat(text(kept).indexOf(text(before))).isEqualTo(pictures);
        assertThat(text(kept)).endsWith(text(after));
    }

    @Test
    void theyAreFoundInALiveRecordingAndInOneThatWasCutOff() throws IOException {
        byte[] live = join(
                head(),
                open(
                        SEGMENT,
                        join(
                                open(CLUSTER, join(PICTURE, PICTURE)),
                                element(TAGS, PLACE),
                                open(CLUSTER, PICTURE),
                                element(TAGS, PLACE))));
        assertThat(text(cleaned(live))).doesNotContain("44.9778");
        byte[] cut = java.util.Arrays.copyOf(live, live.length - 3);
        assertThat(text(cleaned(cut))).doesNotContain("44.9778");
    }

    @Test
    void evenTheShortestNotesLeaveAWholeFilm() throws IOException {
        for (int length = 0; length < 127; length++) {
            byte[] tags = join(HexFormat.of().parseHex(TAGS), new byte[] {(byte) (0x80 | length)}, new byte[length]);
            byte[] film = join(element(CLUSTER, PICTURE), element(CLUSTER, PICTURE));
            assertThat(text(cleaned(join(head(), element(SEGMENT, join(tags, film))))))
                    .endsWith(text(film));
        }
    }

    @Test
    void aFilmWithoutNotesStaysAsItIsAndOneThatCannotBeWalkedIsRefused() throws IOException {
        byte[] plain = join(head(), element(SEGMENT, element(CLUSTER, PICTURE)));
        assertThat(cleaned(plain)).isEqualTo(plain);
        for (byte[] broken : List.of(join(plain, new byte[16]), join(head(), open("AE", PLACE)))) {
            Path file = Files.write(folder.resolve("broken"), broken);
            assertThatThrownBy(() -> WebmNotes.of(file)).isInstanceOf(EOFException.class);
        }
        // Notes that do not say where they end take all that follows with them.
        assertThat(text(cleaned(join(head(), open(TAGS, PLACE))))).doesNotContain("44.9778");
    }
}
