package org.headwaters.web.resources;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.headwaters.platform.gate.CurrentActor;
import org.headwaters.resource.ItemUse;
import org.headwaters.resource.UseQueries;
import org.headwaters.web.frame.Csv;
import org.headwaters.web.frame.Say;

/** How resources are used, by month, as a CSV file for coordinators. */
@WebServlet("/resource-use.csv")
public class ResourceUseFile extends HttpServlet {

    @Inject
    private UseQueries queries;

    @Inject
    private CurrentActor me;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        StringBuilder file =
                new StringBuilder(Csv.line("month", "id", "resource", "kind", "read", "downloaded", "taken into use"));
        for (ItemUse one : queries.all(me.get())) {
            file.append(Csv.line(
                    one.use().month().toString().substring(0, "2026-11".length()),
                    one.id(),
                    one.title(),
                    Say.name(one.kind()),
                    one.use().views(),
                    one.use().downloads(),
                    one.use().adoptions()));
        }
        Csv.send(response, "resource-use.csv", file.toString());
    }
}
