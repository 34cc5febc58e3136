package org.headwaters.platform.jobs;

import jakarta.ejb.DependsOn;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Calls for a sweep once an hour. Deleting twice does no harm, so any number of nodes may call. */
@Singleton
@Startup
@DependsOn("Migrations")
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class Sweeper {

    private static final Logger LOG = Logger.getLogger(Sweeper.class.getName());

    @Inject
    private Event<SweepTime> sweeps;

    @Inject
    private Clock clock;

    /** Calls for one sweep. */
    @Schedule(hour = "*", minute = "17", persistent = false)
    public void sweep() {
        // A timer that throws twice is removed by the container.
        try {
            sweeps.fire(new SweepTime(clock.instant()));
        } catch (RuntimeException failure) {
            LOG.log(Level.WARNING, "The sweep was not finished; it is tried again in an hour: {0}", failure.toString());
        }
    }
}
