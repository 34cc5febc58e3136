package org.headwaters.web.collections;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.headwaters.collection.CollectionQueries;
import org.headwaters.collection.CollectionView;
import org.headwaters.platform.gate.CurrentActor;
import org.headwaters.web.frame.RequestPath;

/** Lists of collections: all one may see, those of coordinators, those that hold a resource. */
@RequestScoped
@Named
public class CollectionLists {

    private static final int SHELF = 4;

    @Inject
    private CollectionQueries collections;

    @Inject
    private CurrentActor me;

    @Inject
    private RequestPath path;

    private final Map<Long, List<CollectionView>> holding = new HashMap<>();
    private List<CollectionView> rows = List.of();
    private List<CollectionView> shelf;
    private boolean more;

    /** Before the page of all collections is written. */
    public void load() {
        List<CollectionView> found = collections.list(me.get(), getPage());
        more = found.size() > CollectionQueries.PER_PAGE;
        rows = more ? found.subList(0, CollectionQueries.PER_PAGE) : found;
    }

    /** The collections of this page. */
    public List<CollectionView> getRows() {
        return rows;
    }

    /** Whether there is a next page. */
    public boolean isMore() {
        return more;
    }

    /** Number of this page, from 1. */
    public int getPage() {
        return Math.min(Math.max(1, path.whole("page", 1)), 1000);
    }

    /** The latest collections of coordinators. */
    public List<CollectionView> getShelf() {
        if (shelf == null) {
            shelf = collections.byCoordinators(me.get(), SHELF);
        }
        return shelf;
    }

    /** The collections that hold a resource. */
    public List<CollectionView> holding(long resource) {
        return holding.computeIfAbsent(resource, id -> collections.holding(me.get(), id));
    }
}
