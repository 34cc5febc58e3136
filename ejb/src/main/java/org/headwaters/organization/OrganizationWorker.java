package org.headwaters.organization;

import jakarta.ejb.DependsOn;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import org.headwaters.platform.jobs.JobRound;

/** Looks every quarter of an hour of the day at what organizations wait for. Any number of nodes may do so side by side. */
@Singleton
@Startup
@DependsOn("Migrations")
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class OrganizationWorker {

    @Inject
    private ApplicationClock applications;

    @Inject
    private AttestationClock attestations;

    @Inject
    private Clock clock;

    @Inject
    private JobRound round;

    /** Reminds of what waits too long. */
    @Schedule(hour = "6-20", minute = "7/15", persistent = false, timezone = "America/Chicago")
    public void work() {
        round.run("What organizations wait for", () -> {
            long last = 0;
            do {
                last = applications.remind(clock.instant(), last);
            } while (last > 0);
            do {
                last = attestations.remind(clock.instant(), last);
            } while (last > 0);
        });
    }
}
