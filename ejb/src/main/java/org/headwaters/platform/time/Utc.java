package org.headwaters.platform.time;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;

/** Times as the database keeps them: UTC date-times, so that neither the machine's time zone nor the connection's can shift them. */
public final class Utc {

    private Utc() {}

    /** For a column; null stays null. */
    public static LocalDateTime of(Instant instant) {
        return instant == null ? null : LocalDateTime.ofInstant(instant, ZoneOffset.UTC);
    }

    /** From a column; null stays null. */
    public static Instant instant(LocalDateTime stored) {
        return stored == null ? null : stored.toInstant(ZoneOffset.UTC);
    }

    /**
     * From a column of a native query, whichever class the driver gives it; null stays null.
     *
     * @throws ClassCastException when it is no point in time
     */
    public static Instant column(Object stored) {
        return instant(stored instanceof Timestamp time ? time.toLocalDateTime() : (LocalDateTime) stored);
    }
}
