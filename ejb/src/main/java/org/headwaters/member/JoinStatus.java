package org.headwaters.member;

import java.time.Instant;
import java.util.List;
import org.headwaters.platform.text.Paragraphs;
import org.headwaters.platform.time.WorkingDays;

/**
 * A request to join, as the one who asks sees it.
 *
 * @param name who asks
 * @param email their address
 * @param emailConfirmedAt when they confirmed it, or null
 * @param organizationName their organization, or null
 * @param named its name as they typed it, or empty
 * @param fate how that organization's application stands
 * @param involvement how involved they would like to be
 * @param capacity for whom they would speak, or null when they were not asked
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
        String named,
        ApplicationFate fate,
        Involvement involvement,
        Capacity capacity,
        String wishes,
        String interests,
        JoinRequest.State state,
        Instant requestedAt,
        Instant decidedAt,
        String reason) {

    /** As a query reads it, with the application's state as the column has it. */
    public JoinStatus(
            String name,
            String email,
            Instant emailConfirmedAt,
            String organizationName,
            String named,
            String applicationState,
            Involvement involvement,
            Capacity capacity,
            String wishes,
            String interests,
            JoinRequest.State state,
            Instant requestedAt,
            Instant decidedAt,
            String reason) {
        this(
                name,
                email,
                emailConfirmedAt,
                organizationName,
                named,
                ApplicationFate.of(applicationState),
                involvement,
                capacity,
                wishes,
                interests,
                state,
                requestedAt,
                decidedAt,
                reason);
    }

    /** The organization's name: that of the one which is here, else as it was typed; empty when none was given. */
    public String organization() {
        return organizationName == null ? named : organizationName;
    }

    /** Whether it waits for an application that nobody has decided yet. */
    public boolean held() {
        return state == JoinRequest.State.WAITING && organizationName == null && fate == ApplicationFate.OPEN;
    }

    /** Whether somebody should answer by now or soon: nothing else has to happen first. */
    public boolean counting() {
        return state == JoinRequest.State.WAITING && confirmed() && !held();
    }

    /** By when an answer was promised; null while nobody can answer. */
    public Instant dueAt() {
        return counting() ? WorkingDays.due(emailConfirmedAt, JoinRequestRow.ANSWER_DAYS) : null;
    }

    /** Whether the promise was not kept. */
    public boolean late(Instant now) {
        return counting() && dueAt().isBefore(now);
    }

    /** Whether the address is confirmed. */
    public boolean confirmed() {
        return emailConfirmedAt != null;
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
