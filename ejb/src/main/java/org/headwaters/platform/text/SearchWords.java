package org.headwaters.platform.text;

import jakarta.persistence.Query;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * What somebody looks for, made safe for {@code LIKE}: every word must be found somewhere in a name or title, in any order. The
 * columns' collation folds case and accents. Signs that mean something to {@code LIKE} are looked for as they are.
 *
 * @param text what was typed, in one line
 * @param words its words, at most {@link #MOST}
 */
public record SearchWords(String text, List<String> words) {

    /** More words than this are not looked at. */
    public static final int MOST = 8;
    /** Longest text in characters; what is longer is cut. */
    public static final int LONGEST = 200;

    private static final Pattern BETWEEN = Pattern.compile("[\\s\\p{Z}\\p{Cntrl}]+");
    private static final Pattern SIGNS = Pattern.compile("[!%_]");

    /** Cleans what was typed; null counts as empty. */
    public static SearchWords of(String typed) {
        String line =
                typed == null ? "" : BETWEEN.matcher(typed).replaceAll(" ").strip();
        if (line.codePointCount(0, line.length()) > LONGEST) {
            line = line.substring(0, line.offsetByCodePoints(0, LONGEST)).strip();
        }
        List<String> words = line.isEmpty()
                ? List.of()
                : Arrays.stream(line.split(" ")).distinct().limit(MOST).toList();
        return new SearchWords(line, words);
    }

    /** Whether nothing is looked for. */
    public boolean none() {
        return words.isEmpty();
    }

    /**
     * The JPQL condition that all words are in a field.
     *
     * @param field such as {@code t.title}
     */
    public String in(String field) {
        return IntStream.range(0, words.size())
                .mapToObj(i -> field + " LIKE :word" + i + " ESCAPE '!'")
                .collect(Collectors.joining(" AND ", "(", ")"));
    }

    /** The JPQL order that puts first what begins with the text as it was typed. */
    public static String beginningFirst(String field) {
        return "CASE WHEN " + field + " LIKE :beginning ESCAPE '!' THEN 0 ELSE 1 END";
    }

    /** Sets the parameters of {@link #in} and {@link #beginningFirst}. */
    public <Q extends Query> Q bind(Q query) {
        query.setParameter("beginning", escaped(text) + "%");
        return bindWords(query);
    }

    /** Sets the parameters of {@link #in}, for a query without {@link #beginningFirst}. */
    public <Q extends Query> Q bindWords(Q query) {
        for (int i = 0; i < words.size(); i++) {
            query.setParameter("word" + i, "%" + escaped(words.get(i)) + "%");
        }
        return query;
    }

    /** A text without any sign that means something to {@code LIKE … ESCAPE '!'}. */
    public static String escaped(String text) {
        return SIGNS.matcher(text).replaceAll("!$0");
    }
}
