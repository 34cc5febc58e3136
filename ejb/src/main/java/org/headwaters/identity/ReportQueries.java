package org.headwaters.identity;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.headwaters.platform.gate.Actor;
import org.headwaters.platform.gate.NotAllowed;

/** Reads the representation report. */
@Stateless
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class ReportQueries {

    @Inject
    private ReportStore store;

    /**
     * The report: all that was ever published.
     *
     * @throws NotAllowed for a visitor
     */
    public ReportView report(Actor actor) {
        if (!IdentityPolicy.maySeeReport(actor)) {
            throw new NotAllowed("report.read");
        }
        List<ReportLine> lines = new ArrayList<>();
        for (Question question : Question.values()) {
            Map<String, List<Release>> out = store.releases(question);
            lines.add(ReportLine.of(question, ReportLine.ANSWERED, out.getOrDefault(ReportLine.ANSWERED, List.of())));
            question.choices()
                    .forEach(choice -> lines.add(ReportLine.of(question, choice, out.getOrDefault(choice, List.of()))));
        }
        return new ReportView(List.copyOf(lines), store.reports());
    }
}
