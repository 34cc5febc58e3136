package org.headwaters.web.search;

import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import org.headwaters.platform.gate.CurrentActor;
import org.headwaters.platform.limit.RateLimiter;
import org.headwaters.search.SuggestionQueries;
import org.headwaters.web.frame.ClientAddress;
import org.headwaters.web.frame.Say;

/**
 * Titles and names while somebody types in the search box ({@code /suggest?q=inter}), and what is like the title of a discussion that is
 * only begun ({@code /suggest?like=}). The same gate as the search.
 */
@WebServlet("/suggest")
public class SuggestServlet extends HttpServlet {

    private static final int TOO_MANY = 429;
    private static final int A_MINUTE = 120;
    private static final int LONGEST = 200;

    @Inject
    private transient SuggestionQueries queries;

    @Inject
    private transient Titles titles;

    @Inject
    private transient RateLimiter limiter;

    @Inject
    private transient ClientAddress addresses;

    @Inject
    private transient CurrentActor me;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String who = me.isMember() ? String.valueOf(me.get().memberId()) : addresses.of(request);
        if (!limiter.allows("suggest", who, A_MINUTE, Duration.ofMinutes(1))) {
            response.setHeader("Retry-After", "60");
            response.sendError(TOO_MANY);
            return;
        }
        JsonArrayBuilder all = Json.createArrayBuilder();
        found(request)
                .forEach(one -> all.add(Json.createObjectBuilder()
                        .add("title", one.title())
                        .add("path", one.path())
                        .add(
                                "detail",
                                Say.say("search", "one." + one.kind(), null, null, null)
                                        + (one.detail() == null || one.detail().isEmpty()
                                                ? ""
                                                : ", " + one.detail()))));
        response.setContentType("application/json;charset=UTF-8");
        response.setHeader("Cache-Control", "no-store");
        response.getWriter().write(all.build().toString());
    }

    private List<Title> found(HttpServletRequest request) {
        String typed = request.getParameter("q");
        String like = request.getParameter("like");
        if (typed != null && typed.length() <= LONGEST) {
            return titles.of(me.get(), queries.names(me.get(), typed));
        }
        return like != null && like.length() <= LONGEST
                ? titles.of(me.get(), queries.like(me.get(), null, 0, like, ""))
                : List.of();
    }
}
