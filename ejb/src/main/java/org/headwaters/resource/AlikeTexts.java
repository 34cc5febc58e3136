package org.headwaters.resource;

import java.util.Set;
import org.headwaters.platform.gate.Actor;

/** Whoever keeps an index of texts tells which resources may have the same words. The library looks closer itself. */
public interface AlikeTexts {

    /** Ids of resources that share telling words with a text, among those the actor may see. */
    Set<Long> resources(Actor actor, String words);
}
