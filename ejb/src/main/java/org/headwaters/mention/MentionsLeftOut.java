package org.headwaters.mention;

/**
 * Fired when a post names more than can be told at once, in the transaction that makes or edits it, so that its writer can be told.
 *
 * @param count how many names stayed plain text
 */
public record MentionsLeftOut(int count) {}
