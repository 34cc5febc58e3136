package org.headwaters.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.Term;
import org.headwaters.guide.GuidePages;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is taken out of the index is not on the disk any more. */
class IndexStoreTest {

    private static final String SECRET = "zqsturgeonsecret";

    @TempDir
    private Path folder;

    private IndexStore store;

    @BeforeEach
    void open() throws IOException {
        store = new IndexStore(folder, new GuidePages());
        assertThat(store.start()).isEqualTo(-1);
    }

    @AfterEach
    void close() {
        store.close();
    }

    private static Term owner(long id) {
        return SearchGate.owner(ChangeKind.POST, id);
    }

    private static Document post(long id, String words) {
        return new Doc(FoundKind.DISCUSSION, id, ChangeKind.POST + " " + id, false)
                .text(Fields.BODY, words)
                .build();
    }

    private boolean onTheDisk(String words) throws IOException {
        byte[] sought = words.getBytes(StandardCharsets.US_ASCII);
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                String bytes = new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
                if (bytes.contains(new String(sought, StandardCharsets.ISO_8859_1))) {
                    return true;
                }
            }
        }
        return false;
    }

    @Test
    void whatIsErasedLeavesTheSegmentsToo() throws IOException {
        for (long id = 1; id <= 40; id++) {
            store.add(post(id, "About the clinic, part " + id));
        }
        store.add(post(41, "It says " + SECRET));
        store.keep(1, 1);
        store.show();
        assertThat(onTheDisk(SECRET)).isTrue();

        store.replace(List.of(owner(41)), List.of());
        store.expunge();
        store.keep(2, 0);
        store.show();
        assertThat(onTheDisk(SECRET)).isFalse();
        assertThat(store.with(searcher -> searcher.getIndexReader().numDocs())).hasValue(40);
    }

    @Test
    void whatIsRedactedLeavesTheSegmentsTooAndTheRestStays() throws IOException {
        store.add(post(1, "Words and " + SECRET));
        store.keep(1, 1);
        store.replace(List.of(owner(1)), List.of(post(1, "Words and zqnothing")));
        store.expunge();
        store.keep(2, 0);
        store.show();
        assertThat(onTheDisk(SECRET)).isFalse();
        assertThat(onTheDisk("zqnothing")).isTrue();
    }

    @Test
    void whatWasTakenOutRightBeforeAStopLeavesAfterTheStart() throws IOException {
        store.add(post(1, "Words and " + SECRET));
        for (long id = 2; id <= 41; id++) {
            store.add(post(id, "About the clinic, part " + id));
        }
        store.keep(1, 1);
        store.replace(List.of(owner(1)), List.of());
        store.keep(2, 0);
        store.close();
        assertThat(onTheDisk(SECRET)).isTrue();

        assertThat(store.start()).isEqualTo(2);
        assertThat(store.owesRemoval()).isTrue();
        store.expunge();
        store.keep(2, 0);
        store.show();
        assertThat(onTheDisk(SECRET)).isFalse();
        assertThat(store.owesRemoval()).isFalse();
    }

    @Test
    void anIndexThatCannotBeReadIsMadeAnew() throws IOException {
        store.add(post(1, "Words"));
        store.keep(7, 1);
        store.close();
        try (Stream<Path> files = Files.list(folder.resolve("search"))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Files.write(file, new byte[] {1, 2, 3});
            }
        }
        assertThat(store.start()).isEqualTo(-1);
        assertThat(store.with(searcher -> searcher.getIndexReader().numDocs())).hasValue(0);
    }
}
