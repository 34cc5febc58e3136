package org.headwaters.reader;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What files are read as, the hostile ones by name. */
class ReaderTest {

    private static final String PDF = "application/pdf";

    @TempDir
    private Path folder;

    private Path found;

    @BeforeEach
    void emptyFolder() throws IOException {
        found = Files.createDirectory(folder.resolve("found"));
    }

    private int read(Path file, String type) {
        return Reader.read(file, type, found);
    }

    private String words() throws IOException {
        return Files.readString(found.resolve("words"));
    }

    private String fact(String key) throws IOException {
        Properties facts = new Properties();
        try (InputStream in = Files.newInputStream(found.resolve("facts"))) {
            facts.load(in);
        }
        return facts.getProperty(key, "");
    }

    private Path file(String text) throws IOException {
        return Files.writeString(folder.resolve("file"), text);
    }

    @Test
    void aPdfGivesItsWordsItsFactsAndItsFirstPage() throws IOException {
        assertThat(read(Made.pdf(folder.resolve("a"), 3, "Rides to care"), PDF)).isZero();
        assertThat(words()).isEqualTo("Rides to care\fRides to care\fRides to care");
        assertThat(fact("pages")).isEqualTo("3");
        assertThat(fact("tagged")).isEqualTo("false");
        assertThat(fact("active")).isEqualTo("false");
        BufferedImage page = ImageIO.read(found.resolve("preview.png").toFile());
        assertThat(page.getWidth()).isEqualTo(800);
        assertThat(page.getHeight()).isEqualTo(1035);
    }

    @Test
    void pagesWithoutWordsAreCounted() throws IOException {
        Words words = new Words(100);
        words.page(3);
        words.write("Third");
        words.page(4);
        words.page(6);
        words.write(" sixth");
        words.page(7);
        assertThat(words.text()).isEqualTo("\f\fThird\f\f\fsixth");
    }

    @Test
    void eachSlideIsAPage() throws IOException {
        assertThat(read(Made.slides(folder.resolve("a"), "Rides to care", "Who pays"), Made.PPTX))
                .isZero();
        assertThat(words()).isEqualTo("Rides to care\fWho pays");
    }

    @Test
    void aTaggedPdfSaysSoAndItsLanguage() throws IOException {
        assertThat(read(Made.taggedPdf(folder.resolve("a")), PDF)).isZero();
        assertThat(fact("tagged")).isEqualTo("true");
        assertThat(fact("language")).isEqualTo("es");
    }

    @Test
    void aPdfOfPicturesHasNoWords() throws IOException {
        assertThat(read(Made.pdf(folder.resolve("a"), 2, null), PDF)).isZero();
        assertThat(words()).isEmpty();
    }

    @Test
    void aPdfThatRunsScriptIsActive() throws IOException {
        assertThat(read(Made.pdfWithScript(folder.resolve("a")), PDF)).isZero();
        assertThat(fact("active")).isEqualTo("true");
    }

    @Test
    void anEncryptedPdfIsLockedAndOneThatAnybodyMayOpenIsRead() throws IOException {
        assertThat(read(Made.lockedPdf(folder.resolve("a"), "secret"), PDF)).isEqualTo(Reader.LOCKED);
        assertThat(found.resolve("facts")).doesNotExist();
        assertThat(read(Made.lockedPdf(folder.resolve("b"), ""), PDF)).isZero();
        assertThat(words()).isEqualTo("Behind a lock");
        assertThat(fact("encrypted")).isEqualTo("true");
    }

