package org.headwaters.welcome;

/**
 * What a new member has done of what one does first.
 *
 * @param interests how many interests the profile names
 * @param space whether they belong to a space beside the one that everybody shares
 * @param photo whether they have a photo
 * @param introduced whether they have written in a welcome thread
 * @param threadPath path of the thread to introduce oneself in, or null
 * @param invitedTo the space that the invitation named, or null
 */
public record FirstSteps(
        int interests, boolean space, boolean photo, boolean introduced, String threadPath, String invitedTo) {

    /** So many interests let others find somebody. */
    public static final int INTERESTS = 3;

    /** Whether the profile names enough interests. */
    public boolean interested() {
        return interests >= INTERESTS;
    }

    /** Whether all is done that is not optional; a thread that is not there is nobody's fault. */
    public boolean done() {
        return interested() && space && (introduced || threadPath == null);
    }

    /** Where a first space is found. */
    public String spacePath() {
        return invitedTo == null ? "/spaces" : "/spaces/" + invitedTo;
    }
}
