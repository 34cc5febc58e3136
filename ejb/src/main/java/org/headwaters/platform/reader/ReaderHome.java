package org.headwaters.platform.reader;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/** Where the reader lies while the program runs: its jar and its libraries, unpacked when the first file is to be read. */
@ApplicationScoped
public class ReaderHome {

    private static final Logger LOG = Logger.getLogger(ReaderHome.class.getName());
    private static final String JAR = "reader.jar";
    private static final String LIBRARIES = "lib/";

    private Path folder;
    private boolean tried;

    /** The folder with the unpacked reader; empty when it cannot run here, which is said once in the log. */
    public synchronized Optional<Path> folder() {
        if (!tried) {
            tried = true;
            try {
                folder = unpacked();
            } catch (IOException | RuntimeException failure) {
                LOG.log(Level.WARNING, "Files cannot be read here; all else works: {0}", failure.toString());
            }
        }
        return Optional.ofNullable(folder);
    }

    /** The java this program runs with. */
    static Path java() {
        boolean windows = System.getProperty("os.name", "").startsWith("Windows");
        return Path.of(System.getProperty("java.home"), "bin", windows ? "java.exe" : "java");
    }

    /** A fresh folder for one file. */
    static Path work() throws IOException {
        return Files.createTempDirectory("headwaters-file");
    }

    @PreDestroy
    void leave() {
        if (folder != null) {
            delete(folder);
        }
    }

    private static Path unpacked() throws IOException {
        if (!Files.isExecutable(java())) {
            throw new IOException("There is no program " + java());
        }
        Path home = Files.createTempDirectory("headwaters-reader");
        Files.createDirectory(home.resolve("lib"));
        // Names are looked up in this empty list, so there are none.
        Files.createFile(home.resolve("hosts"));
        try (InputStream jar = ReaderHome.class.getResourceAsStream(JAR)) {
            if (jar == null) {
                throw new IOException("This build brings no reader");
            }
            Files.copy(jar, home.resolve(JAR), StandardCopyOption.REPLACE_EXISTING);
        }
        try (ZipInputStream zip = new ZipInputStream(Files.newInputStream(home.resolve(JAR)))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                String name = entry.getName();
                if (name.startsWith(LIBRARIES) && name.endsWith(".jar")) {
                    Files.copy(zip, home.resolve("lib").resolve(Path.of(name).getFileName()));
                }
            }
        }
        return home;
    }

    /** Removes a folder with all that is in it; what cannot be removed stays. */
    static void delete(Path folder) {
        try (Stream<Path> all = Files.walk(folder)) {
            List<Path> deepestFirst = all.sorted(Comparator.reverseOrder()).toList();
            for (Path path : deepestFirst) {
                Files.deleteIfExists(path);
            }
        } catch (IOException failure) {
            LOG.log(Level.FINE, "Left behind: {0}", failure.toString());
        }
    }
}
