package org.headwaters.web.rules;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The sources of both modules, for tests that read what a compiler does not check. */
final class Sources {

    static final Path VIEWS = Path.of("src/main/webapp");
    static final Path FACES_CONFIG = Path.of("src/main/webapp/WEB-INF/faces-config.xml");
    private static final List<Path> JAVA = List.of(Path.of("src/main/java"), Path.of("../ejb/src/main/java"));

    private Sources() {}

    /** All pages and tags: path under the web root, text. */
    static TreeMap<String, String> views() {
        return read(List.of(VIEWS), ".xhtml");
    }

    /** All our own scripts: path under the web root, text. */
    static TreeMap<String, String> scripts() {
        return read(List.of(VIEWS), ".js");
    }

    /** All classes: path, text. */
    static TreeMap<String, String> java() {
        return read(JAVA, ".java");
    }

    /** Everything a pattern finds in a text. */
    static List<MatchResult> all(Pattern pattern, String text) {
        return pattern.matcher(text).results().toList();
    }

    private static TreeMap<String, String> read(List<Path> roots, String suffix) {
        TreeMap<String, String> texts = new TreeMap<>();
        for (Path root : roots) {
            for (Path file : files(root, suffix)) {
                try {
                    texts.put(root.relativize(file).toString(), Files.readString(file));
                } catch (IOException failure) {
                    throw new UncheckedIOException(failure);
                }
            }
        }
        return texts;
    }

    private static List<Path> files(Path root, String suffix) {
        try (Stream<Path> all = Files.walk(root)) {
            return new ArrayList<>(
                    all.filter(file -> file.toString().endsWith(suffix)).toList());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
