package org.headwaters.platform.files;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

/** Folders and files that nobody but the program's own user may read, because there are secrets in them. */
public final class OwnerOnly {

    private OwnerOnly() {}

    /** The folder, made when it is missing and closed to others when it was open to them. */
    public static Path folder(Path folder) throws IOException {
        Files.createDirectories(folder);
        close(folder, "rwx------");
        return folder;
    }

    /** Opens a new file, or one that is begun again. It is closed to others before anything is in it. */
    public static OutputStream write(Path file) throws IOException {
        Files.deleteIfExists(file);
        Files.createFile(file);
        close(file, "rw-------");
        return Files.newOutputStream(file);
    }

    private static void close(Path path, String mode) throws IOException {
        if (path.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            Files.setPosixFilePermissions(path, PosixFilePermissions.fromString(mode));
        }
    }
}
