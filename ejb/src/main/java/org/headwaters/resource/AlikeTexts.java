package org.headwaters.resource;

import java.util.Optional;
import java.util.Set;
import org.headwaters.platform.gate.Actor;

/** What the library asks whoever keeps an index of texts. The library looks closer itself. */
public interface AlikeTexts {

    /** Ids of resources that share telling words with a text, among those the actor may see. */
    Set<Long> resources(Actor actor, String words);

    /** Resources that fit words somebody looks for; nothing when there is no word in what was typed. */
    Optional<Fitting> fitting(Actor actor, String words);
}
