package org.headwaters.platform.files.scan;

import jakarta.ejb.DependsOn;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import org.headwaters.platform.jobs.JobRound;

/** Every ten seconds asks the virus scanner about files that wait for it. Any number of nodes may do so side by side. */
@Singleton
@Startup
@DependsOn("Migrations")
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class ScanClock {

    @Inject
    private ScanService scans;

    @Inject
    private JobRound round;

    /** Goes on until nothing waits, or the scanner does not answer. */
    @Schedule(hour = "*", minute = "*", second = "*/10", persistent = false)
    public void scan() {
        round.untilDone("Scanning", scans::next);
    }
}
