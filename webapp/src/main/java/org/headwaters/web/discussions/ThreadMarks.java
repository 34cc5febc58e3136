package org.headwaters.web.discussions;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import org.headwaters.discussion.ThreadRow;
import org.headwaters.platform.time.CommunityDay;
import org.headwaters.web.frame.Times;
import org.headwaters.web.frame.Words;

/** What a row of a list says about its thread's type where that depends on the time of day. */
@RequestScoped
@Named
public class ThreadMarks {

    @Inject
    private Clock clock;

    /** Whether a search for collaborators is over. */
    public boolean past(ThreadRow row) {
        return row.past(clock.instant());
    }

    /** Until when a search for collaborators is open, in words. */
    public String openUntil(ThreadRow row) {
        return past(row)
                ? Words.of("types", "past")
                : Words.of(
                        "types", "openUntil", Times.day(CommunityDay.start(CommunityDay.lastBefore(row.closesAt()))));
    }
}
