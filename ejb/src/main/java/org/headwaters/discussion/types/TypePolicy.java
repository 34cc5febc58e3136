package org.headwaters.discussion.types;

import java.util.Set;
import org.headwaters.discussion.ThreadType;
import org.headwaters.platform.gate.Actor;
import org.headwaters.space.Space.Visibility;
import org.headwaters.space.SpacePolicy;

/** Who may do what that only threads of some type know. */
public final class TypePolicy {

    private TypePolicy() {}

    /** Whether the actor may start a thread of the type in a space where the actor may start threads at all. */
    public static boolean mayStart(Actor actor, long spaceId, ThreadType type) {
        return switch (type) {
            case ANNOUNCEMENT, LEAD_UPDATE -> actor.coordinator() || actor.leads(spaceId) || actor.system();
            case DISCUSSION, QUESTION, BARRIER, COLLABORATION -> actor.member() || actor.system();
        };
    }

    /** Whether the actor may start a thread of the type in any space: what the form offers before a space is chosen. */
    public static boolean mayStartAnywhere(Actor actor, ThreadType type) {
        return mayStart(actor, 0, type) || actor.leads().stream().anyMatch(space -> mayStart(actor, space, type));
    }

    /** Whether the actor may accept answers, and take that back: whoever asked, and coordinators. */
    public static boolean mayAccept(Actor actor, long spaceId, Visibility visibility, Long askerId) {
        return SpacePolicy.mayWrite(actor, spaceId, visibility) && (actor.is(askerId) || actor.coordinator());
    }

    /** Whether the actor may say that a reply is a solution, or is none: who wrote it, who named the barrier, and coordinators. */
    public static boolean mayMarkSolution(
            Actor actor, long spaceId, Visibility visibility, Long threadAuthorId, Long postAuthorId) {
        return SpacePolicy.mayWrite(actor, spaceId, visibility)
                && (actor.is(threadAuthorId) || actor.is(postAuthorId) || actor.coordinator());
    }

    /** Whether the actor may say that a solution works at the actor's site: members who speak for an organization. */
    public static boolean maySayItWorks(Actor actor, long spaceId, Visibility visibility) {
        return SpacePolicy.mayWrite(actor, spaceId, visibility) && actor.organizationId() != null;
    }

    /** Whether the actor may say "I am interested": members but the one who looks for others, while it is open. */
    public static boolean mayTakePart(
            Actor actor, long spaceId, Visibility visibility, Long threadAuthorId, boolean open) {
        return open && SpacePolicy.mayWrite(actor, spaceId, visibility) && !actor.is(threadAuthorId);
    }

    /** Whether the actor may end a search for collaborators before its day, or take that back. */
    public static boolean mayEnd(Actor actor, long spaceId, Visibility visibility, Long threadAuthorId) {
        return SpacePolicy.mayWrite(actor, spaceId, visibility) && (actor.is(threadAuthorId) || actor.coordinator());
    }

    /** Whether an announcement is shown to the actor. The clause for lists is {@link #shown}. */
    public static boolean shows(Actor actor, ShownTo audience, long spaceId) {
        return shown(actor).contains(audience) && (audience != ShownTo.SPACE || actor.in(spaceId));
    }

    /** The audiences an actor belongs to; of {@link ShownTo#SPACE} only in the actor's own spaces. */
    public static Set<ShownTo> shown(Actor actor) {
        return actor.member() ? Set.of(ShownTo.values()) : Set.of(ShownTo.EVERYONE);
    }
}
