package org.headwaters.discussion;

import java.util.Set;
import org.headwaters.platform.gate.Actor;
import org.headwaters.space.Space.Visibility;

/** Who may look after threads and posts: coordinators everywhere, leads in the spaces they lead, authors with their own words. */
public final class CarePolicy {

    private CarePolicy() {}

    /** Whether the actor may close, pin, feature, split and summarize threads of a space. */
    public static boolean mayCare(Actor actor, long spaceId) {
        return caresForAll(actor) || actor.leads(spaceId);
    }

    /** Whether the actor may bring words from one space into another: only who cares for both. */
    public static boolean mayMove(Actor actor, long fromSpace, long toSpace) {
        return mayCare(actor, fromSpace) && mayCare(actor, toSpace);
    }

    /** Whether the actor may remove a post: its author, as long as the author may write there, and those who care. */
    public static boolean mayRemove(Actor actor, long spaceId, Visibility visibility, Long authorId) {
        return mayCare(actor, spaceId) || actor.is(authorId) && ThreadPolicy.mayStart(actor, spaceId, visibility);
    }

    /** Whether the actor may put a post back: what its author took away, only the author; anything else, those who care. */
    public static boolean mayRestore(Actor actor, long spaceId, Visibility visibility, Removal removal, Long authorId) {
        if (removal == null) {
            return false;
        }
        return removal == Removal.AUTHOR
                ? actor.is(authorId) && ThreadPolicy.mayStart(actor, spaceId, visibility)
                : mayCare(actor, spaceId);
    }

    /** Whether the actor may see what a post said before: members who may read it. */
    public static boolean mayReadHistory(Actor actor, long spaceId, Visibility visibility) {
        return (actor.member() || actor.system()) && ThreadPolicy.mayRead(actor, spaceId, visibility);
    }

    /** Whether the actor may see words that were removed or hidden: coordinators, who answer for the community. */
    public static boolean mayReadRemoved(Actor actor) {
        return caresForAll(actor);
    }

    /** Whether the actor may hide an older version, which may name somebody who must not be named. */
    public static boolean mayHide(Actor actor, long spaceId, Visibility visibility, Long authorId) {
        return mayRemove(actor, spaceId, visibility, authorId);
    }

    /** The spaces whose threads the actor cares for, for lists; never empty: 0 stands for none. */
    public static Set<Long> caredFor(Actor actor) {
        return actor.leads().isEmpty() ? Set.of(0L) : actor.leads();
    }

    /** Whether the actor cares for the threads of every space. */
    public static boolean caresForAll(Actor actor) {
        return actor.coordinator() || actor.system();
    }

    /** In whose name the actor removes a post. */
    static Removal removal(Actor actor, Long authorId) {
        if (actor.is(authorId)) {
            return Removal.AUTHOR;
        }
        return actor.coordinator() ? Removal.COORDINATOR : Removal.LEAD;
    }
}
