package org.headwaters.identity;

import java.time.LocalDate;

/**
 * A quarter of a year.
 *
 * @param year the year
 * @param number 1 to 4
 */
public record Quarter(int year, int number) implements Comparable<Quarter> {

    private static final int MONTHS = 3;

    /** The quarter of a day. */
    public static Quarter of(LocalDate day) {
        return new Quarter(day.getYear(), (day.getMonthValue() + MONTHS - 1) / MONTHS);
    }

    /** The one before. */
    public Quarter before() {
        return number == 1 ? new Quarter(year - 1, 4) : new Quarter(year, number - 1);
    }

    /** From what {@link #toString} wrote. */
    static Quarter parse(String text) {
        return new Quarter(Integer.parseInt(text.substring(0, 4)), Integer.parseInt(text.substring(6)));
    }

    @Override
    public int compareTo(Quarter other) {
        return toString().compareTo(other.toString());
    }

    /** Such as {@code 2026-Q3}. */
    @Override
    public String toString() {
        return "%04d-Q%d".formatted(year, number);
    }
}
