package org.headwaters.platform.jobs;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.function.BooleanSupplier;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.headwaters.platform.gate.Actor;
import org.headwaters.platform.gate.CurrentActor;

/**
 * A round of a job that a timer calls for. What goes wrong in one round is written to the log and ends there, and the next round begins
 * anew: a timer that throws twice is removed by the container, and the job would stop for good.
 */
@Dependent
public class JobRound {

    private static final Logger LOG = Logger.getLogger(JobRound.class.getName());

    private final CurrentActor current;

    /**
     * Rounds of a worker.
     *
     * @param current who acts
     */
    @Inject
    public JobRound(CurrentActor current) {
        this.current = current;
    }

    /**
     * Does the work of one round, as the program itself.
     *
     * @param job what is done, for the log, as "Notices"
     */
    public void run(String job, Runnable work) {
        Actor before = current.get();
        try {
            current.become(Actor.program());
            work.run();
        } catch (RuntimeException failure) {
            LOG.log(Level.WARNING, "{0}: this round ended early, the next one tries again: {1}", new Object[] {
                job, failure
            });
        } finally {
            current.become(before);
        }
    }

    /**
     * Does a piece of work after the other, as the program itself, until nothing is left.
     *
     * @param job what is done, for the log, as "Notices"
     * @param piece does one piece, in a transaction of its own, and says whether there may be more
     */
    public void untilDone(String job, BooleanSupplier piece) {
        run(job, () -> {
            boolean more = true;
            while (more) {
                more = piece.getAsBoolean();
            }
        });
    }
}
