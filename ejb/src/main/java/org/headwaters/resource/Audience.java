package org.headwaters.resource;

import java.util.List;

/** Who may see and download a resource. */
public enum Audience {
    /** Visitors too. */
    EVERYONE,
    /** Visitors too, and care teams may hand it to patients. */
    PATIENTS,
    /** All members of the community. */
    MEMBERS,
    /** Whoever belongs to the organization it was shared for. */
    ORGANIZATION,
    /** Whoever may read the resource's space. */
    SPACE,
    /** Nobody but those who keep it, because it is not shared yet or no longer; nobody chooses it. */
    KEPT;

    /** Those one may choose. */
    public static List<Audience> choices() {
        return List.of(EVERYONE, PATIENTS, MEMBERS, ORGANIZATION, SPACE);
    }

    /** Those one may choose for what belongs to no organization and is handed to nobody. */
    public static List<Audience> plain() {
        return List.of(EVERYONE, MEMBERS, SPACE);
    }
}
