package org.headwaters.resource;

import java.util.Optional;
import org.headwaters.platform.gate.Actor;

/** What the library asks whoever keeps an index of its items: how many there are of what, and which come first. */
public interface LibraryIndex {

    /**
     * What a choice brings, among what the actor may see; nothing while the index does not know all that is committed. An item that the
     * index could not read is not in it: it is neither counted nor shown, until it is changed and can be read, or the index is made anew.
     * The program's log names it.
     */
    Optional<LibraryCount> count(Actor actor, LibraryChoice choice);
}
