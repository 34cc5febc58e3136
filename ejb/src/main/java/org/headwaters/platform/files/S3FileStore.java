package org.headwaters.platform.files;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Typed;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.headwaters.platform.config.Settings;

/**
 * The store in a bucket of an S3 server: one object for each SHA-256. Bytes come in to a file on this machine, are checked there and put
 * into the bucket; only then may a row point to them. What is read is fetched once into {@code files/cache}, so that parts of a large
 * file do not fetch it again, and is checked on its way; what nobody has opened for an hour goes with the next sweep.
 */
@ApplicationScoped
@Typed(S3FileStore.class)
public class S3FileStore implements FileStore {

    private static final Pattern NAME = Pattern.compile("[0-9a-f]{64}");
    private static final Duration CACHED = Duration.ofHours(1);
    private static final int LOCK_DIGITS = 40;

    private S3Objects objects;
    private Path incoming;
    private Path cache;
    private Clock clock;
    private StoreLock lock;

    /** For the container. */
    protected S3FileStore() {}

    @Inject
    S3FileStore(Settings settings, Clock clock, StoreLock lock) {
        this(
                settings.objectStore()
                        .map(place -> new S3Objects(
                                place.address(),
                                place.bucket(),
                                new S3Signature(place.key(), place.secret(), place.region()),
                                clock))
                        .orElse(null),
                settings.dataFolder().resolve("files"),
                clock,
                lock);
    }

    S3FileStore(S3Objects objects, Path root, Clock clock, StoreLock lock) {
        this.objects = objects;
        this.incoming = root.resolve("incoming");
        this.cache = root.resolve("cache");
        this.clock = clock;
        this.lock = lock;
    }

    @Override
    public IncomingFile begin(long limit) throws IOException {
        Files.createDirectories(incoming);
        return new IncomingFile(incoming.resolve(UUID.randomUUID() + ".part"), limit);
    }

    @Override
    public StoredBlob keep(IncomingFile file) throws IOException {
        StoredBlob blob = file.finish();
        // Also where the bucket has it: its time is new then, so that a sweep leaves it alone until the row is
        // committed. One that had looked at its time just before has taken it away when the lock is free.
        objects.put(blob.sha256(), file.path());
        lock.holding(name(blob.sha256()), () -> {
            if (objects.changedAt(blob.sha256()) == null) {
                objects.put(blob.sha256(), file.path());
            }
        });
        Files.createDirectories(cache);
        Files.move(
                file.path(),
                cache.resolve(blob.sha256()),
                StandardCopyOption.ATOMIC_MOVE,
                StandardCopyOption.REPLACE_EXISTING);
        return blob;
    }

    @Override
    public FileChannel open(String sha256) throws IOException {
        if (!NAME.matcher(sha256).matches()) {
            throw new NoSuchFileException(sha256);
        }
        Path cached = cache.resolve(sha256);
        for (int attempt = 0; attempt < 2; attempt++) {
            try {
                FileChannel channel = FileChannel.open(cached, StandardOpenOption.READ);
                Files.setLastModifiedTime(cached, FileTime.from(clock.instant()));
                return channel;
            } catch (NoSuchFileException notHere) {
                fetch(sha256, cached);
            }
        }
        return FileChannel.open(cached, StandardOpenOption.READ);
    }

    private void fetch(String sha256, Path cached) throws IOException {
        Files.createDirectories(cache);
        Path part = cache.resolve(UUID.randomUUID() + ".part");
        try {
            objects.get(sha256, part);
            if (!sha256.equals(Digests.of(part))) {
                throw new IOException("The object store gave other bytes than it was given: " + sha256);
            }
            Files.move(part, cached, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(part);
        }
    }

    @Override
    public int sweep(Instant before, UnaryOperator<Set<String>> inUse) throws IOException {
        forget(incoming, before);
        forget(cache, clock.instant().minus(CACHED));
        int removed = 0;
        List<String> next = new ArrayList<>();
        String token = null;
        do {
            next.clear();
            Set<String> old = new HashSet<>();
            for (S3Objects.Found found : objects.list(token, next)) {
                if (NAME.matcher(found.name()).matches() && found.changedAt().isBefore(before)) {
                    old.add(found.name());
                }
            }
            if (!old.isEmpty()) {
                old.removeAll(inUse.apply(Set.copyOf(old)));
            }
            for (String name : old) {
                removed += remove(name, before) ? 1 : 0;
            }
            token = next.isEmpty() ? null : next.get(0);
        } while (token != null);
        return removed;
    }

    /** Looks at its time once more: it may have come in again meanwhile. */
    private boolean remove(String sha256, Instant before) throws IOException {
        boolean[] removed = new boolean[1];
        lock.holding(name(sha256), () -> {
            Instant changed = objects.changedAt(sha256);
            if (changed != null && changed.isBefore(before)) {
                objects.delete(sha256);
                Files.deleteIfExists(cache.resolve(sha256));
                removed[0] = true;
            }
        });
        return removed[0];
    }

    /** The name of its lock; the database takes no more than 64 characters. */
    private static String name(String sha256) {
        return "headwaters-" + sha256.substring(0, LOCK_DIGITS);
    }

    @Override
    public Set<String> names() throws IOException {
        // Whoever asks wants to know how the bucket is, not what was fetched from it before.
        forget(cache, Instant.MAX);
        Set<String> names = new HashSet<>();
        List<String> next = new ArrayList<>();
        String token = null;
        do {
            next.clear();
            objects.list(token, next).stream()
                    .map(S3Objects.Found::name)
                    .filter(name -> NAME.matcher(name).matches())
                    .forEach(names::add);
            token = next.isEmpty() ? null : next.get(0);
        } while (token != null);
        return names;
    }

    private static void forget(Path folder, Instant before) throws IOException {
        if (!Files.isDirectory(folder)) {
            return;
        }
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, Files::isRegularFile)) {
            for (Path file : files) {
                if (Files.getLastModifiedTime(file).toInstant().isBefore(before)) {
                    Files.deleteIfExists(file);
                }
            }
        }
    }
}
