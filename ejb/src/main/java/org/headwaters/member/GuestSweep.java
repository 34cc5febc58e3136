package org.headwaters.member;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import org.headwaters.platform.gate.Actor;
import org.headwaters.platform.gate.CurrentActor;
import org.headwaters.platform.jobs.SweepTime;

/** Takes guests whose last day is over out of lists and mail, once an hour. */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class GuestSweep {

    @Inject
    private LevelService levels;

    @Inject
    private CurrentActor current;

    /** Lets go whose day was over at the time of the sweep. */
    public void sweep(@Observes SweepTime time) {
        Actor before = current.get();
        current.become(Actor.program());
        try {
            levels.endGuests(time.now());
        } finally {
            current.become(before);
        }
    }
}
