package org.headwaters.poll;

/** How people vote. */
public enum PollKind {
    /** One option each. */
    SINGLE,
    /** As many options as one likes. */
    SEVERAL,
    /** Options in one's own order, counted by instant runoff. */
    RANKED,
    /** "Any objection?", answered by no objection, abstain, or object with a reason. */
    CONSENT
}
