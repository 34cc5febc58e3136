package org.headwaters.web.discussions;

import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObjectBuilder;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.headwaters.discussion.DraftKept;
import org.headwaters.discussion.DraftService;
import org.headwaters.discussion.PostFields;
import org.headwaters.platform.gate.CurrentActor;
import org.headwaters.platform.limit.Submissions;
import org.headwaters.web.frame.Carried;
import org.headwaters.web.frame.Forms;

/** Keeps what is being written, while it is being written. */
@WebServlet("/drafts")
public class DraftServlet extends HttpServlet {

    private static final int UNPROCESSABLE = 422;

    @Inject
    private DraftService drafts;

    @Inject
    private Submissions submissions;

    @Inject
    private CurrentActor me;

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (!me.isMember()) {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
            return;
        }
        if (submissions.resultOf(request.getParameter(Forms.KEY)).isPresent()) {
            // Sent before its words were posted, and late: a draft of them would come back to life.
            response.setStatus(HttpServletResponse.SC_NO_CONTENT);
            return;
        }
        DraftKept kept = drafts.save(
                request.getParameter(Carried.PLACE),
                request.getParameter("title"),
                request.getParameter("body"),
                PostFields.of(request.getParameterMap()));
        response.setStatus(
                switch (kept.state()) {
                    case KEPT -> HttpServletResponse.SC_OK;
                    case ASIDE -> HttpServletResponse.SC_CONFLICT;
                    case REFUSED -> UNPROCESSABLE;
                });
        response.setContentType("text/plain;charset=UTF-8");
        response.getWriter().write(kept.mark().toString());
    }

    /**
     * The draft of a place, or whether a form with some key was taken: {@code ?place=reply:17}, {@code ?taken=KEY}. Whoever asks for
     * neither is a person who looks for the drafts, and finds their page.
     */
    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (request.getParameter("taken") == null && request.getParameter(Carried.PLACE) == null) {
            response.setStatus(HttpServletResponse.SC_SEE_OTHER);
            response.setHeader("Location", "/me/drafts");
            return;
        }
        if (!me.isMember()) {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
            return;
        }
        response.setContentType("application/json;charset=UTF-8");
        JsonObjectBuilder answer = Json.createObjectBuilder();
        String key = request.getParameter("taken");
        if (key != null) {
            answer.add("taken", submissions.resultOf(key).isPresent());
        } else {
            String place = request.getParameter(Carried.PLACE);
            drafts.find(place == null ? "" : place).ifPresent(draft -> answer.add("title", draft.title())
                    .add("body", draft.body())
                    .add("mark", draft.mark().toString()));
        }
        response.getWriter().write(answer.build().toString());
    }
}
