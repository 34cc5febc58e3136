package org.headwaters.platform.gate;

/**
 * What an actor may be, for the policies and for the container. An actor can have several. Leading a space and being steward of
 * an organization are bound to that space or organization; the policies ask the {@link Actor} for which one.
 */
public enum Role {
    /** Signed in and approved. */
    MEMBER,
    /** Answers for the people of one organization. */
    STEWARD,
    /** Leads one or more spaces. */
    SPACE_LEAD,
    /** Approves organizations and keeps the space safe. */
    COORDINATOR
}
