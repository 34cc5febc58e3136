package org.headwaters.resource;

/** How long ago an item was changed, as a filter. */
public enum Freshness {
    /** In the last thirty days. */
    MONTH(30),
    /** In the last year. */
    YEAR(365),
    /** Longer ago than a year. */
    OLDER(365);

    private final int days;

    Freshness(int days) {
        this.days = days;
    }

    /** The number of days it speaks of. */
    public int days() {
        return days;
    }
}
