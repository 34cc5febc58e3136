package org.headwaters.identity;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Decides what the report may publish about one item: so that whoever has all reports, and knows who was counted in each, still cannot
 * rule out any answers of any ten people. The proof stands in decision 85; it needs just what {@link #next} asks.
 */
final class Figures {

    /** Beyond so many renewals a figure stays as it is: the ways to add and subtract double with each. */
    static final int MOST = 14;

    private Figures() {}

    /**
     * What may be published now.
     *
     * @param out what was published about this item so far, the oldest first
     * @param now the counts of today in the finest groups
     * @param quarter the report it would be in
     * @return empty when nothing may be, and what is out stays as it is
     */
    static Optional<Release> next(List<Release> out, Map<ReportGroup, Counts> now, Quarter quarter) {
        if (out.isEmpty()) {
            for (ReportCut cut : ReportCut.values()) {
                Map<ReportGroup, Counts> sums = cut.sums(now);
                if (sums.values().stream().allMatch(Counts::safe)) {
                    return Optional.of(new Release(quarter, cut, sums));
                }
            }
            return Optional.empty();
        }
        Release release =
                new Release(quarter, out.get(0).cut(), out.get(0).cut().sums(now));
        List<Release> all = new ArrayList<>(out);
        all.add(release);
        boolean safe = all.size() <= MOST
                && apart(all.stream().map(Release::total).toList())
                && release.cut().groups().stream()
                        .allMatch(group -> apart(
                                all.stream().map(one -> one.counts().get(group)).toList()));
        return safe ? Optional.of(release) : Optional.empty();
    }

    /**
     * Whether every way to add and subtract the numbers of a series comes to enough people. The steps from each report to the next,
     * from nothing to the first one included, are what such sums are made of: so every choice of steps is added up.
     */
    static boolean apart(List<Counts> series) {
        List<Counts> sums = new ArrayList<>();
        Counts before = Counts.NONE;
        for (Counts counts : series) {
            Counts step = counts.minus(before);
            int known = sums.size();
            for (int i = 0; i < known; i++) {
                sums.add(sums.get(i).plus(step));
            }
            sums.add(step);
            before = counts;
        }
        return sums.stream().allMatch(Counts::safe);
    }
}
