package org.headwaters.launcher.testapp;

import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Answers after the given time, and leaves a file when it begins so that a test knows it is at work. */
@WebServlet("/slow")
public class SlowServlet extends HttpServlet {

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Files.writeString(Path.of(System.getProperty("HEADWATERS_DATA"), "slow-began"), "");
        try {
            new CountDownLatch(1).await(Long.parseLong(request.getParameter("millis")), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        response.setContentType("text/html");
        response.getWriter().print("done ".repeat(1000));
    }
}
