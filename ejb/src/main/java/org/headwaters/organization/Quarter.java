package org.headwaters.organization;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.IsoFields;
import org.headwaters.platform.time.CommunityDay;

/** Quarters of the year as the community counts them. */
public final class Quarter {

    private static final int MONTHS = 3;

    private Quarter() {}

    /** The quarter a moment is in, such as {@code 2026-Q4}. */
    public static String of(Instant at) {
        return name(CommunityDay.of(at));
    }

    /** The quarter before that. */
    public static String before(Instant at) {
        return name(CommunityDay.of(at).minusMonths(MONTHS));
    }

    /** The first moment of the quarter a moment is in. */
    public static Instant start(Instant at) {
        LocalDate day = CommunityDay.of(at);
        return CommunityDay.start(LocalDate.of(day.getYear(), (quarter(day) - 1) * MONTHS + 1, 1));
    }

    private static String name(LocalDate day) {
        return day.getYear() + "-Q" + quarter(day);
    }

    private static int quarter(LocalDate day) {
        return day.get(IsoFields.QUARTER_OF_YEAR);
    }
}
