package org.headwaters.web.discussions;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import org.headwaters.discussion.CatchUpQueries;
import org.headwaters.discussion.CatchUpSpace;
import org.headwaters.discussion.ReadingService;
import org.headwaters.discussion.ThreadPage;
import org.headwaters.platform.gate.CurrentActor;
import org.headwaters.platform.gate.NotAllowed;
import org.headwaters.web.frame.Forms;
import org.headwaters.web.frame.RequestPath;
import org.headwaters.web.frame.Times;

/** What happened since a day, and since the member was here last. */
@RequestScoped
@Named
public class CatchUp {

    private static final int WEEK = 7;
    private static final int MONTH = 30;
    private static final int FARTHEST_YEARS = 20;

    @Inject
    private CatchUpQueries queries;

    @Inject
    private ReadingService readings;

    @Inject
    private CurrentActor me;

    @Inject
    private Forms forms;

    @Inject
    private RequestPath path;

    private CatchUpQueries.Happened happened = new CatchUpQueries.Happened(List.of(), false);
    private Instant since;
    private Instant lastVisit;
    private boolean lastVisitAsked;
    private CatchUpQueries.News news;

    /** Before the page is written. */
    public void load() {
        if (!me.isMember()) {
            throw new NotAllowed("thread.catch-up");
        }
        LocalDate day = chosen();
        Instant visit = getLastVisit();
        if (day != null) {
            since = day.atStartOfDay(Times.ZONE).toInstant();
        } else {
            since = visit == null ? Instant.now().minus(Duration.ofDays(WEEK)) : visit;
        }
        happened = queries.since(me.get(), since);
    }

    /** The spaces in which something happened. */
    public List<CatchUpSpace> getSpaces() {
        return happened.spaces();
    }

    /** Since when. */
    public Instant getSince() {
        return since;
    }

    /** Since when, as a field of a date has it. */
    public String getSinceDay() {
        return LocalDate.ofInstant(since, Times.ZONE).toString();
    }

    /** The day a week ago. */
    public LocalDate getWeek() {
        return LocalDate.now(Times.ZONE).minusDays(WEEK);
    }

    /** The day a month ago. */
    public LocalDate getMonth() {
        return LocalDate.now(Times.ZONE).minusDays(MONTH);
    }

    /** Today: no later day can be chosen. */
    public LocalDate getToday() {
        return LocalDate.now(Times.ZONE);
    }

    /** When the member's last visit ended, or null. */
    public Instant getLastVisit() {
        if (!lastVisitAsked && me.isMember()) {
            lastVisit = queries.lastVisit(me.get()).orElse(null);
            lastVisitAsked = true;
        }
        return lastVisit;
    }

    /** How many threads have something new since then; for the home page and the list. */
    public long getNewSinceVisit() {
        return news().count();
    }

    /** What is said of them: where only the latest threads were looked at, "at least". */
    public String getNewsKey() {
        return news().more() ? "newSinceAtLeast" : "newSince";
    }

    private CatchUpQueries.News news() {
        if (news == null) {
            news = getLastVisit() == null
                    ? new CatchUpQueries.News(0, false)
                    : queries.newSince(me.get(), getLastVisit());
        }
        return news;
    }

    /** How many threads are looked at, when there may be more; else 0. */
    public int getLookedAt() {
        return happened.more() ? ThreadPage.LOOKED_AT : 0;
    }

    /** The time a page with the button is written, in microseconds: what comes later stays new. */
    public long getNow() {
        Instant now = Instant.now();
        return now.getEpochSecond() * 1_000_000 + now.getNano() / 1000;
    }

    /** Calls everything read that was there when the page was written, of all spaces or of one. */
    public void markAllRead() {
        String text = path.parameter("markAll");
        String space = path.parameter("space");
        forms.run(() -> {
            if (text.matches("\\d{16}")) {
                long micros = Long.parseLong(text);
                Instant until = Instant.ofEpochSecond(micros / 1_000_000, micros % 1_000_000 * 1000);
                readings.markAllRead(space, until.isAfter(Instant.now()) ? Instant.now() : until);
            }
            return space.isEmpty()
                    ? "/discussions?done=all-read"
                    : Forms.with(Forms.with("/discussions", "space", space), "done", "all-read");
        });
    }

    private LocalDate chosen() {
        try {
            LocalDate day = LocalDate.parse(path.parameter("since"));
            return day.isAfter(getToday()) || day.isBefore(getToday().minusYears(FARTHEST_YEARS)) ? null : day;
        } catch (DateTimeParseException none) {
            return null;
        }
    }
}
