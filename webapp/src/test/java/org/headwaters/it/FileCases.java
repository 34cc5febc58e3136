package org.headwaters.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.headwaters.platform.files.scan.HeldFiles;
import org.headwaters.platform.files.scan.ScanService;
import org.headwaters.platform.gate.Actor;
import org.headwaters.platform.gate.InvalidInput;
import org.headwaters.platform.gate.NotAllowed;
import org.headwaters.platform.gate.NotFound;
import org.headwaters.platform.limit.Submissions;
import org.headwaters.resource.FileVersion;
import org.headwaters.resource.FileVersionQueries;
import org.headwaters.resource.PartUploadService;
import org.headwaters.resource.ResourceFileService;
import org.headwaters.resource.ResourceQueries;
import org.headwaters.resource.ResourceView;
import org.headwaters.resource.UploadService;
import org.junit.jupiter.api.Test;

/** Several files of a resource, their versions, and bytes that are held back. */
interface FileCases {

    private static long resource(Actor author, String slug) {
        return Inside.insert(
                "INSERT INTO resource (slug, title, description, html, kind, language, audience, author_id, link, created_at,"
                        + " updated_at, downloads, version) VALUES (?1, ?1, '', '', 'DOCUMENT', 'EN', 'MEMBERS', ?2,"
                        + " 'https://example.org/', NOW(6), NOW(6), 0, 0)",
                slug,
                author.memberId());
    }

    private static String upload(String name, String words) {
        return Inside.bean(UploadService.class)
                .receive(name, new ByteArrayInputStream(words.getBytes(StandardCharsets.UTF_8)))
                .key();
    }

    private static ResourceFileService service() {
        return Inside.bean(ResourceFileService.class);
    }

    private static List<FileVersion> current(Actor actor, long resource) {
        ResourceView head =
                Inside.bean(ResourceQueries.class).find(actor, resource).orElseThrow();
        return Inside.bean(FileVersionQueries.class).current(head);
    }

    private static long leading(long resource) {
        return Inside.count("SELECT COUNT(*) FROM stored_file WHERE leading_of = ?1", resource);
    }

    @Test
    default void oneFileLeadsWhateverIsAddedMovedReplacedOrTakenAway() {
        Actor ann = Inside.become(Inside.member("ann-files"));
        long resource = resource(ann, "files-of-ann");
        service()
                .add(
                        Submissions.newKey(),
                        resource,
                        List.of(upload("a.txt", "A"), upload("b.txt", "B"), upload("c.txt", "C")));
        assertThat(current(ann, resource)).extracting(FileVersion::name).containsExactly("a.txt", "b.txt", "c.txt");
        assertThat(leading(resource)).isEqualTo(1);

        long second = current(ann, resource).get(1).id();
        service().moveUp(resource, second);
        service().replace(Submissions.newKey(), resource, second, 1, upload("b2.txt", "B2"), "Better");
        assertThat(current(ann, resource)).extracting(FileVersion::name).containsExactly("b2.txt", "a.txt", "c.txt");
        String waiting = upload("b3.txt", "B3");
        assertThatThrownBy(() -> service().replace(Submissions.newKey(), resource, second, 1, waiting, "Late"))
                .as("somebody else was faster")
                .isInstanceOf(InvalidInput.class);
        assertThat(Inside.bean(UploadService.class).waiting(waiting))
                .as("it still waits")
                .isPresent();
        assertThat(leading(resource)).isEqualTo(1);

        service().remove(Submissions.newKey(), resource, second);
        assertThat(current(ann, resource)).extracting(FileVersion::name).containsExactly("a.txt", "c.txt");
        assertThat(Inside.bean(ResourceQueries.class).file(ann, second)).isEmpty();
        assertThatThrownBy(() -> service().rename(Submissions.newKey(), resource, second, "new", ""))
                .isInstanceOf(NotFound.class);
        assertThat(leading(resource)).isEqualTo(1);

        Inside.become(Inside.member("eve-files"));
        long first = current(ann, resource).get(0).id();
        assertThatThrownBy(() -> service().remove(Submissions.newKey(), resource, first))
                .isInstanceOf(NotAllowed.class);
    }

    @Test
    default void bytesThatWaitForTheScannerAreFreeOnceItHasAnswered() {
        Actor ann = Inside.become(Inside.member("ann-held"));
        long resource = resource(ann, "held-of-ann");
        service().add(Submissions.newKey(), resource, List.of(upload("held.txt", "Held words of Ann")));
        String sha256 = current(ann, resource).get(0).sha256();
        Inside.execute(
                "INSERT INTO file_scan (sha256, state, asked_at, tried_at) VALUES (?1, 'WAITING', NOW(6), NOW(6))",
                sha256);
        assertThat(Inside.bean(HeldFiles.class).held(sha256)).isTrue();
        assertThatThrownBy(() -> Inside.bean(ScanService.class).next()).isInstanceOf(NotAllowed.class);
        Inside.become(Actor.program());
        // No scanner is set: what waits is free.
        boolean more = true;
        while (more) {
            more = Inside.bean(ScanService.class).next();
        }
        assertThat(Inside.bean(HeldFiles.class).held(sha256)).isFalse();
    }

    @Test
    default void aFileInPartsIsItsSendersAlone() {
        Inside.become(Inside.member("ann-parts"));
        PartUploadService parts = Inside.bean(PartUploadService.class);
        String key = parts.begin("parts.txt", 5).key();
        assertThatThrownBy(() -> parts.begin("large.pdf", Long.MAX_VALUE)).isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> parts.finish(key)).as("not whole").isInstanceOf(InvalidInput.class);
        Inside.become(Inside.member("eve-parts"));
        assertThatThrownBy(() -> parts.progress(key)).isInstanceOf(NotFound.class);
        parts.cancel(key);
        assertThat(Inside.count("SELECT COUNT(*) FROM begun_upload WHERE upload_key = ?1", key))
                .isEqualTo(1);
        Inside.become(Actor.visitor());
        assertThatThrownBy(() -> parts.begin("a.txt", 5)).isInstanceOf(NotAllowed.class);
    }

    @Test
    default void aFileThatIsFinishedTwiceAtOnceIsKeptOnce() throws Exception {
        Actor ann = Inside.become(Inside.member("ann-finished-twice"));
        PartUploadService parts = Inside.bean(PartUploadService.class);
        String key = parts.begin("twice.txt", 5).key();
        parts.append(key, 0, new ByteArrayInputStream("Twice".getBytes(StandardCharsets.UTF_8)));
        List<Object> results = Inside.together(4, ann, () -> parts.finish(key).name());
        assertThat(results).containsOnly("twice.txt");
        assertThat(Inside.count("SELECT COUNT(*) FROM pending_upload WHERE member_id = ?1", ann.memberId()))
                .isEqualTo(1);
    }

    @Test
    default void noMoreFilesWaitThanMayHoweverManyAreBegunAtOnce() throws Exception {
        Actor ann = Inside.become(Inside.member("ann-many-parts"));
        PartUploadService parts = Inside.bean(PartUploadService.class);
        for (int i = 0; i < 18; i++) {
            parts.begin("before.txt", 5);
        }
        List<Object> results = Inside.together(8, ann, () -> parts.begin("at-once.txt", 5));
        assertThat(results).filteredOn(InvalidInput.class::isInstance).hasSize(6);
        assertThat(Inside.count("SELECT COUNT(*) FROM begun_upload WHERE member_id = ?1", ann.memberId()))
                .isEqualTo(20);
    }
}
