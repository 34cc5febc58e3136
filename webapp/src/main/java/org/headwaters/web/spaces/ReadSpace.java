package org.headwaters.web.spaces;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.headwaters.discussion.ThreadFilter;
import org.headwaters.discussion.ThreadQueries;
import org.headwaters.discussion.ThreadRow;
import org.headwaters.platform.gate.CurrentActor;
import org.headwaters.platform.gate.NotFound;
import org.headwaters.space.SpacePolicy;
import org.headwaters.space.SpaceQueries;
import org.headwaters.space.SpaceSummary;
import org.headwaters.web.frame.RequestPath;

/** A space's page: what it is for, who leads it, and what is being talked about. */
@RequestScoped
@Named
public class ReadSpace {

    /** The newest threads shown here; the list of discussions has the rest. */
    private static final int LATEST = 15;

    @Inject
    private SpaceQueries spaces;

    @Inject
    private ThreadQueries threads;

    @Inject
    private SpaceCards cards;

    @Inject
    private CurrentActor me;

    @Inject
    private RequestPath path;

    private SpaceCard card;
    private List<ThreadRow> pinned = List.of();
    private List<ThreadRow> latest = List.of();
    private boolean more;

    /** Before the page is written. */
    public void load() {
        SpaceSummary space = getCard().space();
        pinned = threads.pinned(me.get(), space.id());
        var page = threads.list(me.get(), ThreadFilter.in(space.id()), LATEST);
        more = page.next() != null;
        latest = page.rows().stream().filter(row -> !row.pinned()).toList();
    }

    /** The space. Looked for when first asked, because a form on the page asks before the page is written. */
    public SpaceCard getCard() {
        if (card == null) {
            SpaceSummary space = spaces.counted(me.get(), path.text("slug")).orElseThrow(NotFound::new);
            card = cards.of(me.get(), List.of(space)).get(0);
        }
        return card;
    }

    /** The threads kept on top. */
    public List<ThreadRow> getPinned() {
        return pinned;
    }

    /** The newest other threads. */
    public List<ThreadRow> getLatest() {
        return latest;
    }

    /** Whether there are more threads than are shown. */
    public boolean isMore() {
        return more;
    }

    /** Whether the reader may start a thread here. */
    public boolean isMayStart() {
        return SpacePolicy.mayWrite(
                me.get(), getCard().space().id(), getCard().space().visibility());
    }
}
