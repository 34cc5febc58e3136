package org.headwaters.launcher.common;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The folder that holds everything one Headwaters keeps. While it is open, a lock on the file {@code headwaters.lock}
 * keeps a second program out; the operating system lets go of it however the first one ends.
 */
public final class DataFolder implements AutoCloseable {

    private static final String LOCK = "headwaters.lock";

    /**
     * Folders open in this JVM. File locks belong to the whole process, and closing any channel of the lock file would
     * give the lock up, so a second attempt from inside must be refused before it opens the file.
     */
    private static final Set<Path> OPEN = ConcurrentHashMap.newKeySet();

    private final Path path;
    private final FileChannel lock;

    private DataFolder(Path path, FileChannel lock) {
        this.path = path;
        this.lock = lock;
    }

    /**
     * Makes the folder if need be and takes it for this program.
     *
     * @throws StartFailure when the folder is temporary, cannot be made or written, or is in use
     */
    public static DataFolder open(Path folder) throws StartFailure {
        Path wanted = folder.toAbsolutePath().normalize();
        TemporaryFolders.refuse(wanted);
        try {
            Path path = PrivateFiles.makeFolder(wanted).toRealPath();
            if (!OPEN.add(path)) {
                throw inUse(path, String.valueOf(ProcessHandle.current().pid()));
            }
            FileChannel lock = null;
            try {
                lock = lock(path);
                PrivateFiles.makeFolder(path.resolve("logs"));
                PrivateFiles.makeFolder(path.resolve("run"));
                return new DataFolder(path, lock);
            } catch (IOException | StartFailure e) {
                OPEN.remove(path);
                if (lock != null) {
                    lock.close();
                }
                throw e;
            }
        } catch (IOException e) {
            throw new StartFailure(
                    "The data folder " + wanted + " cannot be used (" + e
                            + "). Give a folder that this user may write to with HEADWATERS_DATA.",
                    e);
        }
    }

    private static FileChannel lock(Path path) throws IOException, StartFailure {
        Path file = path.resolve(LOCK);
        FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        if (channel.tryLock() == null) {
            channel.close();
            throw inUse(path, Files.readString(file).strip());
        }
        channel.truncate(0);
        channel.write(ByteBuffer.wrap((ProcessHandle.current().pid() + "\n").getBytes(StandardCharsets.US_ASCII)));
        return channel;
    }

    private static StartFailure inUse(Path path, String pid) {
        return new StartFailure("The data folder " + path + " is in use by another Headwaters (process " + pid
                + "). Stop that one first, or give this one a folder of its own with HEADWATERS_DATA.");
    }

    /** The folder itself, absolute and without symbolic links. */
    public Path path() {
        return path;
    }

    /** Log files of the database. */
    public Path logs() {
        return path.resolve("logs");
    }

    /** Small private files that matter only while the program runs. */
    public Path run() {
        return path.resolve("run");
    }

    /**
     * An empty private folder for temporary files. What a killed program left there is deleted, which is safe because
     * nobody else holds the folder.
     */
    public Path freshTemporaryFolder() throws IOException {
        Path tmp = path.resolve("tmp");
        PrivateFiles.deleteTree(tmp);
        return PrivateFiles.makeFolder(tmp);
    }

    /** Lets go of the folder. */
    @Override
    public void close() throws IOException {
        if (lock.isOpen()) {
            lock.close();
            OPEN.remove(path);
        }
    }
}
