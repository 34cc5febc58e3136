package org.headwaters.platform.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.headwaters.platform.files.Samples.ascii;
import static org.headwaters.platform.files.Samples.box;
import static org.headwaters.platform.files.Samples.captions;
import static org.headwaters.platform.files.Samples.docx;
import static org.headwaters.platform.files.Samples.docxWith;
import static org.headwaters.platform.files.Samples.film;
import static org.headwaters.platform.files.Samples.join;
import static org.headwaters.platform.files.Samples.odt;
import static org.headwaters.platform.files.Samples.pdf;
import static org.headwaters.platform.files.Samples.photo;
import static org.headwaters.platform.files.Samples.picture;
import static org.headwaters.platform.files.Samples.xlsx;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.headwaters.platform.gate.InvalidInput;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What people share is taken; what tries to slip past is refused with its own sentence (U-01, U-03, U-04). */
class FileCheckTest {

    private static final String HTML = "<!DOCTYPE html><html><script>alert(1)</script></html>";

    @TempDir
    private Path folder;

    static Stream<Arguments> taken() {
        return Stream.of(
                Arguments.of("report.pdf", pdf(), FileKind.PDF),
                Arguments.of("REPORT.PDF", pdf(), FileKind.PDF),
                Arguments.of("plan.docx", docx(), FileKind.DOCX),
                Arguments.of("with-chart.docx", docxWith("word/embeddings/table.xlsx", xlsx()), FileKind.DOCX),
                Arguments.of("numbers.xlsx", xlsx(), FileKind.XLSX),
                Arguments.of("plan.odt", odt("styles.xml", ascii("<s/>")), FileKind.ODT),
                Arguments.of("notes.txt", "Zażółć \uD83D\uDC9B\n".getBytes(StandardCharsets.UTF_8), FileKind.TXT),
                Arguments.of("notes.md", ascii("# Title\n\nText with <b>bold</b>.\n"), FileKind.MD),
                Arguments.of("table.csv", ascii("county;visits\nCass;12\n"), FileKind.CSV),
                Arguments.of("old.csv", "caf\u00e9;1\n".getBytes(Charset.forName("windows-1252")), FileKind.CSV),
                Arguments.of("wide.csv", "\ufeffcaf\u00e9;1\n".getBytes(StandardCharsets.UTF_16LE), FileKind.CSV),
                Arguments.of("a.png", picture("png"), FileKind.PNG),
                Arguments.of("a.jpg", picture("jpeg"), FileKind.JPEG),
                Arguments.of("a.jpeg", photo(), FileKind.JPEG),
                Arguments.of("a.gif", picture("gif"), FileKind.GIF),
                Arguments.of("story.mp4", film("isom"), FileKind.MP4),
                Arguments.of("story.m4a", film("M4A "), FileKind.M4A),
                Arguments.of(
                        "story.webm",
                        ascii("\u001a\u0045\u00df\u00a3\u0087\u0042\u0082\u0084webm\u00ec\u0080"),
                        FileKind.WEBM),
                Arguments.of("story.mp3", join(ascii("ID3\4\0"), new byte[64]), FileKind.MP3),
                Arguments.of("spoken.mp3", join(ascii("\u00ff\u00fb\u0090\u0064"), new byte[64]), FileKind.MP3),
                Arguments.of("story.ogg", join(ascii("OggS\0\2"), new byte[64]), FileKind.OGG),
                Arguments.of("story.es.vtt", captions(), FileKind.VTT));
    }

    @ParameterizedTest(name = "takes {0}")
    @MethodSource
    void taken(String name, byte[] bytes, FileKind kind) throws IOException {
        assertThat(check(name, bytes).kind()).isEqualTo(kind);
    }

    /** A film with a box in a box in a box. */
    private static byte[] nested(int times) {
        byte[] inside = new byte[16];
        for (int i = 0; i < times; i++) {
            inside = box("moov", inside);
        }
        return join(box("ftyp", ascii("isom\0\0\0\0isom")), inside, box("mdat", new byte[64]));
    }

