package org.headwaters.web.discussions;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.headwaters.discussion.CareQueries;
import org.headwaters.discussion.FeaturedView;
import org.headwaters.platform.gate.CurrentActor;

/** The threads that those who care for them chose to show: at most three, so that a page stays calm. */
@RequestScoped
@Named("featured")
public class FeaturedThreads {

    private static final int MOST = 3;

    @Inject
    private CareQueries queries;

    @Inject
    private CurrentActor me;

    private List<FeaturedView> all;

    /** Of all spaces the actor may read. */
    public List<FeaturedView> getAll() {
        return in(null);
    }

    /** Of one space. */
    public List<FeaturedView> in(Long spaceId) {
        if (all == null) {
            all = queries.featured(me.get(), spaceId, MOST);
        }
        return all;
    }
}
