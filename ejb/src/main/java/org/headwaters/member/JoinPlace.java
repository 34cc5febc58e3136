package org.headwaters.member;

/**
 * The organization somebody asks to join with: one that belongs to Headwaters, or one that is named because it is still applying or
 * not here yet.
 *
 * @param organizationId an approved organization, or null
 * @param applicationId the open application of the named one, or null
 * @param named the name that was typed, or empty
 */
public record JoinPlace(Long organizationId, Long applicationId, String named) {

    /** An organization that belongs to Headwaters. */
    public static JoinPlace with(Long organizationId) {
        return new JoinPlace(organizationId, null, "");
    }
}
