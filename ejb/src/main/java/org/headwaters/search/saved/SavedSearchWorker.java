package org.headwaters.search.saved;

import jakarta.ejb.DependsOn;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import org.headwaters.platform.jobs.JobRound;

/** Looks at saved searches every minute. Any number of nodes may do so side by side. */
@Singleton
@Startup
@DependsOn("SearchTriggers")
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class SavedSearchWorker {

    @Inject
    private SavedSearchTeller teller;

    @Inject
    private JobRound round;

    /** Looks at all whose time has come. */
    @Schedule(hour = "*", minute = "*", second = "40", persistent = false)
    public void work() {
        round.untilDone("Saved searches", teller::tell);
    }
}
