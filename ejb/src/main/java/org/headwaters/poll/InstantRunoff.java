package org.headwaters.poll;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Counts ranked votes by instant runoff: every vote counts for the first option on it that is still in. Who has more than half of the
 * votes that still count has won; else the option with the fewest goes out, all of them when several are level there. When all that are
 * left are level, they share the first place.
 *
 * @param rounds each round of the count
 * @param winners the winner, several when level, none when nobody voted
 */
public record InstantRunoff(List<Round> rounds, List<Long> winners) {

    /**
     * One round.
     *
     * @param counts votes for each option still in, in the order of the poll
     * @param out the options that go out after it
     */
    public record Round(Map<Long, Integer> counts, List<Long> out) {}

    /**
     * Counts.
     *
     * @param options all options, in the order of the poll
     * @param ballots each voter's options, the best first
     */
    public static InstantRunoff count(List<Long> options, List<List<Long>> ballots) {
        List<Long> left = new ArrayList<>(options);
        List<Round> rounds = new ArrayList<>();
        while (!left.isEmpty()) {
            Map<Long, Integer> counts = counts(left, ballots);
            int total = counts.values().stream().mapToInt(Integer::intValue).sum();
            int most =
                    counts.values().stream().mapToInt(Integer::intValue).max().orElse(0);
            int fewest =
                    counts.values().stream().mapToInt(Integer::intValue).min().orElse(0);
            if (total == 0 || most * 2 > total || most == fewest) {
                rounds.add(new Round(counts, List.of()));
                return new InstantRunoff(rounds, total == 0 ? List.of() : with(counts, most));
            }
            List<Long> out = with(counts, fewest);
            rounds.add(new Round(counts, out));
            left.removeAll(out);
        }
        return new InstantRunoff(rounds, List.of());
    }

    private static Map<Long, Integer> counts(List<Long> left, List<List<Long>> ballots) {
        Map<Long, Integer> counts = new LinkedHashMap<>();
        left.forEach(option -> counts.put(option, 0));
        for (List<Long> ballot : ballots) {
            ballot.stream()
                    .filter(counts::containsKey)
                    .findFirst()
                    .ifPresent(option -> counts.merge(option, 1, Integer::sum));
        }
        return counts;
    }

    private static List<Long> with(Map<Long, Integer> counts, int votes) {
        return counts.entrySet().stream()
                .filter(entry -> entry.getValue() == votes)
                .map(Map.Entry::getKey)
                .toList();
    }
}
