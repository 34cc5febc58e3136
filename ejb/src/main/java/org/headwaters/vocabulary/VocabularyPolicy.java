package org.headwaters.vocabulary;

import org.headwaters.platform.gate.Actor;

/** Who cares for the curated words: coordinators. */
public final class VocabularyPolicy {

    private VocabularyPolicy() {}

    /** Whether the actor may add, rename, merge and remove words. */
    public static boolean mayCurate(Actor actor) {
        return actor.coordinator();
    }
}
