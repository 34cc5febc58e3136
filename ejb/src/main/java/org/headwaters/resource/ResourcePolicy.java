package org.headwaters.resource;

import org.headwaters.platform.gate.Actor;
import org.headwaters.space.Space.Visibility;
import org.headwaters.space.SpacePolicy;

/**
 * Who may do what with a resource and its file. The rule for reading stands here in two forms: for one resource, and as the clause
 * for lists.
 */
public final class ResourcePolicy {

    /**
     * The visibility clause for a resource {@code r}. Parameters: {@code member}, whether {@link #readsMembersOnly}, and
     * {@code spaces}, the ids of {@code SpaceQueries.readableIds}.
     */
    public static final String VISIBLE =
            """
            (r.audience = org.headwaters.resource.Audience.EVERYONE
                OR (r.audience = org.headwaters.resource.Audience.MEMBERS AND :member = TRUE)
                OR (r.audience = org.headwaters.resource.Audience.SPACE AND r.spaceId IN :spaces))""";

    private ResourcePolicy() {}

    /** Whether the actor may see what is for members. */
    public static boolean readsMembersOnly(Actor actor) {
        return actor.member() || actor.system();
    }

    /**
     * Whether the actor may see the resource and download its file; otherwise it is as if it did not exist.
     *
     * @param spaceId the space that decides, or null
     * @param visibility who may read that space, or null
     */
    public static boolean mayRead(Actor actor, Audience audience, Long spaceId, Visibility visibility) {
        return switch (audience) {
            case EVERYONE -> true;
            case MEMBERS -> readsMembersOnly(actor);
            case SPACE -> spaceId != null && visibility != null && SpacePolicy.mayRead(actor, spaceId, visibility);
            case KEPT -> false;
        };
    }

    /** Whether the actor may see an item that is not shared: a draft its author alone. */
    public static boolean mayKeep(Actor actor, Long authorId) {
        return actor.is(authorId);
    }

    /** Whether the actor may share resources at all. */
    public static boolean mayAdd(Actor actor) {
        return actor.member() || actor.system();
    }

    /** Whether the actor may share a resource with that audience: with a space only who may write there. */
    public static boolean mayShareWith(Actor actor, Audience audience, Long spaceId, Visibility visibility) {
        return mayAdd(actor)
                && audience != Audience.KEPT
                && (audience != Audience.SPACE
                        || spaceId != null && visibility != null && SpacePolicy.mayWrite(actor, spaceId, visibility));
    }

    /** Whether the actor may change what is said about it: its author and coordinators, as long as they may see it. */
    public static boolean mayEdit(Actor actor, Audience audience, Long spaceId, Visibility visibility, Long authorId) {
        return audience == Audience.KEPT
                ? mayKeep(actor, authorId)
                : (actor.is(authorId) || actor.coordinator()) && mayRead(actor, audience, spaceId, visibility);
    }
}