    static Stream<Arguments> refused() {
        byte[] exe = join(ascii("MZ\u0090\0\3\0\0\0"), new byte[200]);
        byte[] elf = join(ascii("\u007fELF\2\1\1"), new byte[200]);
        byte[] ole = join(ascii("\u00d0\u00cf\u0011\u00e0\u00a1\u00b1\u001a\u00e1"), new byte[600]);
        Map<String, byte[]> jar = new LinkedHashMap<>();
        jar.put("META-INF/MANIFEST.MF", ascii("Main-Class: X"));
        Map<String, byte[]> both = Samples.word();
        both.put("[Content_Types].xml", ascii("wordprocessingml.document.main+xml spreadsheetml.sheet.main+xml"));
        both.put("xl/workbook.xml", ascii("<workbook/>"));
        Map<String, byte[]> macro = Samples.word();
        macro.put("[Content_Types].xml", Samples.types("application/vnd.ms-word.document.macroEnabled.main+xml"));
        byte[] cut = java.util.Arrays.copyOf(docx(), docx().length - 30);
        byte[] wide = picture("png");
        wide[16] = 0x7f;
        return Stream.of(
                // Films that are not, or that carry something else.
                Arguments.of("film.mp4", ascii("<html><script>alert(1)</script></html>"), Refusal.MISMATCH),
                Arguments.of("film.mp4", exe, Refusal.MISMATCH),
                Arguments.of("sound.mp4", film("M4A "), Refusal.MISMATCH),
                Arguments.of("page-behind.mp4", join(film("isom"), ascii(HTML)), Refusal.MISMATCH),
                Arguments.of("cut.mp4", java.util.Arrays.copyOf(film("isom"), 80), Refusal.MISMATCH),
                Arguments.of("boxes-without-end.mp4", nested(2_000), Refusal.BROKEN),
                Arguments.of("box-of-script.mp4", join(film("isom"), box("<scr", ascii("ipt>"))), Refusal.MISMATCH),
                Arguments.of("empty-film.mp4", box("ftyp", ascii("isom\0\0\0\0")), Refusal.MISMATCH),
                Arguments.of("film.webm", film("isom"), Refusal.MISMATCH),
                Arguments.of("song.mp3", pdf(), Refusal.MISMATCH),
                Arguments.of("song.ogg", ascii("OggX"), Refusal.MISMATCH),
                Arguments.of("zip-behind.mp3", join(ascii("ID3\4\0"), docx()), Refusal.TWO_KINDS),
                Arguments.of("words.vtt", ascii("Good morning\n"), Refusal.MISMATCH),
                Arguments.of("no-cue.vtt", ascii("WEBVTT\n\nGood morning\n"), Refusal.MISMATCH),
                Arguments.of("page.vtt", ascii(HTML), Refusal.MARKUP),
                // A name that promises something else.
                Arguments.of("virus.exe", exe, Refusal.KIND),
                Arguments.of("report.pdf.exe", exe, Refusal.KIND),
                Arguments.of("report.pdf", exe, Refusal.MISMATCH),
                Arguments.of("report.pdf", elf, Refusal.MISMATCH),
                Arguments.of("report.docx", exe, Refusal.MISMATCH),
                Arguments.of("report.txt", exe, Refusal.CHARACTERS),
                Arguments.of("photo.png", exe, Refusal.MISMATCH),
                Arguments.of("photo.jpg", picture("png"), Refusal.MISMATCH),
                Arguments.of("photo.png", ascii(HTML), Refusal.MISMATCH),
                Arguments.of("photo.webp", ascii("RIFF\4\0\0\0WAVE"), Refusal.MISMATCH),
                Arguments.of("report.pdf", docx(), Refusal.MISMATCH),
                Arguments.of("report.docx", xlsx(), Refusal.MISMATCH),
                Arguments.of("report.docx", Samples.zip(jar), Refusal.MISMATCH),
                Arguments.of("report.docx", pdf(), Refusal.MISMATCH),
                Arguments.of("report.odt", docx(), Refusal.MISMATCH),
                Arguments.of("notes.txt", pdf(), Refusal.MISMATCH),
                Arguments.of("notes.txt", ascii("{\\rtf1\\ansi x}"), Refusal.MISMATCH),
                // Kinds that are not taken, however they are written.
                Arguments.of("page.html", ascii(HTML), Refusal.KIND),
                Arguments.of("page.pdf.html", ascii(HTML), Refusal.KIND),
                Arguments.of("drawing.svg", ascii("<svg/>"), Refusal.KIND),
                Arguments.of("page.xhtml", ascii(HTML), Refusal.KIND),
                Arguments.of("shell.jsp", ascii("<% %>"), Refusal.KIND),
                Arguments.of("shell.php\0.pdf.php", pdf(), Refusal.KIND),
                Arguments.of("shell.php;.pdf;", pdf(), Refusal.KIND),
                Arguments.of("report.pdf::$DATA", pdf(), Refusal.KIND),
                Arguments.of("archive.zip", docx(), Refusal.KIND),
                Arguments.of("pdf", pdf(), Refusal.KIND),
                Arguments.of("", pdf(), Refusal.KIND),
                Arguments.of(null, pdf(), Refusal.KIND),
                Arguments.of("old.doc", ole, Refusal.OLD_OFFICE),
                // Web pages as text.
                Arguments.of("page.txt", ascii(HTML), Refusal.MARKUP),
                Arguments.of("page.md", ascii("   <!-- x -->\n<script>alert(1)</script>"), Refusal.MARKUP),
                Arguments.of("page.csv", ascii("<?xml version='1.0'?><svg/>"), Refusal.MARKUP),
                Arguments.of("page.txt", ascii(" ".repeat(60_000) + HTML), Refusal.MARKUP),
                Arguments.of("page.txt", ("\ufeff" + HTML).getBytes(StandardCharsets.UTF_16LE), Refusal.MARKUP),
                Arguments.of("nul.txt", ascii("a\0b"), Refusal.CHARACTERS),
                Arguments.of("escape.txt", ascii("a\u001b[31mb"), Refusal.CHARACTERS),
                // Macros, programs and locks.
                Arguments.of("report.docm", docx(), Refusal.PROGRAM),
                Arguments.of("report.docx", docxWith("word/vbaProject.bin", ole), Refusal.PROGRAM),
                Arguments.of("report.docx", docxWith("word/VBAPROJECT.BIN", ole), Refusal.PROGRAM),
                Arguments.of("report.docx", docxWith("word/activeX/activeX1.bin", ole), Refusal.PROGRAM),
                Arguments.of("report.docx", docxWith("word/embeddings/run.exe", exe), Refusal.PROGRAM),
                Arguments.of("report.docx", Samples.zip(macro), Refusal.PROGRAM),
                Arguments.of("report.odt", odt("Basic/Standard/Module1.xml", ascii("<m/>")), Refusal.PROGRAM),
                Arguments.of("report.docx", ole, Refusal.LOCKED),
                Arguments.of(
                        "report.odt",
                        odt("META-INF/manifest.xml", ascii("<manifest:encryption-data/>")),
                        Refusal.LOCKED),
                Arguments.of("report.pdf", ascii("%PDF-1.4\ntrailer<</Encrypt 5 0 R>>\n%%EOF\n"), Refusal.LOCKED),
                // Two kinds at once.
                Arguments.of("report.pdf", join(pdf(), docx()), Refusal.TWO_KINDS),
                Arguments.of("report.pdf", join(ascii("GIF89a"), pdf()), Refusal.MISMATCH),
                Arguments.of("report.docx", join(docx(), ascii("<script>")), Refusal.BROKEN),
                Arguments.of("report.docx", Samples.zip(both), Refusal.TWO_KINDS),
                // Damage, and things inside things.
                Arguments.of("report.pdf", ascii("%PDF-1.4\nnothing more"), Refusal.BROKEN),
                Arguments.of("report.docx", cut, Refusal.BROKEN),
                Arguments.of("report.docx", docxWith("../../evil.xml", ascii("<x/>")), Refusal.BROKEN),
                Arguments.of("report.docx", docxWith("word/media/a.bin", docx()), Refusal.NESTED),
                Arguments.of("report.docx", docxWith("word/media/a.bin", ascii("Rar!\u001a\7\0x")), Refusal.NESTED),
                Arguments.of(
                        "report.docx",
                        docxWith("word/embeddings/a.docx", docxWith("word/embeddings/b.docx", docx())),
                        Refusal.NESTED),
                Arguments.of(
                        "report.docx",
                        docxWith("word/x.xml", ascii("<!DOCTYPE a [<!ENTITY b \"bb\">]><a>&b;</a>")),
                        Refusal.MARKUP),
                Arguments.of(
                        "report.docx",
                        docxWith("word/x.xml", "<!DOCTYPE a>".getBytes(StandardCharsets.UTF_16LE)),
                        Refusal.MARKUP),
                Arguments.of("a.png", java.util.Arrays.copyOf(picture("png"), 60), Refusal.BROKEN),
                Arguments.of("a.png", wide, Refusal.PIXELS),
                Arguments.of("empty.pdf", new byte[0], Refusal.EMPTY));
    }

