package org.headwaters.resource;

import java.util.Map;
import org.headwaters.platform.gate.Actor;
import org.headwaters.space.Space.Visibility;
import org.headwaters.space.SpacePolicy;

/**
 * Who may do what with a resource and its file. The rule for reading stands here in two forms: for one resource, and as the clause
 * for lists.
 */
public final class ResourcePolicy {

    /**
     * The visibility clause for a resource {@code r}. Parameters: those of {@link #reader}, and {@code spaces}, the ids of
     * {@code SpaceQueries.readableIds}.
     */
    public static final String VISIBLE =
            """
            (r.audience IN (org.headwaters.resource.Audience.EVERYONE, org.headwaters.resource.Audience.PATIENTS)
                OR (r.audience = org.headwaters.resource.Audience.MEMBERS AND :member = TRUE)
                OR (r.audience = org.headwaters.resource.Audience.ORGANIZATION AND (:coordinator = TRUE
                    OR r.organizationId IN (SELECT own.id FROM Organization own
                        WHERE own.id = :ownOrganization OR own.mergedInto = :ownOrganization)))
                OR (r.audience = org.headwaters.resource.Audience.SPACE AND r.spaceId IN :spaces))""";

    private ResourcePolicy() {}

    /** The values of {@link #VISIBLE} that come from the actor alone. */
    public static Map<String, Object> reader(Actor actor) {
        return Map.of(
                "member",
                readsMembersOnly(actor),
                "coordinator",
                actor.coordinator() || actor.system(),
                "ownOrganization",
                actor.organizationId() == null ? 0L : actor.organizationId());
    }

    /** Whether the actor may see what is for members. */
    public static boolean readsMembersOnly(Actor actor) {
        return actor.member() || actor.system();
    }

    /**
     * Whether the actor may see the resource and download its file; otherwise it is as if it did not exist.
     *
     * @param organizationId the organization it was shared for, or null
     * @param spaceId the space that decides, or null
     * @param visibility who may read that space, or null
     */
    public static boolean mayRead(
            Actor actor, Audience audience, Long organizationId, Long spaceId, Visibility visibility) {
        return switch (audience) {
            case EVERYONE, PATIENTS -> true;
            case MEMBERS -> readsMembersOnly(actor);
            case ORGANIZATION -> organizationId != null
                    && (organizationId.equals(actor.organizationId()) || actor.coordinator() || actor.system());
            case SPACE -> spaceId != null && visibility != null && SpacePolicy.mayRead(actor, spaceId, visibility);
            case KEPT -> false;
        };
    }

    /** The same for a resource that was read. */
    public static boolean mayRead(Actor actor, ResourceView resource) {
        return mayRead(
                actor, resource.audience(), resource.organizationId(), resource.spaceId(), resource.visibility());
    }

    /** The same for what belongs to no organization. */
    public static boolean mayRead(Actor actor, Audience audience, Long spaceId, Visibility visibility) {
        return mayRead(actor, audience, null, spaceId, visibility);
    }

    /** Whether the actor may see an item that is not shared: a draft its author alone. */
    public static boolean mayKeep(Actor actor, Long authorId) {
        return actor.is(authorId);
    }

    /** Whether the actor may look after an item, also while it is out of sight: its steward and coordinators. A draft: nobody else. */
    public static boolean mayCare(Actor actor, ItemState state, Long authorId, Long stewardId) {
        return state == ItemState.DRAFT
                ? mayKeep(actor, authorId)
                : actor.is(authorId) || actor.is(stewardId) || actor.coordinator();
    }

    /** Whether the actor may take an item out of the library, or put it back: who looks after it. */
    public static boolean mayRemove(Actor actor, ItemState state, Long authorId, Long stewardId) {
        return (state == ItemState.SHARED || state.gone()) && mayCare(actor, state, authorId, stewardId);
    }

    /** Whether the actor still reads an item that was taken out of the library, because their organization uses or tries it. */
    public static boolean mayGoOnReading(Actor actor, ItemState state, boolean used) {
        return state == ItemState.RETIRED && actor.member() && used;
    }

    /** Whether the actor may see how all resources are used: coordinators. */
    public static boolean maySeeUse(Actor actor) {
        return actor.coordinator();
    }

    /** Whether the actor may say how sure one can be that it works: coordinators, and whom they named for it. */
    public static boolean mayJudge(Actor actor, ItemState state, Long reviewerId) {
        return state == ItemState.SHARED && (actor.coordinator() || actor.is(reviewerId));
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

    /** Whether the actor may change what is said about it: its author, its steward and coordinators, as long as they may see it. */
    public static boolean mayEdit(Actor actor, ResourceView resource) {
        return resource.audience() == Audience.KEPT
                ? mayKeep(actor, resource.authorId())
                : (actor.is(resource.authorId()) || actor.is(resource.stewardId()) || actor.coordinator())
                        && mayRead(actor, resource);
    }

    /** Whether the actor may give it by a link to people who are no members: whoever may change it, once it is shared. */
    public static boolean mayShareByLink(Actor actor, ResourceView resource) {
        return resource.audience() != Audience.KEPT && mayEdit(actor, resource);
    }

    /** Whether a page of it may be printed and handed to patients. */
    public static boolean mayHandOut(Actor actor, ResourceView resource) {
        return resource.audience() == Audience.PATIENTS && mayRead(actor, resource);
    }
}
