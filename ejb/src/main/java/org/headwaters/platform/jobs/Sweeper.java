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

/** Calls for a sweep once an hour. Deleting twice does no harm, so any number of nodes may call. */
@Singleton
@Startup
@DependsOn("Migrations")
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class Sweeper {

    @Inject
    private Event<SweepTime> sweeps;

    @Inject
    private Clock clock;

    @Inject
    private JobRound round;

    /** Calls for one sweep. */
    @Schedule(hour = "*", minute = "17", persistent = false)
    public void sweep() {
        round.run("The sweep", () -> sweeps.fire(new SweepTime(clock.instant())));
    }
}
