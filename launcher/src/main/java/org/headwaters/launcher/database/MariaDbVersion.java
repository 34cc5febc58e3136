package org.headwaters.launcher.database;

import java.util.Comparator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A server version by its series: MariaDB promises to run on data of the same or an older series, never of a newer one.
 *
 * @param major first number of the series
 * @param minor second number of the series
 * @param text the version as the server writes it
 */
record MariaDbVersion(int major, int minor, String text) {

    private static final Pattern NUMBERS = Pattern.compile("(\\d{1,4})\\.(\\d{1,4})");
    private static final Comparator<MariaDbVersion> BY_SERIES =
            Comparator.comparingInt(MariaDbVersion::major).thenComparingInt(MariaDbVersion::minor);

    /** Reads {@code 11.4.5-MariaDB} and the like; text without a version counts as older than any. */
    static MariaDbVersion parse(String text) {
        // Servers up to 10.x put this in front, for replicas that know no version above 5.
        String plain = text.strip().replaceFirst("^5\\.5\\.5-", "");
        Matcher numbers = NUMBERS.matcher(plain);
        return numbers.find()
                ? new MariaDbVersion(Integer.parseInt(numbers.group(1)), Integer.parseInt(numbers.group(2)), plain)
                : new MariaDbVersion(0, 0, plain);
    }

    boolean isNewerSeriesThan(MariaDbVersion other) {
        return BY_SERIES.compare(this, other) > 0;
    }

    @Override
    public String toString() {
        return text;
    }
}
