package org.headwaters.sample;

import java.time.Instant;

/**
 * Turns the sample's "so many days ago" into times, so that the community is always freshly alive. Nothing ever happens later than
 * now, whatever the data say.
 *
 * @param now the moment of loading
 */
record SampleTimes(Instant now) {

    private static final double SECONDS_A_DAY = 86_400;
    private static final double SECONDS_AN_HOUR = 3_600;

    /** A moment so many days ago; never later than now. */
    Instant daysAgo(double days) {
        return notLater(now.minusSeconds(Math.round(days * SECONDS_A_DAY)));
    }

    /** A moment so many hours after another, never before it and never later than now. */
    Instant hoursAfter(Instant start, double hours) {
        Instant at = notLater(start.plusSeconds(Math.round(hours * SECONDS_AN_HOUR)));
        return at.isBefore(start) ? start : at;
    }

    private Instant notLater(Instant moment) {
        return moment.isAfter(now) ? now : moment;
    }
}
