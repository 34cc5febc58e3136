package org.headwaters.organization;

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

/** Looks every quarter of an hour of the day at what organizations wait for. Any number of nodes may do so side by side. */
@Singleton
@Startup
@DependsOn("Migrations")
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class OrganizationWorker {

    private static final Logger LOG = Logger.getLogger(OrganizationWorker.class.getName());

    @Inject
    private ApplicationClock applications;

    @Inject
    private AttestationClock attestations;

    @Inject
    private Clock clock;

    @Inject
    private CurrentActor current;

    /** Reminds of what waits too long. */
    @Schedule(hour = "6-20", minute = "7/15", persistent = false, timezone = "America/Chicago")
    public void work() {
        // A timer that throws twice is removed by the container.
        try {
            current.become(Actor.program());
            long last = 0;
            do {
                last = applications.remind(clock.instant(), last);
            } while (last > 0);
            do {
                last = attestations.remind(clock.instant(), last);
            } while (last > 0);
        } catch (RuntimeException failure) {
            LOG.log(Level.WARNING, "What organizations wait for is looked at again later: {0}", failure.toString());
        }
    }
}
