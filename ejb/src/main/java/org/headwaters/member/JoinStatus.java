package org.headwaters.member;

import java.time.Instant;
import java.util.List;

/**
 * A request to join, as the one who asks sees it.
 *
 * @param name who asks
 * @param email their address
 * @param emailConfirmedAt when they confirmed it, or null
 * @param organizationName their organization, or null
 * @param involvement how involved they would like to be
 * @param wishes what they would like to do
 * @param interests areas of interest, one a line
 * @param state where the request stands
 * @param requestedAt when they asked
 * @param decidedAt when it was decided, or null
 * @param reason why it was declined, or empty
 */
public record JoinStatus(
        String name,
        String email,
        Instant emailConfirmedAt,
        String organizationName,
        Involvement involvement,
        String wishes,
        String interests,
        JoinRequest.State state,
        Instant requestedAt,
        Instant decidedAt,
        String reason) {

    /** Whether the address is confirmed. */
    public boolean confirmed() {
        return emailConfirmedAt != null;
    }

    /** The wishes, line by line. */
    public List<String> wishLines() {
        return Lines.paragraphs(wishes);
    }

    /** The reason, line by line. */
    public List<String> reasonLines() {
        return Lines.paragraphs(reason);
    }
}
