package org.headwaters.collection;

import org.headwaters.platform.gate.Actor;
import org.headwaters.resource.ResourcePolicy;

/** Who may do what with a collection. What is in it is shown to whoever may see that, one by one. */
public final class CollectionPolicy {

    /** The visibility clause for a collection {@code c}. Parameters as in {@link ResourcePolicy}: {@code member} and {@code spaces}. */
    static final String VISIBLE =
            """
            (c.audience = org.headwaters.resource.Audience.EVERYONE
                OR (c.audience = org.headwaters.resource.Audience.MEMBERS AND :member = TRUE)
                OR (c.audience = org.headwaters.resource.Audience.SPACE AND c.spaceId IN :spaces))""";

    private CollectionPolicy() {}

    /** Whether the actor may see the collection; otherwise it is as if it did not exist. */
    public static boolean mayRead(Actor actor, CollectionView collection) {
        return ResourcePolicy.mayRead(actor, collection.audience(), collection.spaceId(), collection.visibility());
    }

    /** Whether the actor may make collections. */
    public static boolean mayMake(Actor actor) {
        return actor.member();
    }

    /** Whether the actor may make one that coordinators keep together. */
    public static boolean mayMakeForAll(Actor actor) {
        return actor.member() && actor.coordinator();
    }

    /** Whether the actor may change it: its keeper, or any coordinator where coordinators keep it together. */
    public static boolean mayEdit(Actor actor, CollectionView collection) {
        return mayRead(actor, collection)
                && (collection.byCoordinators() ? mayMakeForAll(actor) : actor.is(collection.ownerId()));
    }

    /** Whether the actor may take it away: whoever may change it, and coordinators. */
    public static boolean mayRemove(Actor actor, CollectionView collection) {
        return mayEdit(actor, collection) || mayMakeForAll(actor) && mayRead(actor, collection);
    }
}
