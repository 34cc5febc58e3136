package org.headwaters.extract;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** How words are looked for inside files: through the full-text index, by how they begin. */
public final class InsideWords {

    /**
     * The JPQL condition that a file's words match, for an alias {@code t} of {@code FileText} and a parameter. The words themselves
     * come as the parameter, never in the text of the statement.
     */
    public static final String MATCH = "SQL('MATCH (?) AGAINST (? IN BOOLEAN MODE)', t.words, :%s) > 0";

    /** The index knows no shorter and no longer words. */
    private static final int SHORTEST = 3;

    private static final int LONGEST = 84;
    private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}\\p{M}\\p{N}]+");

    private InsideWords() {}

    /** What the index is asked for a word somebody typed; empty when it is too short to be asked for. */
    public static String sought(String word) {
        List<String> parts = BETWEEN.splitAsStream(word)
                .filter(part -> part.length() >= SHORTEST && part.length() <= LONGEST)
                .toList();
        return parts.stream().map(part -> "+" + part + "*").collect(Collectors.joining(" "));
    }
}
