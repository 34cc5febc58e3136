package org.headwaters.platform.owndata;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.headwaters.platform.config.Settings;
import org.headwaters.platform.files.OwnerOnly;
import org.headwaters.platform.secret.Tokens;

/**
 * Who was erased, outside the database, so that a restored backup does not bring anybody back (P-07). {@code DATA/erased.log} has a
 * line for each: the member's id, a fingerprint that only the same person's row has, and whether the words went too. It names nobody.
 *
 * <p>A line is written before the transaction that erases ends ({@code begun}) and another one after it ({@code done}). Where the
 * second is missing because the program was killed in between, the database says at the next start which it is.
 */
@ApplicationScoped
public class ErasureLedger {

    /** The file in the data folder. */
    public static final String FILE = "erased.log";

    private static final Logger LOG = Logger.getLogger(ErasureLedger.class.getName());
    private static final Pattern LINE = Pattern.compile("(\\d{1,18}) ([0-9a-f]{64}) (words|stay) (begun|done)");

    private Path file;

    @Resource
    private TransactionSynchronizationRegistry transactions;

    /** For the container. */
    protected ErasureLedger() {}

    @Inject
    ErasureLedger(Settings settings) {
        this(settings.dataFolder().resolve(FILE));
    }

    ErasureLedger(Path file) {
        this.file = file;
    }

    /**
     * Somebody who was erased, or was about to be.
     *
     * @param member the member's id
     * @param fingerprint of the row it was, see {@link #fingerprint}
     * @param wordsGone whether posts and resources went too
     * @param done whether the erasure is known to have come to its end
     */
    public record Erased(long member, String fingerprint, boolean wordsGone, boolean done) {

        private String line(String state) {
            return member + " " + fingerprint + " " + (wordsGone ? "words" : "stay") + " " + state + "\n";
        }
    }

    /** What tells one member from another who has the same id in another database. */
    public static String fingerprint(long member, Instant joinedAt) {
        return Tokens.hash(member + " " + joinedAt.truncatedTo(ChronoUnit.MICROS));
    }

    /**
     * Notes an erasure that the running transaction makes. When that is rolled back, nothing has happened.
     *
     * @throws UncheckedIOException when the file cannot be written; then nobody may be erased
     */
    public void note(long member, Instant joinedAt, boolean wordsGone) {
        Erased erased = new Erased(member, fingerprint(member, joinedAt), wordsGone, false);
        append(erased.line("begun"));
        transactions.registerInterposedSynchronization(new Synchronization() {
            @Override
            public void beforeCompletion() {
                // Nothing is left to do before.
            }

            @Override
            public void afterCompletion(int status) {
                if (status == Status.STATUS_COMMITTED) {
                    finish(erased);
                }
            }
        });
    }

    /** Notes that an erasure has come to its end. When that cannot be written, the next start does. */
    public void finish(Erased erased) {
        try {
            append(erased.line("done"));
        } catch (UncheckedIOException failure) {
            LOG.log(Level.WARNING, "Could not note the end of an erasure in " + file, failure);
        }
    }

    /** Everybody who was erased or was about to be, each once. Lines that are none, such as a torn last one, are passed over. */
    public Collection<Erased> all() {
        Map<String, Erased> all = new LinkedHashMap<>();
        if (!Files.exists(file)) {
            return all.values();
        }
        try (var lines = Files.lines(file, StandardCharsets.ISO_8859_1)) {
            lines.map(LINE::matcher).filter(Matcher::matches).forEach(line -> {
                boolean done = line.group(4).equals("done");
                Erased erased = new Erased(
                        Long.parseLong(line.group(1)),
                        line.group(2),
                        line.group(3).equals("words"),
                        done);
                all.merge(erased.fingerprint(), erased, (before, now) -> before.done() ? before : now);
            });
            return all.values();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private synchronized void append(String line) {
        try {
            if (!Files.exists(file)) {
                OwnerOnly.write(file).close();
            }
            try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
                // Another program that shares the folder waits; closing the file ends the lock.
                channel.lock();
                long end = channel.size();
                // What was torn off when the program was killed must not swallow the next line.
                boolean torn = end > 0 && !endsLine(channel, end);
                channel.position(end);
                channel.write(ByteBuffer.wrap(((torn ? "\n" : "") + line).getBytes(StandardCharsets.ISO_8859_1)));
                channel.force(true);
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static boolean endsLine(FileChannel channel, long end) throws IOException {
        ByteBuffer last = ByteBuffer.allocate(1);
        channel.read(last, end - 1);
        return last.get(0) == '\n';
    }
}
