package org.headwaters.bookmark;

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

/** Reminds people of their bookmarks, every ten minutes from six in the morning. Any number of nodes may do so side by side. */
@Singleton
@Startup
@DependsOn("Migrations")
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class ReminderWorker {

    private static final Logger LOG = Logger.getLogger(ReminderWorker.class.getName());

    @Inject
    private Reminders reminders;

    @Inject
    private CurrentActor current;

    /** Reminds of everything that is due. Nobody is woken by it: the day begins at six. */
    @Schedule(hour = "6-23", minute = "3/10", persistent = false, timezone = "America/Chicago")
    public void work() {
        // A timer that throws twice is removed by the container.
        try {
            current.become(Actor.program());
            boolean more = true;
            while (more) {
                more = reminders.remind();
            }
        } catch (RuntimeException failure) {
            LOG.log(Level.WARNING, "Reminders could not be given; they are tried again: {0}", failure.toString());
        }
    }
}
