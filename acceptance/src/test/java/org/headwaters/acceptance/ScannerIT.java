package org.headwaters.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.awaitility.Awaitility;
import org.headwaters.acceptance.Visit.Person;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * U-06 and R-08: what the scanner finds is refused; while it is away files are taken, but nobody gets them; when it is back they are handed
 * out, or taken away.
 */
class ScannerIT {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private static Scanner scanner;
    private static Program program;
    private static Wire member;
    private static Occasion occasion;

    @BeforeAll
    static void start() throws IOException {
        Path folder = Files.createTempDirectory("headwaters-scanner");
        scanner = new Scanner(folder).start();
        program = Program.fresh("scanned", Map.of("HEADWATERS_SAMPLE", "true", "HEADWATERS_CLAMAV", scanner.setting()));
        program.start();
        member = new Wire(program).as(Person.MEMBER);
        occasion = new Occasion(program);
    }

    @AfterAll
    static void stop() {
        program.close();
        scanner.close();
    }

    @Test
    void u06WhatIsFoundIsRefusedAndWhileTheScannerIsAwayNothingIsPublished() throws IOException {
        for (Map.Entry<String, byte[]> bad : Map.of(
                        "eicar.txt", ascii(Scanner.EICAR), "eicar.docx", docx(Scanner.EICAR))
                .entrySet()) {
            HttpResponse<String> refused = occasion.share(member, "Bad news", bad.getKey(), bad.getValue());
            assertThat(refused.statusCode()).as(bad.getKey()).isEqualTo(200);
            assertThat(refused.body()).as(bad.getKey()).contains("Our virus scanner found something");
        }
        String clean = occasion.file(member, "Clean " + UUID.randomUUID(), "clean.txt", ascii("Clean words\n"));
        assertThat(member.get(clean).statusCode()).isEqualTo(200);

        scanner.stop();
        String waiting = occasion.file(member, "Waiting " + UUID.randomUUID(), "waiting.txt", ascii("Other words\n"));
        List<String> versions = occasion.files(member, "Versions " + UUID.randomUUID());
        assertThat(member.send(
                                member.form(versions.get(0), "add-files").press("add"),
                                Map.of(
                                        "chart.gif",
                                        FilesIT.GIF,
                                        "film.en.vtt",
                                        ascii("WEBVTT\n\n00:01.000 --> 00:03.000\n" + UUID.randomUUID() + "\n")))
                        .statusCode())
                .isEqualTo(302);
        for (String file : server().column(
                        "SELECT CONCAT('/files/', id, '/', name) FROM stored_file WHERE resource_id = "
                                + versions.get(0).replaceAll("\\D", "")
                                + " AND removed_at IS NULL",
                        1)) {
            assertThat(member.get(file).statusCode())
                    .as("new file, new version, picture, captions: %s", file)
                    .isEqualTo(503);
        }
        String infected = occasion.file(
                member,
                "Infected " + UUID.randomUUID(),
                "infected.txt",
                ascii(Scanner.EICAR + "\n" + UUID.randomUUID()));
        for (String held : new String[] {waiting, infected}) {
            HttpResponse<String> answer = member.get(held);
            assertThat(answer.statusCode()).isEqualTo(503);
            assertThat(answer.headers().firstValue("Retry-After")).isPresent();
            assertThat(answer.body()).doesNotContain("Other words", "EICAR");
        }
        assertThat(member.get(clean).statusCode()).as("reading goes on").isEqualTo(200);

        scanner.start();
        Awaitility.await("it is asked again")
                .atMost(PATIENCE)
                .until(() -> member.get(waiting).statusCode() == 200);
        Awaitility.await("it is taken away")
                .atMost(PATIENCE)
                .until(() -> member.get(infected).statusCode() == 404);
        assertThat(member.get("/me/notices").body()).contains("infected.txt");
        assertThat(server().column("SELECT COUNT(*) FROM audit_entry WHERE action = 'file.harmful'", 1))
                .containsExactly("1");
    }

    /** The store is away: its folder for what comes in is a file. Then it is back, and all is well by itself. */
    @Test
    void r08WhileTheStoreIsAwayOneIsToldAndNothingIsLeftBehind() throws IOException {
        String clean = occasion.file(member, "Before " + UUID.randomUUID(), "before.txt", ascii("Before\n"));
        Path incoming = program.data().resolve("files").resolve("incoming");
        Path aside = incoming.resolveSibling("aside");
        String rows = waiting();
        Files.move(incoming, aside);
        Files.createFile(incoming);
        try {
            HttpResponse<String> refused = occasion.share(member, "No room", "no-room.txt", ascii("No room\n"));
            assertThat(refused.statusCode()).isEqualTo(200);
            assertThat(refused.body()).contains("We have no room for this file", "value=\"No room\"");
            assertThat(waiting()).as("no row").isEqualTo(rows);
            assertThat(member.get(clean).statusCode()).as("reading goes on").isEqualTo(200);
        } finally {
            Files.delete(incoming);
            Files.move(aside, incoming);
        }
        assertThat(member.get(occasion.file(member, "After " + UUID.randomUUID(), "after.txt", ascii("After\n")))
                        .statusCode())
                .isEqualTo(200);
    }

