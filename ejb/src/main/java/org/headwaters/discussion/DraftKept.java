package org.headwaters.discussion;

/**
 * What became of words that were to be kept.
 *
 * @param state what was done
 * @param mark what the composer knows of its draft from now on
 */
public record DraftKept(State state, DraftMark mark) {

    /** What was done. */
    public enum State {
        /** They are the draft now. */
        KEPT,
        /** There was a newer draft from another window; they are kept beside it, as a draft of their own. */
        ASIDE,
        /** They could not be kept: no such place, more than a million characters, or 200 other drafts already. */
        REFUSED
    }

    /** Whether the words are safe. */
    public boolean kept() {
        return state != State.REFUSED;
    }

    /** Whether another window had been faster. */
    public boolean aside() {
        return state == State.ASIDE;
    }
}
