package org.headwaters.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.zip.DeflaterOutputStream;
import org.headwaters.extract.ExtractClaims;
import org.headwaters.extract.ExtractClock;
import org.headwaters.extract.InsideView;
import org.headwaters.platform.config.Settings;
import org.headwaters.platform.files.FileArrived;
import org.headwaters.platform.files.FileStore;
import org.headwaters.platform.files.FileWords;
import org.headwaters.platform.files.IncomingFile;
import org.headwaters.platform.gate.Actor;
import org.headwaters.platform.gate.NotFound;
import org.headwaters.platform.secret.Tokens;
import org.headwaters.resource.InsideFile;
import org.headwaters.resource.InsideFiles;
import org.headwaters.resource.PreviewService;
import org.headwaters.resource.ResourceFilter;
import org.headwaters.resource.ResourceQueries;
import org.headwaters.resource.ResourceRow;
import org.junit.jupiter.api.Test;

/** What is inside files: read by a process of its own, found by those who may see the file, and by nobody else. */
interface FileReadingCases {

    int LONGEST_SECONDS = 150;
    String PDF = "application/pdf";

    private static String mark() {
        return "w" + UUID.randomUUID().toString().replace("-", "").substring(0, 12);
    }

    private static String kept(byte[] bytes) throws IOException {
        FileStore store = Inside.bean(FileStore.class);
        try (IncomingFile file = store.begin(bytes.length + 1L)) {
            file.out().write(bytes);
            return store.keep(file).sha256();
        }
    }

    private static long file(String slug, String sha256, Long space) {
        Actor author = Inside.member("author-of-" + slug);
        long resource = Inside.insert(
                "INSERT INTO resource (slug, title, description, html, kind, language, audience, space_id, author_id, link, created_at,"
                        + " updated_at, downloads, version) VALUES (?1, ?1, '', '', 'TOOLKIT', 'EN', ?2, ?3, ?4, NULL, NOW(6), NOW(6),"
                        + " 0, 0)",
                slug,
                space == null ? "EVERYONE" : "SPACE",
                space,
                author.memberId());
        return Inside.insert(
                "INSERT INTO stored_file (resource_id, name, media_type, size, sha256, uploaded_at, series, leading_of)"
                        + " VALUES (?1, 'a.pdf', 'application/pdf', 9, ?2, NOW(6), UUID(), ?1)",
                resource,
                sha256);
    }

