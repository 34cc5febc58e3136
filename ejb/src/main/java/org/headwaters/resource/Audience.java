package org.headwaters.resource;

import java.util.List;

/** Who may see and download a resource. */
public enum Audience {
    /** Visitors too. */
    EVERYONE,
    /** All members of the community. */
    MEMBERS,
    /** Whoever may read the resource's space. */
    SPACE,
    /** Nobody but those who keep it, because it is not shared yet or no longer; nobody chooses it. */
    KEPT;

    /** Those one may choose. */
    public static List<Audience> choices() {
        return List.of(EVERYONE, MEMBERS, SPACE);
    }
}
