package org.headwaters.launcher.database;

import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;

/** A second JVM that starts the database, says so, and then stays until it is killed. */
final class ChildProgram {

    private ChildProgram() {}

    /** Takes the data folder; prints the process id of the database server. */
    public static void main(String[] args) throws Exception {
        EmbeddedMariaDb database = ItFolders.start(Path.of(args[0]));
        System.out.println("serving " + database.pid());
        new CountDownLatch(1).await();
    }

    static Process start(Path folder) throws java.io.IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Dheadwaters.test.folder=" + ItFolders.BINARIES.getParent(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        ChildProgram.class.getName(),
                        folder.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }
}
