package org.headwaters.acceptance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.stream.Stream;

/** A headwaters.jar that is the tested one but for one more change of the schema. */
final class NextVersion {

    private NextVersion() {}

    /**
     * Makes it.
     *
     * @param target where
     * @param change the statement of the change
     */
    static Path make(Path target, String change) {
        Path war = target.resolveSibling("next.war");
        Path community = target.resolveSibling("next-ejb.jar");
        try {
            Files.copy(Path.of(System.getProperty("headwaters.jar")), target, StandardCopyOption.REPLACE_EXISTING);
            try (FileSystem jar = FileSystems.newFileSystem(target)) {
                Path inJar = jar.getPath("/MICRO-INF/deploy/ROOT.war");
                Files.copy(inJar, war, StandardCopyOption.REPLACE_EXISTING);
                try (FileSystem inside = FileSystems.newFileSystem(war)) {
                    Path inWar = community(inside.getPath("/WEB-INF/lib"));
                    Files.copy(inWar, community, StandardCopyOption.REPLACE_EXISTING);
                    try (FileSystem classes = FileSystems.newFileSystem(community)) {
                        Files.writeString(classes.getPath("/db/migration/V9000__next_version.sql"), change);
                    }
                    Files.copy(community, inWar, StandardCopyOption.REPLACE_EXISTING);
                }
                Files.copy(war, inJar, StandardCopyOption.REPLACE_EXISTING);
            }
            return target;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static Path community(Path libraries) throws IOException {
        try (Stream<Path> all = Files.list(libraries)) {
            return all.filter(file -> file.getFileName().toString().startsWith("headwaters-ejb"))
                    .findFirst()
                    .orElseThrow();
        }
    }
}
