package org.headwaters.identity;

import java.util.Map;

/**
 * Figures about one item that were published together: all groups of one cut.
 *
 * @param quarter in which report
 * @param cut how the community is cut
 * @param counts the counts of each group; how many did not tick it is kept, and never shown
 */
record Release(Quarter quarter, ReportCut cut, Map<ReportGroup, Counts> counts) {

    Release {
        counts = Map.copyOf(counts);
    }

    /** All groups together, which anybody can add up. */
    Counts total() {
        return counts.values().stream().reduce(Counts.NONE, Counts::plus);
    }
}
