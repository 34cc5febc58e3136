package org.headwaters.web.identity;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.headwaters.identity.Question;
import org.headwaters.identity.ReportLine;
import org.headwaters.identity.ReportQueries;
import org.headwaters.identity.ReportView;
import org.headwaters.platform.gate.CurrentActor;
import org.headwaters.web.frame.Words;

/** The representation report as a page. */
@RequestScoped
@Named
public class Representation {

    @Inject
    private ReportQueries queries;

    @Inject
    private IdentityNames names;

    @Inject
    private CurrentActor me;

    private ReportView report;

    /** Before the page is written. */
    public void load() {
        report = queries.report(me.get());
    }

    /** The report. */
    public ReportView getReport() {
        return report;
    }

    /** The questions. */
    public List<Question> getQuestions() {
        return List.of(Question.values());
    }

    /** The lines of a question that have a number. */
    public List<ReportLine> shown(Question question) {
        return report.of(question).stream().filter(line -> !line.hidden()).toList();
    }

    /** Those that have none, in words. */
    public String hidden(Question question) {
        return report.of(question).stream()
                .filter(ReportLine::hidden)
                .map(this::label)
                .collect(Collectors.joining(", "));
    }

    /** What a line counts. */
    public String label(ReportLine line) {
        return ReportLine.ANSWERED.equals(line.item())
                ? Words.of("identity", "answered")
                : names.choice(line.question(), line.item());
    }

    /** The numbers by kind in words, one entry each. */
    public List<String> kinds(ReportLine line) {
        return entries(line.kinds());
    }

    /** The numbers by region. */
    public List<String> regions(ReportLine line) {
        return entries(line.regions());
    }

    private static <G extends Enum<G>> List<String> entries(Map<G, Long> numbers) {
        return numbers.entrySet().stream()
                .map(entry -> Words.of("identity", "group." + entry.getKey().name()) + ": " + entry.getValue())
                .toList();
    }

    /** Earlier reports of a line, such as {@code 2026-Q1: 24}. */
    public List<String> earlier(ReportLine line) {
        return line.totals().entrySet().stream()
                .filter(entry -> !entry.getKey().equals(line.last().toString()))
                .map(entry -> entry.getKey() + ": " + entry.getValue())
                .toList();
    }
}
