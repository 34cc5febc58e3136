package org.headwaters.launcher.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.stream.Stream;
import org.headwaters.launcher.common.StartFailure;

/** The log file of our own server. */
final class ServerLog {

    private static final long LARGE = 16L * 1024 * 1024;

    private ServerLog() {}

    /** The file to append to; a large one is put aside first, in the place of the one before it. */
    static Path file(Path logs) throws IOException {
        Path file = logs.resolve("mariadb.log");
        if (Files.exists(file) && Files.size(file) > LARGE) {
            Files.move(file, logs.resolve("mariadb.log.1"), StandardCopyOption.REPLACE_EXISTING);
        }
        return file;
    }

    /** Says what failed with the server's own last word, and where to read more. */
    static StartFailure failure(Path log, String what) {
        return new StartFailure(what + ": " + lastError(log) + ". The whole story is in " + log + ".");
    }

    private static String lastError(Path log) {
        // Latin-1 reads any bytes: a log with one broken character must not hide the reason.
        try (Stream<String> lines = Files.lines(log, StandardCharsets.ISO_8859_1)) {
            List<String> errors = lines.filter(line -> line.contains("[ERROR]") || line.contains("error while"))
                    .filter(line -> !line.endsWith("[ERROR] Aborting"))
                    .toList();
            return errors.isEmpty()
                    ? "the server ended without a word"
                    : errors.get(errors.size() - 1)
                            .replaceFirst("^.*\\[ERROR\\] (\\S*mariadbd: )?", "")
                            .replaceFirst("\\.$", "");
        } catch (IOException | UncheckedIOException e) {
            return "the server left no log";
        }
    }
}
