package org.headwaters.search;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import org.headwaters.platform.audit.AuditLog;
import org.headwaters.platform.gate.Gate;
import org.headwaters.platform.limit.Submissions;

/** What coordinators do with the index. */
@Stateless
public class IndexService {

    @Inject
    private Gate gate;

    @Inject
    private Submissions submissions;

    @Inject
    private AuditLog audit;

    @Inject
    private SearchFeed feed;

    @Inject
    private IndexStore store;

    @Inject
    private SearchTriggers triggers;

    /** How the index of this node is. */
    public IndexStatus status() {
        gate.requireToRead(IndexPolicy.mayTend(gate.actor()), "search.index");
        return new IndexStatus(
                documents(),
                store.bytes(),
                store.built() == 0 ? null : Instant.ofEpochMilli(store.built()),
                feed.behind(),
                feed.building(),
                triggers.made());
    }

    /**
     * Has the index made anew on every node. It goes on serving meanwhile.
     *
     * @return the path to go to
     */
    public String rebuild(String key) {
        gate.require(IndexPolicy.mayTend(gate.actor()), "search.rebuild", "search", null);
        String path = "/coordinator/search";
        submissions.note(key, path);
        audit.done("search.rebuild", "search", null, "");
        feed.rebuild();
        return path;
    }

    private long documents() {
        return store.with(searcher -> (long) searcher.getIndexReader().numDocs())
                .orElse(0L);
    }
}