    /** The disk is full: one is told, what was begun can be gone on with or given up, and nothing is left behind. */
    @Test
    void r08WhenTheDiskIsFullOneIsToldAndNothingIsLeftBehind() throws IOException, InterruptedException {
        Path incoming = program.data().resolve("files").resolve("incoming");
        List<String> pages = occasion.files(member, "Full " + UUID.randomUUID());
        String rows = "SELECT COUNT(*) FROM stored_file WHERE resource_id = "
                + pages.get(0).replaceAll("\\D", "");
        List<String> before = server().column(rows, 1);
        Assumptions.assumeTrue(mounted("mount", "-t", "tmpfs", "-o", "size=1m", "tmpfs", incoming.toString()));
        try {
            byte[] words = "Many words.\n".repeat(110_000).getBytes(StandardCharsets.US_ASCII);
            HttpResponse<String> refused = occasion.share(member, "Too much", "too-much.txt", words);
            assertThat(refused.statusCode()).isEqualTo(200);
            assertThat(refused.body()).contains("We have no room for this file");
            for (HttpResponse<String> other : List.of(
                    member.send(
                            member.form(pages.get(0), "add-files").press("add"),
                            Map.of("more.txt", words, "film.en.vtt", captions())),
                    member.send(
                            member.form(pages.get(1), "new-version")
                                    .with("whatChanged", "Longer")
                                    .press("replace"),
                            Map.of("one.txt", words)))) {
                assertThat(other.statusCode()).isEqualTo(200);
                assertThat(other.body()).contains("We have no room for this file");
            }
            assertThat(server().column(rows, 1)).as("no row").isEqualTo(before);
            HttpResponse<String> begun = member.post(
                    "/uploads/begin", Wire.form("name", "too-much.txt", "size", String.valueOf(words.length)));
            String key = begun.body().replaceAll(".*\"key\":\"([^\"]+)\".*", "$1");
            HttpResponse<String> part =
                    member.send("/uploads/" + key + "?at=0", words, "Sec-Fetch-Site", "same-origin");
            assertThat(part.statusCode()).isEqualTo(507);
            assertThat(part.body()).contains("We have no room for this file");
            assertThat(member.get("/uploads/" + key).body()).contains("\"offset\":0");
            member.send("/uploads/" + key + "?do=cancel", new byte[0], "Sec-Fetch-Site", "same-origin");
            try (Stream<Path> left = Files.list(incoming)) {
                assertThat(left).as("no rubbish").isEmpty();
            }
        } finally {
            mounted("umount", "-l", incoming.toString());
        }
    }

    private static Server server() {
        return Server.embedded(program);
    }

    private static byte[] captions() {
        return ("WEBVTT\n\n00:01.000 --> 00:03.000\n" + "Many words. ".repeat(110_000) + "\n")
                .getBytes(StandardCharsets.UTF_8);
    }

    private static String waiting() {
        return server().column("SELECT COUNT(*) FROM pending_upload", 1).get(0);
    }

    private static boolean mounted(String... command) throws IOException, InterruptedException {
        return new ProcessBuilder(command).start().waitFor() == 0;
    }

    private static byte[] ascii(String words) {
        return words.getBytes(StandardCharsets.US_ASCII);
    }

    /** A Word document with these bytes inside, not packed. */
    private static byte[] docx(String inside) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            add(
                    zip,
                    "[Content_Types].xml",
                    "<Types><Override PartName=\"/x\" ContentType=\"application/vnd.openxmlformats-officedocument"
                            + ".wordprocessingml.document.main+xml\"/></Types>");
            add(zip, "word/document.xml", "<w:document>Hello</w:document>");
            add(zip, "docProps/notes.txt", inside);
        }
        return bytes.toByteArray();
    }

    private static void add(ZipOutputStream zip, String name, String words) throws IOException {
        byte[] content = ascii(words);
        CRC32 sum = new CRC32();
        sum.update(content);
        ZipEntry entry = new ZipEntry(name);
        entry.setMethod(ZipEntry.STORED);
        entry.setSize(content.length);
        entry.setCrc(sum.getValue());
        zip.putNextEntry(entry);
        zip.write(content);
    }
}
