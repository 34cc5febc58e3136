package org.headwaters.member;

import java.time.Instant;
import java.util.List;
import org.headwaters.platform.text.Paragraphs;
import org.headwaters.platform.time.WorkingDays;

/**
 * A request to join, as those see it who decide.
 *
 * @param id the id
 * @param name who asks
 * @param email their address
 * @param emailConfirmedAt when they showed that it is theirs, or null
 * @param organizationId the organization, or null when it is not here yet
 * @param organizationName its name, or null
 * @param named its name as it was typed, or empty
 * @param applicationId its application, or null
 * @param fate how that application stands
 * @param involvement how involved they would like to be
 * @param capacity for whom they would speak, or null when they were not asked
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
        String named,
        Long applicationId,
        ApplicationFate fate,
        Involvement involvement,
        Capacity capacity,
        String wishes,
        String interests,
        JoinRequest.State state,
        Instant requestedAt,
        Instant decidedAt,
        String deciderName,
        String reason,
        String memberHandle) {

    /** In so many working days somebody who asks has an answer. */
    public static final int ANSWER_DAYS = 2;

    /** As a query reads it, with the application's state as the column has it. */
    public JoinRequestRow(
            Long id,
            String name,
            String email,
            Instant emailConfirmedAt,
            Long organizationId,
            String organizationName,
            String named,
            Long applicationId,
            String applicationState,
            Involvement involvement,
            Capacity capacity,
            String wishes,
            String interests,
            JoinRequest.State state,
            Instant requestedAt,
            Instant decidedAt,
            String deciderName,
            String reason,
            String memberHandle) {
        this(
                id.longValue(),
                name,
                email,
                emailConfirmedAt,
                organizationId,
                organizationName,
                named,
                applicationId,
                ApplicationFate.of(applicationState),
                involvement,
                capacity,
                wishes,
                interests,
                state,
                requestedAt,
                decidedAt,
                deciderName,
                reason,
                memberHandle);
    }

    /** The organization's name: that of the one which is here, else as it was typed; empty when none was given. */
    public String organization() {
        return organizationName == null ? named : organizationName;
    }

    /** Whether it waits for an application that nobody has decided yet. */
    public boolean held() {
        return waiting() && organizationId == null && fate == ApplicationFate.OPEN;
    }

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

    /** Whether it has waited too long at that time, in working days; the wait begins when the address is confirmed, and rests while its organization's application is open. */
    public boolean late(Instant now) {
        return approvable()
                && !held()
                && WorkingDays.due(emailConfirmedAt, ANSWER_DAYS).isBefore(now);
    }

    /** The wishes, line by line. */
    public List<String> wishLines() {
        return Paragraphs.of(wishes);
    }

    /** The reason, line by line. */
    public List<String> reasonLines() {
        return Paragraphs.of(reason);
    }
}
