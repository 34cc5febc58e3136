package org.headwaters.platform.audit;

import jakarta.persistence.TypedQuery;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.headwaters.platform.gate.Actor;

/**
 * A feature that knows objects the audit log speaks of. The log asks every bean of this type, so a new feature has names and links
 * there without the log knowing it. One question for a page and a type, however many lines it has.
 */
public interface ObjectNames {

    /** The sorts of object it knows, as entries name them. */
    Set<String> types();

    /** Names by id, for those that still exist and that the actor may see. */
    Map<Long, ObjectName> names(Actor actor, String type, Collection<Long> ids);

    /** Ids of people whose name has these words in it, whatever their state; empty for a feature that knows no people. */
    default Set<Long> people(String words) {
        return Set.of();
    }

    /** Turns rows, the id first, into names by id. */
    static Map<Long, ObjectName> of(TypedQuery<Object[]> query, Function<Object[], ObjectName> name) {
        return query.getResultStream().collect(Collectors.toMap(row -> (Long) row[0], name));
    }
}
