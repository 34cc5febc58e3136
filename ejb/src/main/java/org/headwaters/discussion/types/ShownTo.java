package org.headwaters.discussion.types;

import org.headwaters.space.Space.Visibility;

/** Whom an announcement is shown to on home and in its space. Who may read its thread is for the space to say. */
public enum ShownTo {
    EVERYONE,
    MEMBERS,
    SPACE;

    /** Whether a space of this visibility goes as far. */
    public boolean within(Visibility visibility) {
        return switch (visibility) {
            case EVERYONE -> true;
            case MEMBERS -> this != EVERYONE;
            case OWN -> this == SPACE;
        };
    }
}
