package org.headwaters.identity;

import jakarta.ejb.DependsOn;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.headwaters.platform.gate.Actor;
import org.headwaters.platform.gate.CurrentActor;
import org.headwaters.platform.time.CommunityDay;

/** Makes the report of the quarter that has ended, once it has. On two nodes the first one makes it. */
@Singleton
@Startup
@DependsOn("Migrations")
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class ReportClock {

    private static final Logger LOG = Logger.getLogger(ReportClock.class.getName());

    @Inject
    private Clock clock;

    @Inject
    private CurrentActor current;

    @Inject
    private ReportService service;

    /** Looks once a day whether a quarter has ended. */
    @Schedule(hour = "9", minute = "23", persistent = false)
    public void look() {
        Actor before = current.get();
        current.become(Actor.program());
        try {
            service.make(Quarter.of(CommunityDay.of(clock.instant())).before());
        } catch (RuntimeException failure) {
            // A timer that throws twice is removed by the container.
            LOG.log(Level.WARNING, "The representation report was not made; it is tried again tomorrow", failure);
        } finally {
            current.become(before);
        }
    }
}
