package org.headwaters.web.discussions;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.headwaters.discussion.DraftService;
import org.headwaters.discussion.PostFields;
import org.headwaters.platform.gate.CurrentActor;
import org.headwaters.web.frame.Carried;

/** Keeps what is being written, while it is being written. */
@WebServlet("/drafts")
public class DraftServlet extends HttpServlet {

    private static final int UNPROCESSABLE = 422;

    @Inject
    private DraftService drafts;

    @Inject
    private CurrentActor me;

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (!me.isMember()) {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
            return;
        }
        boolean kept = drafts.save(
                request.getParameter(Carried.PLACE),
                request.getParameter("title"),
                request.getParameter("body"),
                PostFields.of(request.getParameterMap()));
        response.setStatus(kept ? HttpServletResponse.SC_NO_CONTENT : UNPROCESSABLE);
    }
}
