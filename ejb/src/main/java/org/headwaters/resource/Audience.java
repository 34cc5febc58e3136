package org.headwaters.resource;

/** Who may see and download a resource. */
public enum Audience {
    /** Visitors too. */
    EVERYONE,
    /** All members of the community. */
    MEMBERS,
    /** Whoever may read the resource's space. */
    SPACE
}
