package org.headwaters.platform.time;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Month;
import java.time.ZonedDateTime;
import java.time.temporal.TemporalAdjusters;

/**
 * Working days in the community: Monday to Friday without the holidays of the state of Minnesota, in the community's time zone. A
 * promise of "two working days" made on Friday at three is due on Tuesday at three; one made on a Saturday counts from Monday's
 * first moment.
 */
public final class WorkingDays {

    private WorkingDays() {}

    /**
     * When a promise is due.
     *
     * @param start when it was made
     * @param days how many working days it gives
     */
    public static Instant due(Instant start, int days) {
        ZonedDateTime at = start.atZone(CommunityDay.ZONE);
        if (!is(at.toLocalDate())) {
            at = next(at.toLocalDate()).atStartOfDay(CommunityDay.ZONE);
        }
        LocalDate day = at.toLocalDate();
        for (int i = 0; i < days; i++) {
            day = next(day);
        }
        return ZonedDateTime.of(day, at.toLocalTime(), CommunityDay.ZONE).toInstant();
    }

    /** Whether people work on that day. */
    public static boolean is(LocalDate day) {
        return day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY && !holiday(day);
    }

    private static LocalDate next(LocalDate day) {
        LocalDate next = day.plusDays(1);
        while (!is(next)) {
            next = next.plusDays(1);
        }
        return next;
    }

    private static boolean holiday(LocalDate day) {
        // New Year's Day on a Saturday is kept in the year before.
        return ofYear(day, day.getYear()) || ofYear(day, day.getYear() + 1);
    }

    private static boolean ofYear(LocalDate day, int year) {
        LocalDate thanksgiving = nth(year, Month.NOVEMBER, 4, DayOfWeek.THURSDAY);
        return day.equals(kept(LocalDate.of(year, Month.JANUARY, 1)))
                || day.equals(nth(year, Month.JANUARY, 3, DayOfWeek.MONDAY))
                || day.equals(nth(year, Month.FEBRUARY, 3, DayOfWeek.MONDAY))
                || day.equals(LocalDate.of(year, Month.MAY, 1).with(TemporalAdjusters.lastInMonth(DayOfWeek.MONDAY)))
                || day.equals(kept(LocalDate.of(year, Month.JUNE, 19)))
                || day.equals(kept(LocalDate.of(year, Month.JULY, 4)))
                || day.equals(nth(year, Month.SEPTEMBER, 1, DayOfWeek.MONDAY))
                || day.equals(nth(year, Month.OCTOBER, 2, DayOfWeek.MONDAY))
                || day.equals(kept(LocalDate.of(year, Month.NOVEMBER, 11)))
                || day.equals(thanksgiving)
                || day.equals(thanksgiving.plusDays(1))
                || day.equals(kept(LocalDate.of(year, Month.DECEMBER, 25)));
    }

    /** A holiday on a Saturday is kept on Friday, one on a Sunday on Monday. */
    private static LocalDate kept(LocalDate holiday) {
        return switch (holiday.getDayOfWeek()) {
            case SATURDAY -> holiday.minusDays(1);
            case SUNDAY -> holiday.plusDays(1);
            default -> holiday;
        };
    }

    private static LocalDate nth(int year, Month month, int which, DayOfWeek day) {
        return LocalDate.of(year, month, 1).with(TemporalAdjusters.dayOfWeekInMonth(which, day));
    }
}