    @ParameterizedTest(name = "refuses {0}: {2}")
    @MethodSource
    void refused(String name, byte[] bytes, String sentence) {
        InvalidInput refusal = catchThrowableOfType(InvalidInput.class, () -> check(name, bytes));
        assertThat(refusal).isNotNull();
        assertThat(refusal.problems().get(0).message()).isEqualTo(sentence);
        assertThat(refusal.problems().get(0).field()).isEqualTo("file");
    }

    @Test
    void theSetHasAtLeastThirtyCases() {
        assertThat(refused().map(one -> one.get()[0] + " " + one.get()[2]).distinct())
                .as("U-01, by name and reason")
                .hasSizeGreaterThanOrEqualTo(30);
    }

    @Test
    void aRefusedFileLeavesNothingBehind() throws IOException {
        catchThrowableOfType(InvalidInput.class, () -> check("photo.png", java.util.Arrays.copyOf(picture("png"), 60)));
        catchThrowableOfType(
                InvalidInput.class,
                () -> check("a.docx", docxWith("word/embeddings/a.xlsx", docxWith("word/vbaProject.bin", pdf()))));
        try (Stream<Path> left = Files.list(folder.resolve("incoming"))) {
            assertThat(left).isEmpty();
        }
    }

    @Test
    void aPhotoLosesItsPlaceButKeepsWhichWayIsUp() throws IOException {
        byte[] kept = bytes("photo.jpg", photo());
        assertThat(new String(kept, StandardCharsets.ISO_8859_1))
                .doesNotContain("44.9778N")
                .contains("Exif\0\0MM\0*");
        assertThat(kept[2 + 2 + 2 + 6 + 8 + 2 + 9]).isEqualTo((byte) 6);
        assertThat(ImageIO.read(new ByteArrayInputStream(kept)).getWidth()).isEqualTo(8);
    }

