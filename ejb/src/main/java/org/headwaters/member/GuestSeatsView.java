package org.headwaters.member;

import java.time.LocalDate;
import java.util.List;

/**
 * The guest seats of an organization.
 *
 * @param seats how many there are
 * @param until the last day of whoever sits on one
 * @param guests names of those who sit on one today
 */
public record GuestSeatsView(int seats, LocalDate until, List<String> guests) {

    /** How many can still be taken. */
    public int free() {
        return Math.max(0, seats - guests.size());
    }

    /** Whether they can be used on that day. */
    public boolean current(LocalDate today) {
        return seats > 0 && !until.isBefore(today);
    }
}
