package org.headwaters.web.identity;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.headwaters.identity.ReportLine;
import org.headwaters.identity.ReportQueries;
import org.headwaters.identity.ReportView;
import org.headwaters.platform.gate.CurrentActor;
import org.headwaters.web.frame.Csv;
import org.headwaters.web.frame.Words;

/** The representation report as a CSV file: the same published numbers as the page, and nothing else. */
@WebServlet("/representation.csv")
public class RepresentationFile extends HttpServlet {

    @Inject
    private ReportQueries queries;

    @Inject
    private IdentityNames names;

    @Inject
    private CurrentActor me;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Csv.send(response, "representation.csv", file(queries.report(me.get())));
    }

    /** The file. Its first line names the columns. */
    String file(ReportView report) {
        StringBuilder file =
                new StringBuilder(Csv.line("question", "answer", "report", "kind of organization", "region", "people"));
        for (ReportLine line : report.lines()) {
            String question = names.title(line.question());
            String answer = ReportLine.ANSWERED.equals(line.item())
                    ? Words.of("identity", "answered")
                    : names.choice(line.question(), line.item());
            if (line.hidden()) {
                file.append(Csv.line(question, answer, "", "", "", Words.of("identity", "hiddenCell")));
            }
            line.numbers()
                    .forEach(number -> file.append(Csv.line(
                            question,
                            answer,
                            number.quarter(),
                            group(number.group().kind()),
                            group(number.group().region()),
                            number.people())));
        }
        return file.toString();
    }

    private static String group(Enum<?> group) {
        return Words.of("identity", group == null ? "allOfThem" : "group." + group.name());
    }
}
