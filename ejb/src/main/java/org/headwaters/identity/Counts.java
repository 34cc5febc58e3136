package org.headwaters.identity;

/**
 * How many of those who answered ticked something, and how many did not.
 *
 * @param yes how many did
 * @param no how many did not
 */
record Counts(long yes, long no) {

    /** Fewest people that any number may stand for, and any number that can be worked out. */
    static final int FEWEST = 11;

    static final Counts NONE = new Counts(0, 0);

    Counts plus(Counts other) {
        return new Counts(yes + other.yes, no + other.no);
    }

    Counts minus(Counts other) {
        return new Counts(yes - other.yes, no - other.no);
    }

    /** Whether both are large enough, for a figure, or for what is left when figures are subtracted: then both on the same side. */
    boolean safe() {
        return yes >= FEWEST && no >= FEWEST || yes <= -FEWEST && no <= -FEWEST;
    }
}
