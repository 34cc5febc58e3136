package org.headwaters.resource.adoption;

/** How far an organization has come with a resource. */
public enum AdoptionStage {
    /** It thinks about it. */
    CONSIDERING,
    /** It tries it in one place. */
    PILOTING,
    /** It works with it. */
    IN_USE,
    /** It has stopped, for a reason. */
    DROPPED;

    /** Where it stands in a list: those that use it first, those that stopped last. */
    int place() {
        return switch (this) {
            case IN_USE -> 1;
            case PILOTING -> 2;
            case CONSIDERING -> 3;
            case DROPPED -> 4;
        };
    }

    /** Whether it is worth asking again after a while how it goes. */
    boolean goesOn() {
        return this != DROPPED;
    }
}
