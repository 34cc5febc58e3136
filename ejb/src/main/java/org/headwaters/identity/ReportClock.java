package org.headwaters.identity;

import jakarta.ejb.DependsOn;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import org.headwaters.platform.jobs.JobRound;
import org.headwaters.platform.time.CommunityDay;

/** Makes the report of the quarter that has ended, once it has. On two nodes the first one makes it. */
@Singleton
@Startup
@DependsOn("Migrations")
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class ReportClock {

    @Inject
    private Clock clock;

    @Inject
    private JobRound round;

    @Inject
    private ReportService service;

    /** Looks once a day whether a quarter has ended. */
    @Schedule(hour = "9", minute = "23", persistent = false)
    public void look() {
        round.run(
                "The representation report",
                () -> service.make(Quarter.of(CommunityDay.of(clock.instant())).before()));
    }
}
