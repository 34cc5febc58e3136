package org.headwaters.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.imageio.ImageIO;
import org.headwaters.acceptance.Visit.Person;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * U-01 to U-04 through the whole way a file takes: what lies, hides or swells is refused with a sentence in less than two seconds.
 * The rules themselves, and the memory a bomb costs, are tested in FileCheckTest and ArchiveCheckTest.
 */
class UploadIT {

    private static final Duration LIMIT = Duration.ofSeconds(2);
    private static final String WORD =
            "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml";
    private static final Pattern SENTENCE = Pattern.compile("id=\"file-err\"[^>]*>([^<]+)<");
    private static final Program PROGRAM = Program.shared();

    private static Wire member;
    private static Occasion occasion;

    @BeforeAll
    static void enter() {
        member = new Wire(PROGRAM).as(Person.MEMBER);
        occasion = new Occasion(PROGRAM);
        // The first upload after a start loads the file checks; the bound is about the work, not about that.
        occasion.share(member, "First", "first.exe", new byte[10]);
    }

    @Test
    void u01WhatIsNotWhatItSaysIsRefused() {
        byte[] html = ascii("<!DOCTYPE html><script>alert(1)</script>");
        byte[] exe = ascii("MZ\u0090\0\3\0\0\0");
        Map<String, byte[]> lies = new LinkedHashMap<>();
        lies.put("report.pdf", exe);
        lies.put("report.docx", html);
        lies.put("report.xlsx", docx());
        lies.put("photo.png", ascii("\u00ff\u00d8\u00ff\u00e0 not a png"));
        lies.put("photo.jpg", html);
        lies.put("page.txt", html);
        lies.put("list.csv", exe);
        lies.put("page.html", html);
        lies.put("page.pdf.html", html);
        lies.put("page.svg", ascii("<svg xmlns='http://www.w3.org/2000/svg' onload='alert(1)'/>"));
        lies.put("drawing.png", ascii("<svg xmlns='http://www.w3.org/2000/svg' onload='alert(1)'/>"));
        lies.put("shell.jsp", ascii("<% out.print(1); %>"));
        lies.put("shell.jsp;.pdf;", pdf());
        lies.put("report.pdf::$DATA", pdf());
        lies.put("setup.exe", exe);
        lies.put("archive.zip", docx());
        lies.put("old.doc", ascii("\u00d0\u00cf\u0011\u00e0\u00a1\u00b1\u001a\u00e1"));
        lies.put("no-ending", pdf());
        lies.put("empty.pdf", new byte[0]);
        lies.forEach(UploadIT::refused);
    }

    @Test
    void u03TwoKindsInOneAndProgramsInsideAreRefused() {
        Map<String, byte[]> lies = new LinkedHashMap<>();
        lies.put("both.pdf", join(pdf(), docx()));
        lies.put("image-and.pdf", join(ascii("GIF89a"), pdf()));
        lies.put("page-and.docx", join(docx(), ascii("<script>alert(1)</script>")));
        lies.put("with-macro.docm", docx());
        lies.put(
                "macro-inside.docx",
                docxWith("word/vbaProject.bin", ascii("\u00d0\u00cf\u0011\u00e0\u00a1\u00b1\u001a\u00e1")));
        lies.put("activex.docx", docxWith("word/activeX/activeX1.bin", new byte[8]));
        lies.put("program.docx", docxWith("word/embeddings/run.exe", ascii("MZ\u0090\0")));
        lies.forEach(UploadIT::refused);
    }

    @Test
    void u04BombsNestsAndEntitiesAreRefused() {
        Map<String, byte[]> lies = new LinkedHashMap<>();
        lies.put("bomb.docx", bomb(200));
        lies.put("bomb-inside.docx", docxWith("word/embeddings/a.docx", bomb(100)));
        Map<String, byte[]> many = word();
        for (int i = 0; i < 10_000; i++) {
            many.put("word/p" + i + ".xml", new byte[1]);
        }
        lies.put("ten-thousand.docx", zip(many));
        lies.put("nested.docx", docxWith("word/a.docx", docxWith("word/b.docx", docxWith("word/c.docx", docx()))));
        lies.put("archive-inside.docx", docxWith("word/media/a.bin", docx()));
        lies.put("path-inside.docx", docxWith("../../evil.xml", ascii("<x/>")));
        lies.put(
                "laughs.docx",
                docxWith(
                        "word/x.xml",
                        ascii("<!DOCTYPE a [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;\">]><a>&b;</a>")));
        lies.put(
                "reads-a-file.docx",
                docxWith("word/x.xml", ascii("<!DOCTYPE a [<!ENTITY b SYSTEM \"file:///etc/passwd\">]><a>&b;</a>")));
        lies.put("huge-picture.png", hugePicture());
        lies.forEach(UploadIT::refused);
        assertThat(PROGRAM.logText()).doesNotContain("OutOfMemoryError");
    }

