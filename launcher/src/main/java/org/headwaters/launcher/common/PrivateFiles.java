package org.headwaters.launcher.common;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;
import java.util.Set;
import java.util.stream.Stream;

/** Files and folders that only the user who runs Headwaters may read, private from their first moment on. */
public final class PrivateFiles {

    private static final Set<PosixFilePermission> FILE_MODE = PosixFilePermissions.fromString("rw-------");
    private static final Set<PosixFilePermission> FOLDER_MODE = PosixFilePermissions.fromString("rwx------");

    private PrivateFiles() {}

    /** Makes the folder with mode 700, and its parents, unless it is there already. */
    public static Path makeFolder(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            Files.createDirectories(folder, PosixFilePermissions.asFileAttribute(FOLDER_MODE));
        }
        return folder;
    }

    /** Writes a file with mode 600, as a whole or not at all. */
    public static Path write(Path file, String text) throws IOException {
        Path half = file.resolveSibling(file.getFileName() + ".new");
        Files.deleteIfExists(half);
        Files.createFile(half, PosixFilePermissions.asFileAttribute(FILE_MODE));
        Files.writeString(half, text, StandardOpenOption.WRITE, StandardOpenOption.SYNC);
        return Files.move(half, file, StandardCopyOption.ATOMIC_MOVE);
    }

    /** Takes from others what they should never have had, for example after a copy with a generous umask. */
    public static void restrict(Path file) throws IOException {
        Files.setPosixFilePermissions(file, FILE_MODE);
    }

    /** Deletes a folder with all that is in it; symbolic links are removed, never followed. */
    public static void deleteTree(Path folder) throws IOException {
        if (!Files.exists(folder, LinkOption.NOFOLLOW_LINKS)) {
            return;
        }
        try (Stream<Path> tree = Files.walk(folder)) {
            tree.sorted(Comparator.reverseOrder()).forEach(PrivateFiles::delete);
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private static void delete(Path path) {
        try {
            Files.deleteIfExists(path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
