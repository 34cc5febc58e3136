package org.headwaters.platform.files;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.regex.Pattern;
import org.headwaters.platform.config.Settings;

/**
 * Files that come in parts, each in {@code files/incoming} under its key. How long such a file is says how much of it is there, also after
 * a crash; nothing else keeps count. Parts are not forced to the disk: what they become is, when it is kept. What nobody goes on with is
 * swept with the other temporary files.
 */
@ApplicationScoped
public class PartialFiles {

    private static final Pattern KEY = Pattern.compile("[0-9a-f-]{36}");
    private static final int BLOCK = 64 * 1024;

    private Path folder;

    /** For the container. */
    protected PartialFiles() {}

    @Inject
    PartialFiles(Settings settings) {
        this(settings.dataFolder().resolve("files").resolve("incoming"));
    }

    PartialFiles(Path folder) {
        this.folder = folder;
    }

    /** How many bytes are there. */
    public long size(String key) throws IOException {
        Path file = path(key);
        return Files.exists(file) ? Files.size(file) : 0;
    }

    /**
     * Appends a part. When the line is cut, what has come stays; when the disk is full, the file is as before.
     *
     * @param at where the sender goes on
     * @param whole how long the file may become
     * @param part its bytes
     * @return how many bytes are there now; nothing was written when it is not where the sender goes on, or somebody else writes
     * @throws LineCut when the sender broke off
     * @throws IOException when the disk does not take it
     */
    public Appended append(String key, long at, long whole, InputStream part) throws IOException {
        Files.createDirectories(folder);
        try (FileChannel file = FileChannel.open(path(key), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                FileLock lock = file.tryLock()) {
            if (lock == null || file.size() != at) {
                return new Appended(file.size(), false);
            }
            return new Appended(write(file, at, whole, part), true);
        } catch (OverlappingFileLockException busy) {
            return new Appended(size(key), false);
        }
    }

    private static long write(FileChannel file, long at, long whole, InputStream part) throws IOException {
        long end = at;
        byte[] block = new byte[BLOCK];
        while (true) {
            int n = read(part, block);
            if (n < 0) {
                return end;
            }
            if (end + n > whole) {
                file.truncate(at);
                return at;
            }
            try {
                ByteBuffer bytes = ByteBuffer.wrap(block, 0, n);
                while (bytes.hasRemaining()) {
                    end += file.write(bytes, end);
                }
            } catch (IOException full) {
                file.truncate(at);
                throw full;
            }
        }
    }

    private static int read(InputStream part, byte[] block) throws LineCut {
        try {
            return part.read(block);
        } catch (IOException cut) {
            throw new LineCut(cut);
        }
    }

    /** Opens it for reading from the beginning. */
    public InputStream open(String key) throws IOException {
        return Files.newInputStream(path(key));
    }

    /** Removes it, when there is one. */
    public void drop(String key) throws IOException {
        Files.deleteIfExists(path(key));
    }

    private Path path(String key) {
        if (!KEY.matcher(key).matches()) {
            throw new IllegalArgumentException("Not a key of an upload");
        }
        return folder.resolve(key + ".part");
    }

    /**
     * What became of a part.
     *
     * @param size how many bytes are there now
     * @param taken whether the part was written
     */
    public record Appended(long size, boolean taken) {}

    /** The sender broke off. */
    public static final class LineCut extends IOException {

        private static final long serialVersionUID = 1L;

        LineCut(IOException cause) {
            super(cause);
        }
    }
}
