package org.headwaters.web.discussions;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.headwaters.discussion.CareQueries;
import org.headwaters.discussion.ThreadQueries;
import org.headwaters.discussion.ThreadView;
import org.headwaters.platform.gate.CurrentActor;

/** Where the old address of a thread leads that went into another one. */
@RequestScoped
public class MergedThread {

    @Inject
    private CareQueries care;

    @Inject
    private ThreadQueries threads;

    @Inject
    private CurrentActor me;

    /** The thread it went into, when the actor may read it. */
    public Optional<ThreadView> head(long threadId) {
        return care.merged(me.get(), threadId, 0).flatMap(place -> threads.find(me.get(), place.threadId()));
    }

    /** Path of a post of the old thread in the new one; of the thread when no post was asked for. */
    public String path(ThreadView head, long threadId, int number) {
        int now = care.merged(me.get(), threadId, number)
                .map(CareQueries.Place::number)
                .orElse(0);
        return now == 0 ? head.path() : head.path() + "?post=" + now + "#post-" + now;
    }
}
