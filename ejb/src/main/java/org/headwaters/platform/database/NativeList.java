package org.headwaters.platform.database;

import jakarta.persistence.Query;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The values of {@code IN (…)} in a statement of SQL, where JPA takes no lists: parameters, as many as {@link PaddedLists} makes of them,
 * so that the server prepares one statement for many lists. Values written into the text would make a statement of each.
 */
public final class NativeList {

    private final int first;
    private final List<?> values;

    private NativeList(int first, List<?> values) {
        this.first = first;
        this.values = values;
    }

    /**
     * A list of parameters.
     *
     * @param first number of the first one; those after it are taken too
     * @param values not empty
     * @throws IllegalArgumentException when there is no value: SQL has no empty list
     */
    public static NativeList of(int first, Collection<?> values) {
        if (values.isEmpty()) {
            throw new IllegalArgumentException("SQL has no empty list.");
        }
        return new NativeList(first, List.copyOf(PaddedLists.padded(values)));
    }

    /** Numbers as one value for {@code JSON_TABLE}: one parameter however many they are. */
    public static String json(Collection<? extends Number> numbers) {
        return numbers.stream().map(String::valueOf).collect(Collectors.joining(",", "[", "]"));
    }

    /** What stands between the brackets. */
    public String places() {
        return IntStream.range(first, first + values.size())
                .mapToObj(number -> "?" + number)
                .collect(Collectors.joining(", "));
    }

    /** Gives the values to the query that has the places, and answers it. */
    public Query in(Query query) {
        for (int i = 0; i < values.size(); i++) {
            query.setParameter(first + i, values.get(i));
        }
        return query;
    }
}
