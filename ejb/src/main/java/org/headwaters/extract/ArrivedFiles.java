package org.headwaters.extract;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.util.concurrent.RejectedExecutionException;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.headwaters.platform.files.FileArrived;

/** Has a file read as soon as it has its place. */
@ApplicationScoped
public class ArrivedFiles {

    private static final Logger LOG = Logger.getLogger(ArrivedFiles.class.getName());

    @Inject
    private ExtractClaims claims;

    @Inject
    private ExtractClock clock;

    @Resource
    private ManagedExecutorService threads;

    void note(@Observes FileArrived file) {
        claims.note(file);
    }

    /** Begins at once, on a thread of its own: a transaction that has just ended allows no bean to be called. */
    void read(@Observes(during = TransactionPhase.AFTER_SUCCESS) FileArrived file) {
        try {
            threads.execute(clock::read);
        } catch (RejectedExecutionException stopping) {
            LOG.log(Level.FINE, "Not woken: {0}", stopping.toString());
        }
    }
}
