package org.headwaters.member;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import java.io.UncheckedIOException;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.headwaters.platform.gate.Actor;
import org.headwaters.platform.gate.CurrentActor;
import org.headwaters.platform.owndata.ErasureLedger;
import org.headwaters.platform.owndata.ErasureLedger.Erased;

/** Erases at start whom a restored backup has brought back. */
@Singleton
@Startup
@DependsOn("Migrations")
@TransactionManagement(TransactionManagementType.BEAN)
public class ErasureAtStart {

    private static final Logger LOG = Logger.getLogger(ErasureAtStart.class.getName());

    @Inject
    private ErasureLedger ledger;

    @Inject
    private LeaveService leaving;

    @Inject
    private CurrentActor current;

    @PostConstruct
    void look() {
        Actor before = current.get();
        current.become(Actor.program());
        long back = 0;
        try {
            for (Erased erased : ledger.all()) {
                back += again(erased) ? 1 : 0;
            }
        } catch (UncheckedIOException failure) {
            LOG.log(
                    Level.SEVERE,
                    "Could not read who was erased; a restored backup may have brought somebody back",
                    failure);
        } finally {
            current.become(before);
        }
        if (back > 0) {
            LOG.log(
                    Level.WARNING,
                    "The restored database held {0} people who had been erased. They are erased again.",
                    back);
        }
    }

    private boolean again(Erased erased) {
        try {
            return leaving.eraseAgain(erased);
        } catch (RuntimeException failure) {
            // One who cannot be erased must neither keep the others nor the community closed.
            LOG.log(Level.SEVERE, "Member " + erased.member() + " was erased and could not be erased again", failure);
            return false;
        }
    }
}
