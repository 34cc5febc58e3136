package org.headwaters.web.discussions;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.headwaters.discussion.DiscussionService;
import org.headwaters.platform.gate.CurrentActor;
import org.headwaters.web.frame.Carried;

/** Renders a text as its post will look, for the composer's live preview. For members only, so that nobody else can make us work. */
@WebServlet("/preview")
public class PreviewServlet extends HttpServlet {

    /** UTF-8 needs at most four bytes for a character. */
    private static final int BYTES = 4 * DiscussionService.BODY_LIMIT;

    @Inject
    private ShownWords words;

    @Inject
    private CurrentActor me;

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (!me.isMember()) {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
            return;
        }
        byte[] text = request.getInputStream().readNBytes(BYTES + 1);
        if (text.length > BYTES) {
            response.sendError(HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE);
            return;
        }
        response.setContentType("text/html;charset=UTF-8");
        response.getWriter()
                .write(words.preview(
                        parameter(request, Carried.PLACE),
                        parameter(request, "space"),
                        new String(text, StandardCharsets.UTF_8)));
    }

    private static String parameter(HttpServletRequest request, String name) {
        String value = request.getParameter(name);
        return value == null ? "" : value;
    }
}
