package org.headwaters.web.resources;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.headwaters.platform.gate.NotFound;

/** Hands out something kept at {@code …/{id}/{name}}. What is no such address is answered like what one may not see. */
public abstract class KeptFileServlet extends HttpServlet {

    private static final Pattern PATH = Pattern.compile("/(\\d{1,18})/([^/]{1,400})");

    /**
     * Asks the policy and answers, best by {@link FileAnswer}.
     *
     * @param name the name in the address, as it came
     * @throws NotFound when there is no such thing, or one may not see it
     */
    protected abstract void give(HttpServletRequest request, HttpServletResponse response, long id, String name)
            throws IOException;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Matcher path = PATH.matcher(request.getPathInfo() == null ? "" : request.getPathInfo());
        if (!path.matches()) {
            throw new NotFound();
        }
        give(request, response, Long.parseLong(path.group(1)), path.group(2));
    }

    @Override
    protected void doHead(HttpServletRequest request, HttpServletResponse response) throws IOException {
        doGet(request, response);
    }
}
