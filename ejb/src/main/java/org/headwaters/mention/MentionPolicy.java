package org.headwaters.mention;

import org.headwaters.platform.gate.Actor;
import org.headwaters.space.Space.Visibility;

/** What may be named. */
public final class MentionPolicy {

    /** Most different names in one post that become links and tell people. */
    public static final int MOST = 10;

    private MentionPolicy() {}

    /** Whether the actor gets completions: members. */
    public static boolean mayComplete(Actor actor) {
        return actor.member();
    }

    /**
     * Whether a post in one space may link to another: everybody who may read the post must be allowed to know of the other, whoever
     * writes.
     *
     * @param actor who writes
     * @param from who may read the post; null counts as everyone
     * @param same whether it is the same space
     * @param to who may read the space that is named
     */
    public static boolean mayLink(Actor actor, Visibility from, boolean same, Visibility to) {
        return same
                || to == Visibility.EVERYONE
                || to == Visibility.MEMBERS && from != null && from != Visibility.EVERYONE;
    }
}
