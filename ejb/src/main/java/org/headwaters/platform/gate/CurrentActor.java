package org.headwaters.platform.gate;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;

/**
 * The actor of this request. Whatever lets somebody in (the sign-in mechanism, a job) sets it once; everything else reads it. A
 * request nobody has spoken for is a visitor's.
 */
@RequestScoped
@Named("me")
public class CurrentActor {

    private Actor actor = Actor.visitor();

    /** The actor, never null. */
    public Actor get() {
        return actor;
    }

    /** Says who this request belongs to. */
    public void become(Actor actor) {
        this.actor = actor;
    }

    /** Whether signed in, for pages. */
    public boolean isMember() {
        return actor.member();
    }

    /** Whether a coordinator, for pages. */
    public boolean isCoordinator() {
        return actor.coordinator();
    }

    /** Whether steward of any organization, for pages. */
    public boolean isSteward() {
        return !actor.stewardOf().isEmpty();
    }

    /** The name to show, for pages. */
    public String getName() {
        return actor.name();
    }

    /** The handle, for pages. */
    public String getHandle() {
        return actor.handle();
    }
}
