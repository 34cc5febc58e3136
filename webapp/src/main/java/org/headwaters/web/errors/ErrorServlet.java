package org.headwaters.web.errors;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.headwaters.web.frame.FreshGet;
import org.headwaters.web.frame.RefusalAnswer;

/**
 * Answers every error with a page of ours. The view is asked as if by a fresh GET without parameters: a refused or broken POST must
 * not go through the Faces lifecycle a second time, and a cut body cannot be read again.
 */
@WebServlet("/error")
public class ErrorServlet extends HttpServlet {

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
        request.getRequestDispatcher(
                        told ? "/WEB-INF/views/resources/resource-gone.xhtml" : "/WEB-INF/views/errors/error.xhtml")
                .forward(new FreshGet(request), response);
    }
}
