package org.headwaters.mentoring;

/**
 * What somebody offers.
 *
 * @param capacity how many mentees there may be
 * @param mentees how many there are
 * @param paused whether no questions are taken now
 */
public record OfferView(int capacity, long mentees, boolean paused) {

    /** How many more there may be. */
    public long free() {
        return Math.max(0, capacity - mentees);
    }
}
