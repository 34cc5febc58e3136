package org.headwaters.search.saved;

import jakarta.ejb.DependsOn;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.headwaters.platform.gate.Actor;
import org.headwaters.platform.gate.CurrentActor;

/** Looks at saved searches every minute. Any number of nodes may do so side by side. */
@Singleton
@Startup
@DependsOn("SearchTriggers")
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class SavedSearchWorker {

    private static final Logger LOG = Logger.getLogger(SavedSearchWorker.class.getName());

    @Inject
    private SavedSearchTeller teller;

    @Inject
    private CurrentActor current;

    /** Looks at all whose time has come. */
    @Schedule(hour = "*", minute = "*", second = "40", persistent = false)
    public void work() {
        // A timer that throws twice is removed by the container.
        try {
            current.become(Actor.program());
            boolean more = true;
            while (more) {
                more = teller.tell();
            }
        } catch (RuntimeException failure) {
            LOG.log(Level.WARNING, "Saved searches could not be looked at: {0}", failure.toString());
        }
    }
}
