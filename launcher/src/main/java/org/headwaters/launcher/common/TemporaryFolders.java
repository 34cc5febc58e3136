package org.headwaters.launcher.common;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** Knows the folders that machines empty on their own, where no community may be kept. */
final class TemporaryFolders {

    private TemporaryFolders() {}

    static void refuse(Path folder) throws StartFailure {
        Path real = real(folder);
        boolean temporary = Stream.of(System.getProperty("java.io.tmpdir"), "/tmp", "/var/tmp", "/dev/shm")
                .map(Path::of)
                .anyMatch(tmp -> real.startsWith(real(tmp)));
        if (temporary) {
            throw new StartFailure("The data folder " + folder
                    + " lies in a temporary folder, which the machine may empty at any time. Give a lasting folder with"
                    + " HEADWATERS_DATA.");
        }
    }

    /** The path without symbolic links, as far as it exists: the folder itself may still have to be made. */
    private static Path real(Path path) {
        Path absolute = path.toAbsolutePath().normalize();
        for (Path there = absolute; there != null; there = there.getParent()) {
            if (Files.exists(there)) {
                try {
                    return there.toRealPath().resolve(there.relativize(absolute));
                } catch (IOException e) {
                    return absolute;
                }
            }
        }
        return absolute;
    }
}
