package org.headwaters.web.discussions;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.util.List;
import org.headwaters.discussion.types.AnnouncementView;
import org.headwaters.discussion.types.TypeQueries;
import org.headwaters.platform.gate.CurrentActor;

/** The announcements that run now, for home and for a space. They come and go with the clock. */
@RequestScoped
@Named
public class Announcements {

    private static final int ON_HOME = 3;
    private static final int MOST = 50;

    @Inject
    private TypeQueries types;

    @Inject
    private CurrentActor me;

    @Inject
    private Clock clock;

    private List<AnnouncementView> running;

    /** The newest ones for home. */
    public List<AnnouncementView> getOnHome() {
        return running().stream().limit(ON_HOME).toList();
    }

    /** Those of a space. */
    public List<AnnouncementView> in(long spaceId) {
        return running().stream()
                .filter(announcement -> announcement.spaceId() == spaceId)
                .toList();
    }

    private List<AnnouncementView> running() {
        if (running == null) {
            running = types.running(me.get(), clock.instant(), MOST);
        }
        return running;
    }
}
