package org.headwaters.member;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * A request to join, as those see it who decide.
 *
 * @param id the id
 * @param name who asks
 * @param email their address
 * @param emailConfirmedAt when they showed that it is theirs, or null
 * @param organizationId the organization, or null when it is not here yet
 * @param organizationName its name, or null
 * @param involvement how involved they would like to be
 * @param wishes what they would like to do
 * @param interests areas of interest, one a line
 * @param state where the request stands
 * @param requestedAt when they asked
 * @param decidedAt when it was decided, or null
 * @param deciderName who decided, or null
 * @param reason why it was declined, or empty
 * @param memberHandle the member it led to, or null
 */
public record JoinRequestRow(
        long id,
        String name,
        String email,
        Instant emailConfirmedAt,
        Long organizationId,
        String organizationName,
        Involvement involvement,
        String wishes,
        String interests,
        JoinRequest.State state,
        Instant requestedAt,
        Instant decidedAt,
        String deciderName,
        String reason,
        String memberHandle) {

    /** How long an answer should take at most. */
    public static final Duration ANSWER_WITHIN = Duration.ofDays(2);

    /** Areas of interest. */
    public List<String> interestList() {
        return Lines.of(interests);
    }

    /** Whether the address is known to belong to the one who asks. */
    public boolean confirmed() {
        return emailConfirmedAt != null;
    }

    /** Whether nobody has decided yet. */
    public boolean waiting() {
        return state == JoinRequest.State.WAITING;
    }

    /** Whether it can be approved. */
    public boolean approvable() {
        return waiting() && confirmed();
    }

    /** Whether it has waited too long at that time; the wait begins when the address is confirmed. */
    public boolean late(Instant now) {
        return approvable() && emailConfirmedAt.plus(ANSWER_WITHIN).isBefore(now);
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
