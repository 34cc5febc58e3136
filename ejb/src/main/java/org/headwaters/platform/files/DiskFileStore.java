package org.headwaters.platform.files;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Typed;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.headwaters.platform.config.Settings;

/**
 * The store in the data folder: {@code files/ab/cd/abcd…} for blobs, {@code files/incoming} for what is on its way. Both lie in one
 * file system, because only there a rename happens wholly or not at all.
 *
 * <p>A blob that comes in again is renamed over the old one. The bytes are the same, a damaged old one is healed, and its time is
 * new, so that the sweep leaves it alone until the row is committed. The sweep looks at that time once more under the lock that
 * every rename takes; the lock is a file, so it also holds between two nodes that share the folder.
 */
@ApplicationScoped
@Typed(DiskFileStore.class)
public class DiskFileStore implements FileStore {

    private static final Pattern NAME = Pattern.compile("[0-9a-f]{64}");
    private static final Pattern SHARD = Pattern.compile("[0-9a-f]{2}");
    private static final Object THREADS = new Object();

    private Path root;
    private Path incoming;

    /** For the container. */
    protected DiskFileStore() {}

    @Inject
    DiskFileStore(Settings settings) {
        this(settings.dataFolder().resolve("files"));
    }

    DiskFileStore(Path root) {
        this.root = root;
        this.incoming = root.resolve("incoming");
    }

    @Override
    public IncomingFile begin(long limit) throws IOException {
        Files.createDirectories(incoming);
        return new IncomingFile(incoming.resolve(UUID.randomUUID() + ".part"), limit);
    }

    @Override
    public StoredBlob keep(IncomingFile file) throws IOException {
        StoredBlob blob = file.finish();
        Path target = path(blob.sha256());
        boolean newFolders = !Files.isDirectory(target.getParent());
        exclusively(() -> {
            Files.createDirectories(target.getParent());
            Files.move(file.path(), target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            return null;
        });
        sync(target.getParent());
        if (newFolders) {
            sync(target.getParent().getParent());
            sync(root);
        }
        return blob;
    }

    @Override
    public FileChannel open(String sha256) throws IOException {
        return FileChannel.open(path(sha256), StandardOpenOption.READ);
    }

    @Override
    public int sweep(Instant before, UnaryOperator<Set<String>> inUse) throws IOException {
        if (!Files.isDirectory(root)) {
            return 0;
        }
        int removed = 0;
        for (Path part : files(incoming)) {
            if (older(part, before)) {
                removed += Files.deleteIfExists(part) ? 1 : 0;
            }
        }
        for (Path first : folders(root)) {
            for (Path second : folders(first)) {
                removed += sweepFolder(second, before, inUse);
            }
        }
        return removed;
    }

    @Override
    public Set<String> names() throws IOException {
        Set<String> names = new HashSet<>();
        for (Path first : folders(root)) {
            for (Path second : folders(first)) {
                for (Path blob : files(second)) {
                    String name = blob.getFileName().toString();
                    if (NAME.matcher(name).matches()) {
                        names.add(name);
                    }
                }
            }
        }
        return names;
    }

    private int sweepFolder(Path folder, Instant before, UnaryOperator<Set<String>> inUse) throws IOException {
        Map<String, Path> old = new HashMap<>();
        for (Path blob : files(folder)) {
            String name = blob.getFileName().toString();
            if (NAME.matcher(name).matches() && older(blob, before)) {
                old.put(name, blob);
            }
        }
        if (old.isEmpty()) {
            return 0;
        }
        old.keySet().removeAll(inUse.apply(Set.copyOf(old.keySet())));
        int removed = 0;
        for (Path blob : old.values()) {
            removed += exclusively(() -> older(blob, before) && Files.deleteIfExists(blob) ? 1 : 0);
        }
        return removed;
    }

    private Path path(String sha256) throws NoSuchFileException {
        if (!NAME.matcher(sha256).matches()) {
            throw new NoSuchFileException(sha256);
        }
        return root.resolve(sha256.substring(0, 2))
                .resolve(sha256.substring(2, 4))
                .resolve(sha256);
    }

    /** Threads wait for the monitor, other processes for the lock: Java refuses a second lock inside one process. */
    private <T> T exclusively(Work<T> work) throws IOException {
        synchronized (THREADS) {
            Files.createDirectories(root);
            try (FileChannel channel = FileChannel.open(
                            root.resolve(".lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                    FileLock lock = channel.lock()) {
                assert lock.isValid();
                return work.run();
            }
        }
    }

    private static boolean older(Path file, Instant before) throws IOException {
        try {
            return Files.getLastModifiedTime(file).toInstant().isBefore(before);
        } catch (NoSuchFileException gone) {
            return false;
        }
    }

    private static List<Path> files(Path folder) throws IOException {
        return list(folder, Files::isRegularFile);
    }

    private static List<Path> folders(Path folder) throws IOException {
        return list(folder, path -> SHARD.matcher(path.getFileName().toString()).matches() && Files.isDirectory(path));
    }

    private static List<Path> list(Path folder, DirectoryStream.Filter<Path> filter) throws IOException {
        List<Path> found = new ArrayList<>();
        if (Files.isDirectory(folder)) {
            try (DirectoryStream<Path> stream = Files.newDirectoryStream(folder, filter)) {
                stream.forEach(found::add);
            }
        }
        return found;
    }

    /** Writes a folder's list of names to the disk. Windows cannot and need not. */
    private static void sync(Path folder) throws IOException {
        if (folder.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
                channel.force(true);
            }
        }
    }

    private interface Work<T> {

        T run() throws IOException;
    }
}
