package org.headwaters.platform.desk;

import java.util.List;
import org.headwaters.platform.gate.Actor;

/**
 * A feature that has work for coordinators. The desk asks every bean of this type, so a new feature appears there without the desk
 * knowing it.
 */
public interface WaitingWork {

    /** What waits, the oldest first; empty for anybody who may not deal with it. */
    List<Waiting> waiting(Actor actor);

    /** What waits for somebody else, such as an applicant who was asked for more: it stays in sight, but is not to be done now. */
    default List<Waiting> elsewhere(Actor actor) {
        return List.of();
    }
}
