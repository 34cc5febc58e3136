package org.headwaters.member;

/**
 * What the form for asking to join was sent with. Nothing in it has been checked.
 *
 * @param name who asks
 * @param email their address
 * @param organization id of an approved organization, or {@link JoinService#NOT_HERE}
 * @param named name of the organization that is applying or not here yet; read only with {@link JoinService#NOT_HERE}
 * @param capacity name of a {@link Capacity}
 * @param involvement name of an {@link Involvement}
 * @param wishes what they would like to do
 * @param interests one a line, may be empty
 * @param invitation secret of the invitation that led here, or empty
 */
public record JoinForm(
        String name,
        String email,
        String organization,
        String named,
        String capacity,
        String involvement,
        String wishes,
        String interests,
        String invitation) {}
