package org.headwaters.search;

/** A value of a facet as one number: the facet's place among its kind in the upper byte, the value below it. */
final class FacetNumber {

    private static final int FACET_AT = 56;
    private static final long VALUE = (1L << FACET_AT) - 1;

    private FacetNumber() {}

    static long of(Enum<?> facet, long value) {
        return (long) facet.ordinal() << FACET_AT | value;
    }

    /** The facet of such a number, by its place. */
    static int facet(long number) {
        return (int) (number >>> FACET_AT);
    }

    /** What the number says without its facet. */
    static long value(long number) {
        return number & VALUE;
    }
}
