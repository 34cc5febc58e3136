package org.headwaters.platform.database;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.eclipse.persistence.internal.sessions.AbstractRecord;
import org.eclipse.persistence.internal.sessions.AbstractSession;
import org.eclipse.persistence.queries.DatabaseQuery;
import org.eclipse.persistence.sessions.DataRecord;
import org.eclipse.persistence.sessions.SessionProfiler;
import org.eclipse.persistence.sessions.SessionProfilerAdapter;

/**
 * Makes the lists in {@code IN :list} as long as the next power of two (above 256, the next multiple of it) by repeating their last value, which changes no answer. A list of
 * three and one of four are one statement then. Every length would be a statement of its own otherwise, prepared anew and kept by the
 * server with some 90 KB for each connection; Hibernate's {@code hibernate.query.in_clause_parameter_padding} is the same.
 *
 * <p>EclipseLink lets a profiler execute the queries it measures and shows their values to nothing else, so this is one, which measures nothing.
 */
final class PaddedLists extends SessionProfilerAdapter {

    /** Longer lists grow by this many, so that none is much longer than asked for. */
    private static final int STEP = 256;

    @Override
    public Object profileExecutionOfQuery(DatabaseQuery query, DataRecord row, AbstractSession session) {
        if (row instanceof AbstractRecord record) {
            pad(record);
        }
        return super.profileExecutionOfQuery(query, row, session);
    }

    /** Not none, or EclipseLink would not ask. */
    @Override
    public int getProfileWeight() {
        return SessionProfiler.NORMAL;
    }

    private static void pad(AbstractRecord record) {
        List<?> values = record.getValues();
        for (int i = 0; i < values.size(); i++) {
            if (values.get(i) instanceof Collection<?> list) {
                record.replaceAt(padded(list), i);
            }
        }
    }

    /** The list itself where its length needs no change; a copy otherwise, because it is still the caller's. */
    static Collection<?> padded(Collection<?> list) {
        int length = length(list.size());
        if (length == list.size()) {
            return list;
        }
        List<Object> longer = new ArrayList<>(length);
        longer.addAll(list);
        Object last = longer.get(longer.size() - 1);
        while (longer.size() < length) {
            longer.add(last);
        }
        return longer;
    }

    private static int length(int size) {
        if (size <= 1) {
            return size;
        }
        return size > STEP ? (size + STEP - 1) / STEP * STEP : Integer.highestOneBit(size - 1) * 2;
    }
}
