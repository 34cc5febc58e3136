package org.headwaters.poll;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Decides which organizations' results may be shown. A number of 1 to 10 people is never shown and cannot be worked out: whoever knows
 * the results of all voters can subtract what is shown for organizations, so the rest must be large enough too. Organizations go into
 * the rest, the smallest first, until that holds.
 */
public final class SmallGroups {

    /** Fewest people a number may stand for, unless it is 0. */
    public static final int FEWEST = 11;

    private SmallGroups() {}

    /**
     * The votes of one organization.
     *
     * @param organization its name, or null for all others together
     * @param voters how many of its people voted
     * @param counts how many of them chose each option
     */
    public record Row(String organization, long voters, List<Long> counts) {}

    /**
     * What may be shown.
     *
     * @param rows every organization that voted; those who spoke for none as a row named null
     * @return organizations, the one with the most voters first, and the others together as last row; empty when none may be shown
     */
    public static List<Row> safe(List<Row> rows) {
        List<Row> shown = new ArrayList<>();
        List<Row> rest = new ArrayList<>();
        for (Row row : rows) {
            (row.organization() != null && row.voters() > 0 && large(row) ? shown : rest).add(row);
        }
        shown.sort(Comparator.comparingLong(Row::voters).reversed().thenComparing(Row::organization));
        while (!shown.isEmpty() && !large(sum(rest, shown.get(0).counts().size()))) {
            rest.add(shown.remove(shown.size() - 1));
        }
        if (shown.isEmpty()) {
            return List.of();
        }
        Row others = sum(rest, shown.get(0).counts().size());
        if (others.voters() > 0) {
            shown.add(others);
        }
        return List.copyOf(shown);
    }

    /** Whether no number of a row, and no number of those who did not choose an option, stands for 1 to 10 people. */
    private static boolean large(Row row) {
        return fine(row.voters()) && row.counts().stream().allMatch(count -> fine(count) && fine(row.voters() - count));
    }

    private static boolean fine(long count) {
        return count == 0 || count >= FEWEST;
    }

    private static Row sum(List<Row> rows, int options) {
        return new Row(
                null,
                rows.stream().mapToLong(Row::voters).sum(),
                IntStream.range(0, options)
                        .mapToObj(i -> rows.stream()
                                .mapToLong(row -> row.counts().get(i))
                                .sum())
                        .toList());
    }
}
