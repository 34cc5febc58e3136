package org.headwaters.invitation;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import org.headwaters.member.JoinAsked;
import org.headwaters.platform.gate.Actor;
import org.headwaters.platform.gate.CurrentActor;
import org.headwaters.platform.jobs.SweepTime;

/** What invitations take part in: somebody asks to join with one, and once an hour old addresses are forgotten. */
@Dependent
public class InvitationUse {

    @Inject
    private InvitationService invitations;

    @Inject
    private CurrentActor current;

    /** Somebody asks to join. */
    void asked(@Observes JoinAsked request) {
        if (!request.invitation().isEmpty()) {
            invitations.use(request.invitation(), request.request());
        }
    }

    /** The hourly sweep. */
    void sweep(@Observes SweepTime time) {
        Actor before = current.get();
        current.become(Actor.program());
        try {
            invitations.forget(time.now());
        } finally {
            current.become(before);
        }
    }
}
