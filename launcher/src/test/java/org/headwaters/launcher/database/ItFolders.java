package org.headwaters.launcher.database;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import org.headwaters.launcher.common.PrivateFiles;
import org.headwaters.launcher.common.StartFailure;

/** Where the integration tests keep their databases: under target, and with one copy of the server for all. */
final class ItFolders {

    private static final Path ROOT =
            Path.of(System.getProperty("headwaters.test.folder", "target/it")).toAbsolutePath();
    static final Path BINARIES = ROOT.resolve("mariadb");

    private ItFolders() {}

    private static final Deque<Path> MADE = new ArrayDeque<>();

    static Path empty(String name) throws IOException {
        Path folder = ROOT.resolve(name);
        PrivateFiles.deleteTree(folder);
        MADE.add(folder);
        return folder;
    }

    /** Deletes what the test class made: each database takes 140 MB. */
    static void tidy() throws IOException {
        while (!MADE.isEmpty()) {
            PrivateFiles.deleteTree(MADE.remove());
        }
    }

    static EmbeddedMariaDb start(Path folder) throws IOException, InterruptedException, StartFailure {
        return EmbeddedMariaDb.startIn(folder, BINARIES);
    }
}
