package org.headwaters.platform.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DiskFileStoreTest {

    private static final Instant YESTERDAY = Instant.now().minus(Duration.ofDays(1));
    private static final FileTime LONG_AGO = FileTime.from(YESTERDAY.minusSeconds(60));

    @TempDir
    private Path root;

    private DiskFileStore store;

    @BeforeEach
    void open() {
        store = new DiskFileStore(root);
    }

    @Test
    void bytesComeBackAsTheyWentIn() throws IOException {
        StoredBlob blob = put("hello");
        assertThat(blob.sha256()).isEqualTo("2cf24dba5fb0a30e26e83b2ac5b9e29e1b161e5c1fa7425e73043362938b9824");
        try (FileChannel channel = store.open(blob.sha256())) {
            ByteBuffer bytes = ByteBuffer.allocate(10);
            channel.read(bytes);
            assertThat(new String(bytes.array(), 0, bytes.position(), "UTF-8")).isEqualTo("hello");
        }
    }

    @Test
    void theSameBytesAreKeptOnce() throws IOException {
        assertThat(put("same")).isEqualTo(put("same"));
        assertThat(blobs()).hasSize(1);
        assertThat(incoming()).isEmpty();
    }

    @Test
    void aCrashBeforeTheRenameLeavesNoBlob() throws IOException {
        IncomingFile file = store.begin(100);
        file.out().write("half".getBytes("UTF-8"));
        StoredBlob never = file.finish();
        assertThat(blobs()).isEmpty();
        assertThatThrownBy(() -> store.open(never.sha256())).isInstanceOf(NoSuchFileException.class);
        Files.setLastModifiedTime(file.path(), LONG_AGO);
        assertThat(store.sweep(YESTERDAY, all -> Set.of())).isEqualTo(1);
        assertThat(incoming()).isEmpty();
    }

    @Test
    void theSweepTakesOldBlobsThatNothingPointsTo() throws IOException {
        StoredBlob used = put("used");
        StoredBlob unused = put("unused");
        for (Path blob : blobs()) {
            Files.setLastModifiedTime(blob, LONG_AGO);
        }
        assertThat(store.sweep(YESTERDAY, all -> Set.of(used.sha256()))).isEqualTo(1);
        assertThat(blobs()).extracting(path -> path.getFileName().toString()).containsExactly(used.sha256());
        assertThatThrownBy(() -> store.open(unused.sha256())).isInstanceOf(NoSuchFileException.class);
    }

    @Test
    void theSweepLeavesYoungFilesAlone() throws IOException {
        put("its row is not committed yet");
        try (IncomingFile file = store.begin(100)) {
            file.out().write(1);
            assertThat(store.sweep(YESTERDAY, all -> Set.of())).isZero();
            assertThat(blobs()).hasSize(1);
            assertThat(incoming()).hasSize(1);
        }
    }

    @Test
    void bytesThatComeInAgainDuringASweepStay() throws IOException {
        StoredBlob blob = put("again");
        Files.setLastModifiedTime(blobs().get(0), LONG_AGO);
        store.sweep(YESTERDAY, all -> {
            try {
                put("again");
            } catch (IOException failure) {
                throw new java.io.UncheckedIOException(failure);
            }
            return Set.of();
        });
        assertThat(blobs()).extracting(path -> path.getFileName().toString()).containsExactly(blob.sha256());
    }

    @Test
    void aNameThatIsNoDigestOpensNothing() {
        assertThatThrownBy(() -> store.open("../../../etc/passwd")).isInstanceOf(NoSuchFileException.class);
    }

    private StoredBlob put(String text) throws IOException {
        try (IncomingFile file = store.begin(1000)) {
            file.out().write(text.getBytes("UTF-8"));
            return store.keep(file);
        }
    }

    private List<Path> blobs() throws IOException {
        try (Stream<Path> all = Files.walk(root)) {
            return all.filter(path -> path.getFileName().toString().matches("[0-9a-f]{64}"))
                    .toList();
        }
    }

    private List<Path> incoming() throws IOException {
        try (Stream<Path> all = Files.list(root.resolve("incoming"))) {
            return all.toList();
        }
    }
}
