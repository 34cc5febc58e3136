package org.headwaters.platform.audit;

import java.util.List;
import java.util.Map;

/**
 * One page of the audit log.
 *
 * @param rows the lines
 * @param names what the lines are about, by type and id; people stand under {@link #PERSON}
 * @param next number after which the next page begins, or null on the last page
 */
public record AuditPage(List<AuditRow> rows, Map<String, Map<Long, ObjectName>> names, Long next) {

    /** The type of object that people are. */
    public static final String PERSON = "member";

    /** What a line is about, or null when it has gone or has no name. */
    public ObjectName object(AuditRow row) {
        return find(row.objectType(), row.objectId());
    }

    /** Who did it, or null when it was no member. */
    public ObjectName person(AuditRow row) {
        return find(PERSON, row.actorId());
    }

    private ObjectName find(String type, Long id) {
        return id == null ? null : names.getOrDefault(type, Map.of()).get(id);
    }
}