    @Test
    void ofAPdfWithTenThousandPagesTheFirstAreRead() throws IOException {
        assertThat(read(Made.pdf(folder.resolve("a"), 10_000, "Page"), PDF)).isZero();
        assertThat(fact("pages")).isEqualTo("10000");
        assertThat(fact("cut")).isEqualTo("true");
        assertThat(words().split("\f")).hasSize(Reader.MOST_PAGES);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "%PDF-1.7\n%%EOF",
                "%PDF-1.7\n1 0 obj<</Type/Catalog/Pages 1 0 R/Kids[1 0 R]>>endobj\ntrailer<</Root 1 0 R>>"
            })
    void aBrokenPdfIsBrokenOrEmptyButNeverWords(String bytes) throws IOException {
        assertThat(read(file(bytes), PDF)).isIn(0, Reader.BROKEN);
        assertThat(found.resolve("words"))
                .satisfiesAnyOf(words -> assertThat(words).doesNotExist(), words -> assertThat(words)
                        .isEmptyFile());
    }

    @Test
    void aPdfThatIsAlsoAWebPageIsReadAsPdfOnly() throws IOException {
        Path pdf = Made.pdf(folder.resolve("a"), 1, "Only this");
        byte[] page = "<html><script>alert('not this')</script></html>".getBytes(StandardCharsets.UTF_8);
        Files.write(pdf, page, java.nio.file.StandardOpenOption.APPEND);
        assertThat(read(pdf, PDF)).isZero();
        assertThat(words()).isEqualTo("Only this");
    }

    @Test
    void aWordDocumentGivesItsWords() throws IOException {
        Path docx = Made.docx(folder.resolve("a"), Made.saying("Wörter für alle"));
        assertThat(read(docx, Made.DOCX)).isZero();
        assertThat(words()).contains("Wörter für alle");
    }

    @Test
    void aWordDocumentGivesThePagesThatWordNoted() throws IOException {
        // The first end was typed, and noted again when Word laid it out; the second stands in the middle of a word's
        // run.
        String body = Made.saying(
                "Rides</w:t><w:br w:type=\"page\"/></w:r></w:p><w:p><w:r><w:lastRenderedPageBreak/><w:t>Who pays"
                        + "</w:t><w:br/><w:t>for</w:t><w:lastRenderedPageBreak/><w:t>it");

        assertThat(read(Made.docx(folder.resolve("a"), body, "A note", "3"), Made.DOCX))
                .isZero();
        assertThat(words()).as("a note stands beyond the last page").isEqualTo("Rides\fWho pays for\fit\fA note");
        assertThat(fact("pages")).isEqualTo("3");

        assertThat(read(Made.docx(folder.resolve("b"), body, "A note", ""), Made.DOCX))
                .isZero();
        assertThat(words()).as("whether these are all ends is not known").isEqualTo("Rides Who pays for it A note");
        assertThat(fact("pages")).isEmpty();

        assertThat(read(Made.docx(folder.resolve("c"), body, "A note", "7"), Made.DOCX))
                .isZero();
        assertThat(words()).as("not all ends were noted").isEqualTo("Rides Who pays for it A note");
        assertThat(fact("pages")).isEqualTo("7");
    }

    @Test
    void aWordDocumentThatIsCutAndDoesNotSayHowLongItIsHasNoPages() throws IOException {
        String page = "word ".repeat(Reader.MOST_WORDS / 10) + "</w:t><w:lastRenderedPageBreak/><w:t>";

        assertThat(read(Made.docx(folder.resolve("a"), Made.saying(page.repeat(3))), Made.DOCX))
                .isZero();
        assertThat(fact("cut")).isEqualTo("true");
        assertThat(words()).startsWith("word word").doesNotContain("\f");
        assertThat(fact("pages")).isEmpty();
    }

    @Test
    void theSignOfAPageInATextIsASpace() throws IOException {
        String text = "Rides&#xFDD0;&#xE009;now</w:t><w:lastRenderedPageBreak/><w:t>Who&#xFDD0;pays";

        assertThat(read(Made.docx(folder.resolve("a"), Made.saying(text), "", "2"), Made.DOCX))
                .isZero();
        assertThat(words()).isEqualTo("Rides \ue009now\fWho pays");

        assertThat(read(file("<html><body>Rides\ufdd0\ue009now</body></html>"), "text/html"))
                .isZero();
        assertThat(words()).as("a web page has no pages").isEqualTo("Rides\ufdd0\ue009now");
    }

    @Test
    void aZipBombEndsAtTheLimitOfWordsOrIsRefused() throws IOException {
        Path docx = Made.docx(folder.resolve("a"), Made.saying("All work and no play. ".repeat(1_000_000)));
        assertThat(Files.size(docx)).isLessThan(200_000);
        assertThat(read(docx, Made.DOCX)).isIn(0, Reader.BROKEN);
        if (Files.exists(found.resolve("words"))) {
            assertThat(words().length()).isLessThanOrEqualTo(Reader.MOST_WORDS);
        }
    }

    @Test
    void xmlEntitiesAreNotFollowed() throws IOException {
        Path secret = Files.writeString(folder.resolve("secret"), "the-secret");
        String body = Made.saying("before &e; after")
                .replace(
                        "<?xml version=\"1.0\"?>",
                        "<?xml version=\"1.0\"?><!DOCTYPE d [<!ENTITY e SYSTEM \"" + secret.toUri() + "\">]>");
        read(Made.docx(folder.resolve("a"), body), Made.DOCX);
        assertThat(found.resolve("words"))
                .satisfiesAnyOf(
                        words -> assertThat(words).doesNotExist(),
                        words -> assertThat(words).content().doesNotContain("the-secret"));
    }

    @Test
    void manyLaughsAreNotLaughed() throws IOException {
        StringBuilder entities = new StringBuilder("<!DOCTYPE d [<!ENTITY e0 \"ha\">");
        for (int i = 1; i < 30; i++) {
            entities.append("<!ENTITY e")
                    .append(i)
                    .append(" \"")
                    .append(("&e" + (i - 1) + ";").repeat(10))
                    .append("\">");
        }
        String body = Made.saying("&e29;")
                .replace("<?xml version=\"1.0\"?>", "<?xml version=\"1.0\"?>" + entities.append("]>"));
        assertThat(read(Made.docx(folder.resolve("a"), body), Made.DOCX)).isIn(0, Reader.BROKEN);
    }

    @Test
    void whatIsNoZipIsBroken() throws IOException {
        assertThat(read(file("GIF89a=1;alert('polyglot')"), Made.DOCX)).isEqualTo(Reader.BROKEN);
        assertThat(read(file("nothing"), Made.ODT)).isEqualTo(Reader.BROKEN);
        assertThat(read(file("<svg onload='alert(1)'/>"), "image/svg+xml")).isEqualTo(Reader.BROKEN);
    }

    @Test
    void anOpenDocumentGivesItsWords() throws IOException {
        Path odt = Made.odt(folder.resolve("a"), "<text:p>Parent circle</text:p>", 1);
        assertThat(read(odt, Made.ODT)).isZero();
        assertThat(words()).contains("Parent circle");
    }

    @Test
    void anOpenDocumentGivesThePagesThatWereNoted() throws IOException {
        String text =
                "<text:p>Parent <text:soft-page-break/>circle</text:p><text:soft-page-break/><text:p>Dates</text:p>";
        assertThat(read(Made.odt(folder.resolve("a"), text, 3), Made.ODT)).isZero();
        assertThat(words()).isEqualTo("Parent\fcircle\fDates");
        assertThat(read(Made.odt(folder.resolve("b"), text, 4), Made.ODT)).isZero();
        assertThat(words()).isEqualTo("Parent circle Dates");
    }

    @Test
    void aWebPageGivesItsWordsAndNotItsScript() throws IOException {
        assertThat(read(
                        file("<html><head><title>T</title><script>hidden()</script></head><body>Seen</body></html>"),
                        "text/html"))
                .isZero();
        assertThat(words()).contains("Seen").doesNotContain("hidden");
    }

    @Test
    void captionsGiveWhatIsSaidWithoutTimes() throws IOException {
        assertThat(read(
                        file("WEBVTT\n\nNOTE mine\n\n1\n00:00:01.000 --> 00:00:02.000\n<v Ann>We began\nwith rides.\n"),
                        "text/vtt"))
                .isZero();
        assertThat(words()).isEqualTo("We began with rides.");
    }

    @Test
    void aLongTextIsCutAtTheLimitAndSaysSo() throws IOException {
        assertThat(read(file("word ".repeat(Reader.MOST_WORDS)), "text/plain")).isZero();
        assertThat(words()).hasSizeBetween(Reader.MOST_WORDS - 1, Reader.MOST_WORDS);
        assertThat(fact("cut")).isEqualTo("true");
    }

    @Test
    void controlSignsAndHalfLettersDoNotComeThrough() throws IOException {
        assertThat(read(file("a\u0000b\u0007c \t\r\n d\u00a0e\ufffd"), "text/plain"))
                .isZero();
        assertThat(words()).isEqualTo("a b c d e");
    }
}
