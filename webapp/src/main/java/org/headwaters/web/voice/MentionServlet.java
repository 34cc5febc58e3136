package org.headwaters.web.voice;

import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import org.headwaters.mention.MentionQueries;
import org.headwaters.platform.gate.CurrentActor;
import org.headwaters.platform.limit.RateLimiter;
import org.headwaters.web.frame.Say;

/** Completes names while somebody writes: {@code /mentions?q=mai}. For members, at most eight, and not faster than anybody types. */
@WebServlet("/mentions")
public class MentionServlet extends HttpServlet {

    private static final int TOO_MANY = 429;
    private static final int A_MINUTE = 120;
    private static final int LONGEST = 60;

    @Inject
    private MentionQueries mentions;

    @Inject
    private RateLimiter limiter;

    @Inject
    private CurrentActor me;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (!me.isMember()) {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
            return;
        }
        if (!limiter.allows("mention", String.valueOf(me.get().memberId()), A_MINUTE, Duration.ofMinutes(1))) {
            response.setHeader("Retry-After", "60");
            response.sendError(TOO_MANY);
            return;
        }
        String typed = request.getParameter("q");
        JsonArrayBuilder all = Json.createArrayBuilder();
        if (typed != null && typed.length() <= LONGEST) {
            mentions.complete(me.get(), typed)
                    .forEach(choice -> all.add(Json.createObjectBuilder()
                            .add("text", choice.text())
                            .add("title", choice.name())
                            .add("detail", choice.detail().isEmpty() ? Say.name(choice.kind()) : choice.detail())));
        }
        response.setContentType("application/json;charset=UTF-8");
        response.setHeader("Cache-Control", "no-store");
        response.getWriter().write(all.build().toString());
    }
}
