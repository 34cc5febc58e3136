package org.headwaters.web.frame;

import jakarta.faces.context.FacesContext;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import org.headwaters.platform.time.CommunityDay;

/** Dates and times as pages show them: how long ago, with the exact time at hand. Times are those of the community, Central. */
public final class Times {

    /** The community's time zone. */
    public static final ZoneId ZONE = CommunityDay.ZONE;

    private static final DateTimeFormatter EXACT = DateTimeFormatter.ofPattern(
                    "MMMM d, yyyy, h:mm a 'Central'", Locale.US)
            .withZone(ZONE);
    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("MMM d", Locale.US).withZone(ZONE);
    private static final DateTimeFormatter DAY_AND_YEAR =
            DateTimeFormatter.ofPattern("MMM d, yyyy", Locale.US).withZone(ZONE);
    private static final DateTimeFormatter MONTH =
            DateTimeFormatter.ofPattern("MMMM yyyy", Locale.US).withZone(ZONE);

    private Times() {}

    /** For the attribute {@code datetime}, to the second: HTML takes no more than three digits after it. */
    public static String iso(Instant instant) {
        return instant == null ? "" : DateTimeFormatter.ISO_INSTANT.format(instant.truncatedTo(ChronoUnit.SECONDS));
    }

    /** The exact time in words. */
    public static String exact(Instant instant) {
        return instant == null ? "" : EXACT.format(instant);
    }

    /** The day, with the year when it is not this one. */
    public static String day(Instant instant) {
        return instant == null ? "" : day(instant, now());
    }

    static String day(Instant instant, Instant now) {
        boolean thisYear = instant.atZone(ZONE).getYear() == now.atZone(ZONE).getYear();
        return (thisYear ? DAY : DAY_AND_YEAR).format(instant);
    }

    /** A day of the calendar in words, with its year. */
    public static String date(LocalDate day) {
        return day == null ? "" : DAY_AND_YEAR.format(day.atStartOfDay(ZONE));
    }

    /** A month of the calendar in words. */
    public static String month(LocalDate day) {
        return day == null ? "" : MONTH.format(day.atStartOfDay(ZONE));
    }

    /** How long ago, in one or two words; a date when more than two weeks. */
    public static String ago(Instant instant) {
        return instant == null ? "" : ago(instant, now());
    }

    static String ago(Instant instant, Instant now) {
        Duration past = Duration.between(instant, now);
        if (past.toMinutes() < 1) {
            return Words.of("common", "time.now");
        }
        if (past.toHours() < 1) {
            return Words.of("common", "time.minutes", past.toMinutes());
        }
        if (past.toDays() < 1) {
            return Words.of("common", "time.hours", past.toHours());
        }
        if (past.toDays() <= 14) {
            return Words.of("common", "time.days", past.toDays());
        }
        return day(instant, now);
    }

    /** How long something waits, in one or two words. */
    public static String waited(Instant since) {
        return since == null ? "" : waited(since, now());
    }

    static String waited(Instant since, Instant now) {
        Duration past = Duration.between(since, now);
        if (past.toHours() < 1) {
            return Words.of("common", "waited.short");
        }
        return past.toDays() < 1
                ? Words.of("common", "waited.hours", past.toHours())
                : Words.of("common", "waited.days", past.toDays());
    }

    /** One moment for a whole page, asked of the program's one clock when the page first needs it. */
    private static Instant now() {
        FacesContext context = FacesContext.getCurrentInstance();
        return (Instant) context.getAttributes().computeIfAbsent(Times.class, key -> SharedBean.of(context, Clock.class)
                .instant());
    }
}
