package org.headwaters.organization;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/**
 * How an organization stands with its yearly attestation, and what is to be done on a day.
 *
 * @param due the day it is due, or null when nobody is asked
 * @param stage the last reminder that went out for it (30, 7 or 0), or null
 * @param toldOn the day it went out, or null
 */
public record Attestation(LocalDate due, Integer stage, LocalDate toldOn) {

    /** The first reminder goes out so many days before. */
    public static final int FIRST = 30;

    private static final int SECOND = 7;

    /** What is to be done. */
    public enum Step {
        WAIT,
        REMIND,
        PAUSE
    }

    /** The reminder that belongs to a day: 30, 7 or 0; more than 30 for none yet. */
    public static int stage(LocalDate due, LocalDate today) {
        long days = ChronoUnit.DAYS.between(today, due);
        return days > FIRST ? Integer.MAX_VALUE : days > SECOND ? FIRST : days > 0 ? SECOND : 0;
    }

    /** What is to be done today. */
    public static Step next(Attestation attestation, LocalDate today) {
        if (attestation.due() == null) {
            return Step.WAIT;
        }
        int stage = stage(attestation.due(), today);
        if (stage > FIRST) {
            return Step.WAIT;
        }
        if (attestation.stage() == null || stage < attestation.stage()) {
            return Step.REMIND;
        }
        boolean over = today.isAfter(attestation.due()) && attestation.stage() == 0;
        return over && today.isAfter(attestation.toldOn()) ? Step.PAUSE : Step.WAIT;
    }
}
