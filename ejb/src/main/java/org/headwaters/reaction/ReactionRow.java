package org.headwaters.reaction;

/**
 * Who gave a reaction.
 *
 * @param kind which
 * @param handle the member
 * @param name the member
 * @param organizationName the organization of that day, or null
 * @param organizationSlug the organization of that day, or null
 */
public record ReactionRow(
        ReactionKind kind, String handle, String name, String organizationName, String organizationSlug) {}
