package org.headwaters.platform.time;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Days as people in the community mean them: a deadline is over when the day is over there, wherever the server stands. */
public final class CommunityDay {

    /** The community's time zone. */
    public static final ZoneId ZONE = ZoneId.of("America/Chicago");

    /** What a date field sends, and what people type where a browser has no such field. */
    private static final List<DateTimeFormatter> SHAPES = List.of(
            DateTimeFormatter.ISO_LOCAL_DATE,
            DateTimeFormatter.ofPattern("M/d/uuuu", Locale.US).withResolverStyle(ResolverStyle.STRICT));

    private CommunityDay() {}

    /** The day it is in the community. */
    public static LocalDate of(Instant instant) {
        return instant.atZone(ZONE).toLocalDate();
    }

    /** The first moment of a day. */
    public static Instant start(LocalDate day) {
        return day.atStartOfDay(ZONE).toInstant();
    }

    /** The first moment after a day: what must end with the day is over from then on. */
    public static Instant end(LocalDate day) {
        return start(day.plusDays(1));
    }

    /** The last day before a moment that {@link #end} made. */
    public static LocalDate lastBefore(Instant end) {
        return of(end.minusNanos(1));
    }

    /** A day from a form; empty for anything that is none. */
    public static Optional<LocalDate> parse(String text) {
        for (DateTimeFormatter shape : SHAPES) {
            try {
                LocalDate day = LocalDate.parse(text.strip(), shape);
                return day.getYear() >= 2000 && day.getYear() <= 2999 ? Optional.of(day) : Optional.empty();
            } catch (DateTimeParseException other) {
                continue;
            }
        }
        return Optional.empty();
    }
}