    @Test
    void aFilmLosesWhereItWasTakenAndNoByteMoves() throws IOException {
        byte[] place = join(box("\u00a9xyz", ascii("\0\22\25\u00c7+44.9778-093.2650/")));
        byte[] sent = join(
                box("ftyp", ascii("isom\0\0\0\0isom")),
                box("moov", join(box("mvhd", new byte[12]), box("trak", box("udta", place)), box("meta", place))),
                box("mdat", new byte[70_000]),
                box("moov", box("udta", place)));
        byte[] kept = bytes("story.mp4", sent);
        assertThat(kept).hasSameSizeAs(sent);
        assertThat(new String(kept, StandardCharsets.ISO_8859_1))
                .doesNotContain("44.9778", "udta", "meta")
                .contains("mvhd", "mdat", "free");
        assertThat(bytes("plain.mp4", film("isom"))).isEqualTo(film("isom"));
    }

    @Test
    void whatStandsBehindAPictureIsCutOff() throws IOException {
        for (String format : new String[] {"png", "jpeg", "gif"}) {
            String name = "a." + format;
            byte[] kept = bytes(name, join(picture(format), docx()));
            assertThat(new String(kept, StandardCharsets.ISO_8859_1)).as(format).doesNotContain("PK");
            assertThat(ImageIO.read(new ByteArrayInputStream(kept)).getHeight()).isEqualTo(6);
        }
    }

    @Test
    void anOldCodeForLettersBecomesUtf8() throws IOException {
        assertThat(bytes("a.csv", "caf\u00e9".getBytes(Charset.forName("windows-1252"))))
                .isEqualTo("caf\u00e9".getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void moreThanTheLimitIsRefusedWhileItComesIn() throws IOException {
        try (IncomingFile file = new DiskFileStore(folder).begin(1000)) {
            InvalidInput refusal =
                    catchThrowableOfType(InvalidInput.class, () -> file.out().write(new byte[1001]));
            assertThat(refusal.problems().get(0).message()).isEqualTo("file.large");
            assertThat(file.size()).isZero();
        }
    }

    private byte[] bytes(String name, byte[] bytes) throws IOException {
        DiskFileStore store = new DiskFileStore(folder);
        try (IncomingFile raw = store.begin(1 << 26)) {
            raw.out().write(bytes);
            CheckedFile checked = new FileCheck(store).check(raw, name);
            try (IncomingFile content = checked.content()) {
                return Files.readAllBytes(content.path());
            }
        }
    }

    private CheckedFile check(String name, byte[] bytes) throws IOException {
        DiskFileStore store = new DiskFileStore(folder);
        try (IncomingFile raw = store.begin(1 << 26)) {
            raw.out().write(bytes);
            CheckedFile checked = new FileCheck(store).check(raw, name);
            checked.content().close();
            return checked;
        }
    }
}
