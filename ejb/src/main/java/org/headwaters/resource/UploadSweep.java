package org.headwaters.resource;

import jakarta.ejb.DependsOn;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.headwaters.platform.jobs.JobRound;

/** Once an hour removes what uploads left behind. Any number of nodes may do so side by side. */
@Singleton
@Startup
@DependsOn("Migrations")
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class UploadSweep {

    private static final Logger LOG = Logger.getLogger(UploadSweep.class.getName());

    @Inject
    private UploadService uploads;

    @Inject
    private JobRound round;

    /** Removes what is due. */
    @Schedule(hour = "*", minute = "17", second = "0", persistent = false)
    public void sweep() {
        round.run("The sweep of uploads", () -> {
            uploads.forget();
            int removed = uploads.sweep();
            if (removed > 0) {
                LOG.log(Level.INFO, "Removed {0} files that no resource needs.", removed);
            }
        });
    }
}