    /** A PDF of one page, written by hand. What it lacks, readers put up with. */
    private static byte[] pdf(byte[] content, String filter) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(
                ("%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n"
                                + "3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 200 100]/Resources<</Font<</F 5 0 R>>>>/Contents 4 0 R>>endobj\n"
                                + "5 0 obj<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>endobj\n4 0 obj<<" + filter
                                + "/Length "
                                + content.length + ">>stream\n")
                        .getBytes(StandardCharsets.ISO_8859_1));
        out.write(content);
        out.write("\nendstream endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n".getBytes(StandardCharsets.ISO_8859_1));
        return out.toByteArray();
    }

    private static byte[] saying(String words) throws IOException {
        return pdf(("BT /F 12 Tf 10 50 Td (" + words + ") Tj ET").getBytes(StandardCharsets.ISO_8859_1), "");
    }

    /** Has a file read and answers how it went. Another thread may be reading already; then this waits for it. */
    private static String read(String sha256) {
        Inside.bean(ExtractClaims.class).note(new FileArrived(sha256, PDF));
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(LONGEST_SECONDS);
        String state = "WAITING";
        while (state.equals("WAITING") && System.nanoTime() < end) {
            Inside.bean(ExtractClock.class).read();
            state = Inside.text("SELECT state FROM file_text WHERE sha256 = ?1", sha256);
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(100));
        }
        return state;
    }

    private static List<Long> found(Actor actor, String word) {
        return Inside.bean(ResourceQueries.class)
                .list(
                        actor,
                        new ResourceFilter(word, null, "", "", null, null, null, null, ResourceFilter.Sort.NEWEST, 1))
                .rows()
                .stream()
                .map(ResourceRow::id)
                .toList();
    }

    @Test
    default void theWordsInAFileAreFoundByThoseWhoMaySeeItAndByNobodyElse() throws Exception {
        String mark = mark();
        String sha256 = kept(saying("Rides to the " + mark + " clinic"));
        long space = Inside.space("inside-own-" + mark, "OWN");
        long file = file("inside-" + mark, sha256, space);
        assertThat(read(sha256)).isEqualTo("READ");
        Actor member = Inside.member("reads-" + mark, space);
        Actor stranger = Inside.member("stranger-" + mark);

        List<Long> seen = found(member, mark);
        assertThat(seen).hasSize(1);
        assertThat(found(stranger, mark)).isEmpty();
        assertThat(found(Actor.visitor(), mark)).isEmpty();
        InsideFile there =
                Inside.bean(InsideFiles.class).excerpts(seen, List.of(mark)).get(seen.get(0));
        assertThat(there.words()).isEqualTo("Rides to the " + mark + " clinic");
        assertThat(there.page()).isEqualTo(1);
        assertThat(there.fileId()).isEqualTo(file);
        Inside.execute(
                "UPDATE file_text SET pages = 4, words = CONCAT(CHAR(12), 'Caf\u00e9 rides ', CHAR(12), ?1) WHERE sha256 = ?2",
                mark + " on the third",
                sha256);
        assertThat(Inside.bean(InsideFiles.class)
                        .excerpts(seen, List.of(mark + " on", mark))
                        .get(seen.get(0))
                        .page())
                .isEqualTo(3);
        Inside.execute("UPDATE file_text SET pages = 2 WHERE sha256 = ?1", sha256);
        assertThat(Inside.bean(InsideFiles.class)
                        .excerpts(seen, List.of(mark))
                        .get(seen.get(0))
                        .page())
                .as("notes stand behind the last page")
                .isZero();
        Inside.execute("UPDATE file_text SET pages = 4 WHERE sha256 = ?1", sha256);
        Inside.execute("UPDATE file_text SET words = ?1 WHERE sha256 = ?2", "Read long ago: " + mark, sha256);
        assertThat(Inside.bean(InsideFiles.class)
                        .excerpts(seen, List.of(mark))
                        .get(seen.get(0))
                        .page())
                .as("of what was read before pages were told apart nobody knows")
                .isZero();
        Inside.execute(
                "UPDATE file_text SET pages = 1, words = ?1 WHERE sha256 = ?2",
                "Rides to the " + mark + " clinic",
                sha256);
        assertThat(Inside.bean(FileWords.class).words(sha256)).hasValue("Rides to the " + mark + " clinic");

        PreviewService previews = Inside.bean(PreviewService.class);
        Inside.become(member);
        InsideView view = previews.find(file).orElseThrow();
        assertThat(view.pages()).isEqualTo(1);
        assertThat(view.width()).isEqualTo(800);
        previews.open(file).close();
        for (Actor other : List.of(stranger, Actor.visitor())) {
            Inside.become(other);
            assertThatThrownBy(() -> previews.find(file)).isInstanceOf(NotFound.class);
            assertThatThrownBy(() -> previews.open(file)).isInstanceOf(NotFound.class);
        }
    }

    @Test
    default void aHostileFileHarmsNothingAndSaysThatItCouldNotBeRead() throws Exception {
        ByteArrayOutputStream bomb = new ByteArrayOutputStream();
        try (DeflaterOutputStream packed = new DeflaterOutputStream(bomb)) {
            byte[] blanks = new byte[1 << 20];
            java.util.Arrays.fill(blanks, (byte) ' ');
            for (int i = 0; i < 100; i++) {
                packed.write(blanks);
            }
        }
        String sha256 = kept(pdf(bomb.toByteArray(), "/Filter/FlateDecode"));
        long before = Inside.count("SELECT COUNT(*) FROM member");
        assertThat(read(sha256)).isIn("MEMORY", "TIME", "READ");
        assertThat(Inside.bean(FileWords.class).words(sha256).orElse("")).isEmpty();

        String nothing = kept(("%PDF-1.4 " + mark()).getBytes(StandardCharsets.US_ASCII));
        assertThat(read(nothing)).isEqualTo("BROKEN");
        assertThat(Inside.count("SELECT COUNT(*) FROM member")).isEqualTo(before);
    }

    /** no room for the picture of its first page. The file is not at fault, so it is read when there is room again. */
    @Test
    default void aFileIsReadWhenThereIsRoomAgain() throws Exception {
        String sha256 = kept(saying(mark()));
        Path incoming = Inside.bean(Settings.class).dataFolder().resolve("files/incoming");
        Path aside = incoming.resolveSibling("aside-for-reading");
        Files.move(incoming, aside);
        Files.createFile(incoming);
        try {
            Inside.bean(ExtractClaims.class).note(new FileArrived(sha256, PDF));
            String put = "SELECT COUNT(*) FROM file_text WHERE sha256 = ?1 AND state = 'WAITING' AND tries = 0"
                    + " AND not_before > noted_at AND claimed_until IS NULL";
            long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(LONGEST_SECONDS);
            while (Inside.count(put, sha256) == 0 && System.nanoTime() < end) {
                Inside.bean(ExtractClock.class).read();
                LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(100));
            }
            assertThat(Inside.count(put, sha256)).as("put off").isEqualTo(1);
            assertThat(Inside.count("SELECT COUNT(*) FROM file_preview WHERE sha256 = ?1", sha256))
                    .isZero();
        } finally {
            Files.delete(incoming);
            Files.move(aside, incoming);
        }
        Inside.execute("UPDATE file_text SET not_before = noted_at WHERE sha256 = ?1", sha256);
        assertThat(read(sha256)).isEqualTo("READ");
        assertThat(Inside.count("SELECT COUNT(*) FROM file_preview WHERE sha256 = ?1", sha256))
                .isEqualTo(1);
    }

    @Test
    default void ofManyNodesEachReadsAnotherFile() throws Exception {
        for (int i = 0; i < 4; i++) {
            Inside.bean(ExtractClaims.class).note(new FileArrived(Tokens.hash(mark()), PDF));
        }
        ExtractClaims claims = Inside.bean(ExtractClaims.class);
        List<Object> taken = Inside.together(6, Actor.program(), claims::claim);
        List<FileArrived> files = taken.stream()
                .map(one -> (Optional<?>) one)
                .flatMap(Optional::stream)
                .map(FileArrived.class::cast)
                .toList();
        assertThat(new HashSet<>(files)).hasSameSizeAs(files);
    }

    @Test
    default void whatNobodyHasAnyMoreIsForgottenAndWhatIsNewIsNoted() throws Exception {
        String kept = kept(saying(mark()));
        String gone = kept(saying(mark()));
        file("noted-" + mark(), kept, null);
        ExtractClaims claims = Inside.bean(ExtractClaims.class);
        claims.noteOld(10_000);
        claims.note(new FileArrived(gone, PDF));
        assertThat(Inside.count("SELECT COUNT(*) FROM file_text WHERE sha256 IN (?1, ?2)", kept, gone))
                .isEqualTo(2);
        Inside.execute("UPDATE file_text SET noted_at = NOW(6) - INTERVAL 3 DAY WHERE sha256 IN (?1, ?2)", kept, gone);
        claims.forget();
        assertThat(Inside.count("SELECT COUNT(*) FROM file_text WHERE sha256 = ?1", kept))
                .isEqualTo(1);
        assertThat(Inside.count("SELECT COUNT(*) FROM file_text WHERE sha256 = ?1", gone))
                .isZero();
    }
}
