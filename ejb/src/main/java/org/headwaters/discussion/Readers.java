package org.headwaters.discussion;

import org.headwaters.space.Space.Visibility;

/** Who reads a space, compared. */
public final class Readers {

    private Readers() {}

    /**
     * Whether words that go from one space to another open to people who could not read them before. Two spaces that show
     * themselves to their own members only have different members.
     */
    public static boolean more(long fromSpace, Visibility from, long toSpace, Visibility to) {
        if (fromSpace == toSpace || from == Visibility.EVERYONE) {
            return false;
        }
        return from == Visibility.OWN || to == Visibility.EVERYONE;
    }
}
