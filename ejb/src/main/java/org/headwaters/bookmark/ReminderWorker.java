package org.headwaters.bookmark;

import jakarta.ejb.DependsOn;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import org.headwaters.platform.jobs.JobRound;

/** Reminds people of their bookmarks, every ten minutes from six in the morning. Any number of nodes may do so side by side. */
@Singleton
@Startup
@DependsOn("Migrations")
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class ReminderWorker {

    @Inject
    private Reminders reminders;

    @Inject
    private JobRound round;

    /** Reminds of everything that is due. Nobody is woken by it: the day begins at six. */
    @Schedule(hour = "6-23", minute = "3/10", persistent = false, timezone = "America/Chicago")
    public void work() {
        round.untilDone("Reminders", reminders::remind);
    }
}
