package org.headwaters.notice;

import jakarta.ejb.DependsOn;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import org.headwaters.platform.jobs.JobRound;

/** Makes the notices that are due, every other second. Any number of nodes may do so side by side. */
@Singleton
@Startup
@DependsOn("Migrations")
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class NoticeWorker {

    @Inject
    private NoticeSpread notices;

    @Inject
    private JobRound round;

    /** Makes everything that is due. */
    @Schedule(hour = "*", minute = "*", second = "1/2", persistent = false)
    public void work() {
        round.untilDone("Notices", notices::spread);
    }
}
