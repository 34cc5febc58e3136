package org.headwaters.search;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.headwaters.platform.gate.Actor;
import org.headwaters.resource.LibraryChoice;
import org.headwaters.resource.LibraryCount;
import org.headwaters.resource.LibraryIndex;

/** Counts the library's items in the index, behind the gate of the search: an item has the same readers there as in the library's lists. */
@ApplicationScoped
public class LibraryInIndex implements LibraryIndex {

    @Inject
    private SearchFeed feed;

    @Inject
    private IndexStore store;

    @Inject
    private SearchGate gate;

    @Override
    public Optional<LibraryCount> count(Actor actor, LibraryChoice choice) {
        return feed.upToDate()
                ? store.with(searcher -> Shelves.count(
                        searcher.getIndexReader(), new CarriersQuery(Fields.GATE, gate.readable(actor)), choice))
                : Optional.empty();
    }
}
