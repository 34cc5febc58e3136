package org.headwaters.extract;

import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.NoSuchFileException;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.headwaters.platform.config.Settings;
import org.headwaters.platform.files.FileArrived;
import org.headwaters.platform.files.FileStore;
import org.headwaters.platform.files.IncomingFile;
import org.headwaters.platform.files.StoredBlob;
import org.headwaters.platform.jobs.JobRound;
import org.headwaters.platform.reader.FileFacts;
import org.headwaters.platform.reader.FileFacts.Outcome;
import org.headwaters.platform.reader.FileReader;

/**
 * Has files read, one after the other on this node; any number of nodes share the work. It looks every ten seconds, and at once when a
 * file has come in.
 */
@Singleton
@Startup
@DependsOn("Migrations")
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class ExtractClock {

    private static final Logger LOG = Logger.getLogger(ExtractClock.class.getName());
    private static final long MOST_PREVIEW = 8L * 1024 * 1024;

    private final Semaphore one = new Semaphore(1);

    @Inject
    private ExtractClaims claims;

    @Inject
    private FileReader reader;

    @Inject
    private FileStore store;

    @Inject
    private Settings settings;

    @Inject
    private JobRound round;

    /** Reads what is due. */
    @Schedule(hour = "*", minute = "*", second = "*/10", persistent = false)
    public void read() {
        if (!one.tryAcquire()) {
            return;
        }
        try {
            round.untilDone("Reading files", () -> {
                Optional<FileArrived> due = claims.claim().filter(file -> reader.works());
                due.ifPresent(this::read);
                return due.isPresent();
            });
        } finally {
            one.release();
        }
    }

    /** Notes some of the files that nobody has read yet. */
    @Schedule(hour = "*", minute = "*", second = "5", persistent = false)
    public void noteOld() {
        if (settings.readingBacklog() > 0) {
            round.run("Noting unread files", () -> claims.noteOld(settings.readingBacklog()));
        }
    }

    /** Forgets what was read in files that are gone. */
    @Schedule(hour = "*", minute = "41", second = "0", persistent = false)
    public void forget() {
        round.run("Forgetting what old files said", claims::forget);
    }

    private void read(FileArrived file) {
        try {
            FileFacts facts;
            try (FileChannel bytes = store.open(file.sha256())) {
                facts = reader.read(bytes, file.mediaType());
            }
            if (facts.outcome() == Outcome.TIME) {
                // The machine may only have been busy.
                claims.again(file.sha256(), Outcome.TIME);
            } else {
                claims.done(file.sha256(), facts, kept(facts));
            }
        } catch (NoSuchFileException gone) {
            claims.again(file.sha256(), Outcome.BROKEN);
        } catch (IOException noRoom) {
            LOG.log(Level.WARNING, "File {0} could not be read now: {1}", new Object[] {file.sha256(), noRoom.toString()
            });
            claims.later(file.sha256());
        } catch (RuntimeException failure) {
            LOG.log(Level.WARNING, "File {0} was not read: {1}", new Object[] {file.sha256(), failure.toString()});
            claims.again(file.sha256(), Outcome.BROKEN);
        }
    }

    private StoredBlob kept(FileFacts facts) throws IOException {
        if (facts.preview() == null) {
            return null;
        }
        try (IncomingFile picture = store.begin(MOST_PREVIEW)) {
            new ByteArrayInputStream(facts.preview().png()).transferTo(picture.out());
            return store.keep(picture);
        }
    }
}
