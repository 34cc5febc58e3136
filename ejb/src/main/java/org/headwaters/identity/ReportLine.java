package org.headwaters.identity;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * One line of the report: how many ticked one choice, as far as that was ever published.
 *
 * @param question the question
 * @param item the choice, or {@link #ANSWERED}
 * @param numbers what was published, by report and group, the oldest report first; empty when nothing was
 * @param cut how the community is cut, or null when nothing was published
 */
public record ReportLine(Question question, String item, List<ReportNumber> numbers, ReportCut cut) {

    /** The line that says how many answered the question and agreed to be counted. */
    public static final String ANSWERED = "ANSWERED";

    /**
     * One number.
     *
     * @param quarter in which report
     * @param group of whom
     * @param people how many; never fewer than eleven
     */
    public record ReportNumber(Quarter quarter, ReportGroup group, long people) {}

    /** The line of what is out. How many did not tick it stays behind. */
    static ReportLine of(Question question, String item, List<Release> out) {
        List<ReportNumber> numbers = new ArrayList<>();
        for (Release release : out) {
            release.cut()
                    .groups()
                    .forEach(group -> numbers.add(new ReportNumber(
                            release.quarter(),
                            group,
                            release.counts().get(group).yes())));
        }
        return new ReportLine(
                question,
                item,
                List.copyOf(numbers),
                out.isEmpty() ? null : out.get(0).cut());
    }

    /** Whether nothing is shown. */
    public boolean hidden() {
        return numbers.isEmpty();
    }

    /** The report the line was renewed in last, or null. */
    public Quarter last() {
        return numbers.stream()
                .map(ReportNumber::quarter)
                .max(Comparator.naturalOrder())
                .orElse(null);
    }

    /** All groups together in the last report; 0 when nothing is shown. */
    public long total() {
        return totals().getOrDefault(last() == null ? "" : last().toString(), 0L);
    }

    /** All groups together, by report. */
    public Map<String, Long> totals() {
        Map<String, Long> totals = new TreeMap<>();
        numbers.forEach(number -> totals.merge(number.quarter().toString(), number.people(), Long::sum));
        return totals;
    }

    /** By kind in the last report; empty unless the cut tells kinds apart. */
    public Map<KindGroup, Long> kinds() {
        Map<KindGroup, Long> kinds = new TreeMap<>();
        numbers.stream()
                .filter(number -> cut.byKind() && number.quarter().equals(last()))
                .forEach(number -> kinds.merge(number.group().kind(), number.people(), Long::sum));
        return kinds;
    }

    /** By region in the last report; empty unless the cut tells regions apart. */
    public Map<RegionGroup, Long> regions() {
        Map<RegionGroup, Long> regions = new TreeMap<>();
        numbers.stream()
                .filter(number -> cut.byRegion() && number.quarter().equals(last()))
                .forEach(number -> regions.merge(number.group().region(), number.people(), Long::sum));
        return regions;
    }
}