    @Test
    void u01FileNamesAreMadeHarmless() {
        Map<String, String> names = new LinkedHashMap<>();
        names.put("../../etc/passwd.csv", "passwd.csv");
        names.put("..\\..\\boot.csv", "boot.csv");
        names.put("C:\\Users\\ann\\plan.csv", "plan.csv");
        names.put("%2e%2e%2fup.csv", "___up.csv");
        names.put("a\u0001b\u007fc.csv", "abc.csv");
        names.put("invoice\u202Evsc.csv", "invoicevsc.csv");
        names.put("\u200B\u2066hidden\u2069.csv", "hidden.csv");
        names.put("run.exe.csv", "run_exe.csv");
        names.put("CON.csv", "_CON.csv");
        names.put("x".repeat(500) + ".csv", "x".repeat(196) + ".csv");
        names.put("<img src=x onerror=alert(1)>.csv", "_img src=x onerror=alert(1)_.csv");
        names.put("\uD83D\uDC9B اللغة.csv", "\uD83D\uDC9B اللغة.csv");
        names.forEach((sent, kept) -> {
            String file = occasion.file(member, "Named " + UUID.randomUUID(), sent, ascii("a,b\n1,2\n"));
            HttpResponse<byte[]> answer = member.bytes(file);
            assertThat(answer.statusCode()).as(sent).isEqualTo(200);
            String disposition =
                    answer.headers().firstValue("Content-Disposition").orElseThrow();
            String name = java.net.URLDecoder.decode(
                    disposition.replaceFirst(".*filename\\*=UTF-8''", "").replace("+", "%2B"), StandardCharsets.UTF_8);
            assertThat(name).as(sent).isEqualTo(kept);
            assertThat(disposition)
                    .as(sent)
                    .startsWith("attachment; filename=\"")
                    .matches("[ -~]+");
        });
    }

    @Test
    void u03APhotoTellsNotWhereItWasTaken() throws IOException {
        byte[] photo = photo();
        assertThat(new String(photo, StandardCharsets.ISO_8859_1)).contains("44.9778N", "Cam-Serial-777");
        String file = occasion.file(member, "From the clinic " + UUID.randomUUID(), "photo.jpg", photo);
        HttpResponse<byte[]> answer = member.bytes(file);
        String kept = new String(answer.body(), StandardCharsets.ISO_8859_1);
        assertThat(kept).doesNotContain("44.9778N", "Cam-Serial-777", "http://ns.adobe.com/xap");
        assertThat(ImageIO.read(new ByteArrayInputStream(answer.body())).getWidth())
                .isEqualTo(8);
        assertThat(answer.headers().firstValue("Content-Type")).get().asString().startsWith("image/jpeg");
        assertThat(answer.headers().firstValue("Content-Disposition").orElseThrow())
                .startsWith("attachment");
    }

    /** Refused at the file's own field, quickly, with what was typed still there. */
    private static void refused(String name, byte[] content) {
        long begin = System.nanoTime();
        HttpResponse<String> answer = occasion.share(member, "A file that lies", name, content);
        Duration took = Duration.ofNanos(System.nanoTime() - begin);
        assertThat(answer.statusCode()).as(name).isEqualTo(200);
        Matcher sentence = SENTENCE.matcher(answer.body());
        assertThat(sentence.find()).as("a sentence about " + name).isTrue();
        assertThat(sentence.group(1).strip()).as(name).hasSizeGreaterThan(15).doesNotContain("Exception", "{");
        assertThat(answer.body()).as(name).contains("value=\"A file that lies\"");
        assertThat(took).as(name).isLessThan(LIMIT);
    }

    private static byte[] pdf() {
        return ascii("%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\nstartxref\n9\n%%EOF\n");
    }

    private static Map<String, byte[]> word() {
        Map<String, byte[]> parts = new LinkedHashMap<>();
        parts.put(
                "[Content_Types].xml",
                ascii("<Types><Override PartName=\"/x\" ContentType=\"" + WORD + "\"/></Types>"));
        parts.put("word/document.xml", ascii("<w:document>Hello</w:document>"));
        return parts;
    }

    private static byte[] docx() {
        return zip(word());
    }

    private static byte[] docxWith(String name, byte[] content) {
        Map<String, byte[]> parts = word();
        parts.put(name, content);
        return zip(parts);
    }

    /** A thousand times as large unpacked. */
    private static byte[] bomb(int mebibytes) {
        return docxWith("word/media/zeros.bin", new byte[mebibytes << 20]);
    }

    private static byte[] zip(Map<String, byte[]> parts) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, byte[]> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue());
            }
        } catch (IOException impossible) {
            throw new IllegalStateException(impossible);
        }
        return bytes.toByteArray();
    }

    /** A few bytes that say they are 60,000 pixels wide and high. */
    private static byte[] hugePicture() {
        byte[] png = picture("png");
        // Width and height stand behind the signature, the length and the name of the first chunk.
        Arrays.fill(png, 18, 20, (byte) 0xEA);
        Arrays.fill(png, 22, 24, (byte) 0xEA);
        return png;
    }

    private static byte[] picture(String format) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(new BufferedImage(8, 6, BufferedImage.TYPE_INT_RGB), format, bytes);
        } catch (IOException impossible) {
            throw new IllegalStateException(impossible);
        }
        return bytes.toByteArray();
    }

    /** A JPEG with a place in its EXIF, in its XMP and in a comment, as a phone writes them. */
    private static byte[] photo() {
        byte[] jpeg = picture("jpeg");
        byte[] exif = ascii("Exif\0\0II*\0\u0008\0\0\0\1\0\u0012\1\3\0\1\0\0\0\6\0\0\0\0\0\0\0GPS 44.9778N 93.2650W");
        byte[] xmp = ascii("http://ns.adobe.com/xap/1.0/\0<x exif:GPSLatitude=\"44.9778N\"/>");
        byte[] comment = ascii("Cam-Serial-777 44.9778N");
        return join(
                new byte[] {(byte) 0xFF, (byte) 0xD8},
                segment(0xE1, exif),
                segment(0xE1, xmp),
                segment(0xFE, comment),
                Arrays.copyOfRange(jpeg, 2, jpeg.length));
    }

    private static byte[] segment(int kind, byte[] content) {
        return join(new byte[] {(byte) 0xFF, (byte) kind, 0, (byte) (content.length + 2)}, content);
    }

    private static byte[] join(byte[]... parts) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            all.writeBytes(part);
        }
        return all.toByteArray();
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }
}
