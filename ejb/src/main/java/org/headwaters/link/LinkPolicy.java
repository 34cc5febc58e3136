package org.headwaters.link;

import org.headwaters.platform.gate.Actor;
import org.headwaters.resource.ResourcePolicy;
import org.headwaters.resource.ResourceView;

/** Who may link by hand. Reading needs no rule of its own: a link is shown to whoever may see both its ends. */
public final class LinkPolicy {

    private LinkPolicy() {}

    /** Whether the actor may add and remove links of a resource: whoever may change what is said about it. */
    public static boolean mayLink(Actor actor, ResourceView resource) {
        return actor.member() && ResourcePolicy.mayEdit(actor, resource);
    }
}
