package org.headwaters.notice;

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

/** Makes the notices that are due, every other second. Any number of nodes may do so side by side. */
@Singleton
@Startup
@DependsOn("Migrations")
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class NoticeWorker {

    private static final Logger LOG = Logger.getLogger(NoticeWorker.class.getName());

    @Inject
    private NoticeSpread notices;

    @Inject
    private CurrentActor current;

    /** Makes everything that is due. */
    @Schedule(hour = "*", minute = "*", second = "1/2", persistent = false)
    public void work() {
        // A timer that throws twice is removed by the container.
        try {
            current.become(Actor.program());
            boolean more = true;
            while (more) {
                more = notices.spread();
            }
        } catch (RuntimeException failure) {
            LOG.log(Level.WARNING, "Notices could not be made; they are tried again: {0}", failure.toString());
        }
    }
}
