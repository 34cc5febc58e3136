package org.headwaters.poll;

/**
 * An objection in a consent check. Whoever objects is told before that name and reason are shown.
 *
 * @param pollId the poll
 * @param handle who objects
 * @param name who objects
 * @param organizationName for which organization, or null
 * @param reason why
 */
public record PollObjection(long pollId, String handle, String name, String organizationName, String reason) {}
