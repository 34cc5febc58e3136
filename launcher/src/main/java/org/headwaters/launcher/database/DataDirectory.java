package org.headwaters.launcher.database;

import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import org.headwaters.launcher.common.PrivateFiles;
import org.headwaters.launcher.common.StartFailure;
import org.headwaters.launcher.common.Versions;

/** MariaDB's own data directory, made once, and the version of the server that wrote it last. */
final class DataDirectory {

    /** Inside the directory, so that it travels with the data. */
    private static final String VERSION = "headwaters-mariadb-version";

    private final Path path;

    private DataDirectory(Path path) {
        this.path = path;
    }

    /**
     * Finds the directory, or makes it under another name and renames it when it is whole.
     *
     * @param run where the server may put what need not last
     */
    static DataDirectory ready(Path path, Binaries binaries, Path run, Path log)
            throws IOException, InterruptedException, StartFailure {
        DataDirectory directory = new DataDirectory(path);
        if (Files.exists(path)) {
            directory.refuseIfStrange();
            directory.refuseIfNewer();
        } else {
            Path half = path.resolveSibling(path.getFileName() + ".installing");
            PrivateFiles.deleteTree(half);
            install(PrivateFiles.makeFolder(half), binaries, run, log);
            Files.move(half, path, StandardCopyOption.ATOMIC_MOVE);
        }
        return directory;
    }

    Path path() {
        return path;
    }

    /** Called when the server runs on it: from now on an older server must keep away. */
    void markVersion() throws IOException {
        Path file = path.resolve(VERSION);
        if (!Files.exists(file) || !Files.readString(file).strip().equals(Versions.mariaDb())) {
            PrivateFiles.write(file, Versions.mariaDb() + "\n");
        }
    }

    private void refuseIfStrange() throws StartFailure {
        if (!Files.isDirectory(path.resolve("mysql"))) {
            throw new StartFailure("The folder " + path + " is not a MariaDB data directory. Move it away, or put the"
                    + " right one back from a backup.");
        }
    }

    private void refuseIfNewer() throws IOException, StartFailure {
        // The second file is MariaDB's own, for a directory that was brought here from another server.
        for (String name : List.of(VERSION, "mariadb_upgrade_info", "mysql_upgrade_info")) {
            Path file = path.resolve(name);
            if (Files.isRegularFile(file)) {
                MariaDbVersion written = MariaDbVersion.parse(Files.readString(file));
                if (written.isNewerSeriesThan(MariaDbVersion.parse(Versions.mariaDb()))) {
                    throw new StartFailure("The database in " + path + " was written by MariaDB " + written
                            + ", which is newer than the MariaDB " + Versions.mariaDb()
                            + " in this Headwaters. Start the newer Headwaters, or restore a backup made before the"
                            + " update.");
                }
            }
        }
    }

    /**
     * Does what {@code mariadb-install-db} does, without that shell script, which breaks on a space in the path. Help
     * texts and the sys schema are left out. The one account, root, can sign in over a Unix socket only, and the
     * server is started without one.
     */
    private static void install(Path directory, Binaries binaries, Path run, Path log)
            throws IOException, InterruptedException, StartFailure {
        Process process = new ProcessBuilder(
                        ServerOptions.installing(binaries.server(), binaries.home(), directory, run))
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(new File(log.toString())))
                .start();
        try (OutputStream sql = process.getOutputStream()) {
            sql.write("create database if not exists mysql;\nuse mysql;\nSET @auth_root_socket='root';\n"
                    .getBytes(StandardCharsets.US_ASCII));
            for (String script : List.of(
                    "mariadb_system_tables.sql", "mariadb_performance_tables.sql", "mariadb_system_tables_data.sql")) {
                Files.copy(binaries.share(script), sql);
            }
        } catch (IOException e) {
            // The server went away before it read everything; its log says why, and its exit code tells below.
            process.waitFor();
        }
        boolean done = false;
        try {
            done = process.waitFor() == 0;
        } finally {
            process.destroy();
        }
        if (!done) {
            throw ServerLog.failure(log, "The database could not be made in " + directory.getParent());
        }
        PrivateFiles.write(directory.resolve(VERSION), Versions.mariaDb() + "\n");
    }
}
