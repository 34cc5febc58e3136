package org.headwaters.platform.files;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;

/**
 * What was found when every file was looked at.
 *
 * @param whole how many blobs that are needed are there and whole
 * @param missing those that rows need and the store has not
 * @param damaged those whose bytes are others than their name says
 * @param orphans those that no row needs
 */
public record StoreReport(int whole, Set<String> missing, Set<String> damaged, Set<String> orphans) {

    /** Looks at every blob. */
    public static StoreReport of(FileStore store, Set<String> needed) throws IOException {
        Set<String> missing = new TreeSet<>();
        Set<String> damaged = new TreeSet<>();
        Set<String> orphans = new TreeSet<>(store.names());
        Set<String> there = Set.copyOf(orphans);
        int whole = 0;
        for (String sha256 : needed) {
            if (!there.contains(sha256)) {
                missing.add(sha256);
                continue;
            }
            try (FileChannel bytes = store.open(sha256)) {
                if (sha256.equals(Digests.of(bytes))) {
                    whole++;
                } else {
                    damaged.add(sha256);
                }
            } catch (StoreAway away) {
                throw away;
            } catch (IOException unreadable) {
                damaged.add(sha256);
            }
        }
        orphans.removeAll(needed);
        return new StoreReport(whole, missing, damaged, orphans);
    }

    /** Whether a file that somebody needs is not there as it was sent. Orphans harm nobody: the sweep takes them. */
    public boolean faulty() {
        return !missing.isEmpty() || !damaged.isEmpty();
    }

    /** In words, for the operator. */
    public String text() {
        StringBuilder text = new StringBuilder(whole + " files are whole.\n");
        Consumer<String> line = text::append;
        tell(line, missing, " are missing, though rows need them:");
        tell(line, damaged, " are damaged:");
        tell(line, orphans, " are needed by nothing; the hourly sweep takes those that are older than a day:");
        return text.toString();
    }

    private static void tell(Consumer<String> line, Set<String> names, String what) {
        if (!names.isEmpty()) {
            line.accept(names.size() + what + "\n");
            List.copyOf(names).forEach(name -> line.accept("  " + name + "\n"));
        }
    }
}
