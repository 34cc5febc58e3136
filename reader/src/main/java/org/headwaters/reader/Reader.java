package org.headwaters.reader;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Timer;
import java.util.TimerTask;

/**
 * Reads one file and ends: {@code Reader FILE MEDIA-TYPE FOLDER SECONDS}. Into the folder it writes {@code words} (UTF-8),
 * {@code facts} (lines of a properties file) and, where there is a first page to show, {@code preview.png}. The words are written
 * before the picture is tried, so that a page which cannot be drawn costs only its picture.
 *
 * <p>Exit codes: 0 read; 1 broken; 2 locked with a password; 3 out of memory (the JVM's own); 4 out of time.
 */
public final class Reader {

    /** Most characters kept of one file: a book of some 300 pages. */
    static final int MOST_WORDS = 500_000;
    /** Most pages read of one file. */
    static final int MOST_PAGES = 500;

    static final int BROKEN = 1;
    static final int LOCKED = 2;
    static final int TIME = 4;

    private static final long SECOND = 1000;

    private Reader() {}

    /** Reads one file. */
    public static void main(String[] args) throws IOException {
        // Whoever started us kills us when we take too long. Should it be gone, we end by ourselves.
        new Timer("end", true)
                .schedule(
                        new TimerTask() {
                            @Override
                            public void run() {
                                Runtime.getRuntime().halt(TIME);
                            }
                        },
                        Long.parseLong(args[3]) * SECOND);
        NoNetwork.close();
        System.exit(read(Path.of(args[0]), args[1], Path.of(args[2])));
    }

    /** Reads one file and answers the exit code. */
    static int read(Path file, String type, Path folder) {
        try {
            switch (type) {
                case "application/pdf" -> PdfFile.read(file, folder);
                case "text/plain", "text/markdown", "text/csv", "text/vtt", "application/x-subrip" -> TextFile.read(
                        file, type, folder);
                default -> Document.read(file, type, folder);
            }
            return 0;
        } catch (LockedFile locked) {
            return LOCKED;
        } catch (IOException | RuntimeException | StackOverflowError failure) {
            // Parsers answer hostile bytes with any exception; which one helps nobody but whoever looks at the log.
            System.err.println(failure);
            return BROKEN;
        }
    }

    /** The file opens only with a password. */
    static final class LockedFile extends IOException {

        private static final long serialVersionUID = 1L;

        LockedFile(Throwable cause) {
            super(cause);
        }
    }
}
