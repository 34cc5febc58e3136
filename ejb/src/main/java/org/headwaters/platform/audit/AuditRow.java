package org.headwaters.platform.audit;

import java.time.Instant;

/**
 * A line of the audit log.
 *
 * @param id its number
 * @param happenedAt when
 * @param actorId who, when it was a member; else null
 * @param actorName the name of that day
 * @param action what
 * @param objectType on what sort of object
 * @param objectId on which one, or null
 * @param outcome allowed or refused
 * @param detail a few plain words, or empty
 */
public record AuditRow(
        long id,
        Instant happenedAt,
        Long actorId,
        String actorName,
        String action,
        String objectType,
        Long objectId,
        String outcome,
        String detail) {

    /** Whether it was refused. */
    public boolean refused() {
        return AuditLog.REFUSED.equals(outcome);
    }
}
