package org.headwaters.extract;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import org.headwaters.platform.files.FileArrived;

/** Has a file read as soon as it has its place. */
@ApplicationScoped
public class ArrivedFiles {

    @Inject
    private ExtractClaims claims;

    @Inject
    private ExtractClock clock;

    void note(@Observes FileArrived file) {
        claims.note(file);
    }

    void read(@Observes(during = TransactionPhase.AFTER_SUCCESS) FileArrived file) {
        clock.wake();
    }
}
