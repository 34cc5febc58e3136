package org.headwaters.platform.files.scan;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.nio.file.NoSuchFileException;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.headwaters.platform.audit.AuditLog;
import org.headwaters.platform.files.FileStore;
import org.headwaters.platform.gate.Gate;

/** Asks the scanner again about files that wait for it. */
@Stateless
public class ScanService {

    private static final Logger LOG = Logger.getLogger(ScanService.class.getName());

    @Inject
    private Gate gate;

    @Inject
    private AuditLog audit;

    @Inject
    private VirusScan scan;

    @Inject
    private HeldFiles held;

    @Inject
    private FileStore store;

    @Inject
    private Event<HarmfulFile> harmful;

    /**
     * Scans the file that waits longest. For the program itself; each in a transaction of its own.
     *
     * @return whether it is worth asking for another one at once
     */
    public boolean next() {
        gate.require(gate.actor().system(), "file.scan", "file", null);
        for (String sha256 : held.due(1)) {
            Verdict verdict = verdict(sha256);
            switch (verdict.kind()) {
                case CLEAN -> held.clean(sha256);
                case FOUND -> {
                    held.found(sha256, verdict.found());
                    harmful.fire(new HarmfulFile(sha256, verdict.found()));
                    audit.done("file.harmful", "file", null, verdict.found());
                }
                case UNKNOWN -> {
                    LOG.log(Level.WARNING, "The virus scanner does not answer: {0}", verdict.found());
                    held.tried(sha256);
                }
            }
            return verdict.kind() != Verdict.Kind.UNKNOWN;
        }
        return false;
    }

    private Verdict verdict(String sha256) {
        try (InputStream bytes = Channels.newInputStream(store.open(sha256))) {
            return scan.scan(bytes);
        } catch (NoSuchFileException gone) {
            return new Verdict(Verdict.Kind.CLEAN, "");
        } catch (IOException failure) {
            return new Verdict(Verdict.Kind.UNKNOWN, failure.toString());
        }
    }
}
