package org.headwaters.rules.broken;

import java.util.List;
import org.headwaters.discussion.ThreadView;
import org.headwaters.organization.Organization;
import org.headwaters.platform.gate.Actor;

/** Breaks the rule of reads once, and touches another feature's entity, for the test of the rules. */
public class BrokenQueries {

    /** Breaks both rules. */
    public List<String> everything(Organization organization) {
        return List.of(organization.name());
    }

    /** Keeps the rule. */
    public String forSomebody(Actor actor) {
        return actor.name();
    }

    /** Keeps the rule: only a read with an actor hands out the view. */
    public String of(ThreadView thread) {
        return thread.title();
    }
}
