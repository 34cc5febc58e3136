package org.headwaters.identity;

import java.util.List;

/**
 * The representation report: the one thing that the page, the file, and whatever comes later are written from. It holds what was
 * published, and nothing else of what members told.
 *
 * @param lines a line for each choice of each question, hidden ones too
 * @param reports the quarters whose reports were made, the oldest first
 */
public record ReportView(List<ReportLine> lines, List<Quarter> reports) {

    /** The lines of one question. */
    public List<ReportLine> of(Question question) {
        return lines.stream().filter(line -> line.question() == question).toList();
    }

    /** Whether all lines of a question are hidden. */
    public boolean hidden(Question question) {
        return of(question).stream().allMatch(ReportLine::hidden);
    }

    /** The last report, or null. */
    public Quarter last() {
        return reports.isEmpty() ? null : reports.get(reports.size() - 1);
    }
}
