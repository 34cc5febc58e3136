package org.headwaters.web.errors;

import jakarta.inject.Inject;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.headwaters.platform.gate.Actor;
import org.headwaters.platform.gate.CurrentActor;
import org.headwaters.web.frame.FreshGet;
import org.headwaters.web.frame.RefusalAnswer;
import org.headwaters.web.frame.SafetyHeaders;

/**
 * Answers every error with a page of ours. The view is asked as if by a fresh GET without parameters: a refused or broken POST must
 * not go through the Faces lifecycle a second time, and a cut body cannot be read again. Where the database went away in the middle of a
 * member's request, the page is a visitor's.
 */
@WebServlet("/error")
public class ErrorServlet extends HttpServlet {

    @Inject
    private CurrentActor me;

    @Inject
    private SafetyHeaders safety;

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        Integer status = (Integer) request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        if (status == null) {
            // Asked for by its own address: there is no such page.
            status = HttpServletResponse.SC_NOT_FOUND;
        }
        response.setStatus(status);
        // Whatever the address promised: an error is not kept.
        response.setHeader("Cache-Control", "private, no-store");
        boolean told = status == HttpServletResponse.SC_GONE && request.getAttribute(RefusalAnswer.GONE) != null;
        String view = told ? "/WEB-INF/views/resources/resource-gone.xhtml" : "/WEB-INF/views/errors/error.xhtml";
        try {
            show(view, request, response);
        } catch (ServletException | RuntimeException noDatabase) {
            // A member's page asks what is new for them. A visitor's asks nothing.
            if (response.isCommitted() || !me.isMember()) {
                throw noDatabase;
            }
            me.become(Actor.visitor());
            // The container has thrown away what was written before, headers too.
            response.reset();
            response.setStatus(status);
            safety.write(request, response);
            show(view, request, response);
        }
    }

    private static void show(String view, HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        request.getRequestDispatcher(view).forward(new FreshGet(request), response);
    }
}
