package org.headwaters.web.live;

import jakarta.inject.Inject;
import jakarta.servlet.AsyncContext;
import jakarta.servlet.AsyncEvent;
import jakarta.servlet.AsyncListener;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.headwaters.platform.gate.CurrentActor;
import org.headwaters.web.account.DeviceCookie;
import org.headwaters.web.frame.ClientAddress;

/** Tells an open thread's page how far the thread has come, as server-sent events: {@code /live?thread=17&after=20}. */
@WebServlet(urlPatterns = "/live", asyncSupported = true)
public class LiveServlet extends HttpServlet {

    /** The browser comes again by itself; a stream does not outlive what a page may be open by much. */
    private static final long LONGEST_MILLIS = 600_000;

    @Inject
    private LiveStreams streams;

    @Inject
    private DeviceCookie cookie;

    @Inject
    private ClientAddress addresses;

    @Inject
    private CurrentActor me;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        long thread = number(request.getParameter("thread"));
        String secret = me.isMember() ? cookie.read(request).orElse(null) : null;
        String sender = me.isMember() ? "member " + me.get().memberId() : addresses.of(request);
        if (!streams.room() || !streams.mayListen(secret, thread)) {
            // No content: the browser does not ask again, and the page is as good as without news.
            response.setStatus(HttpServletResponse.SC_NO_CONTENT);
            return;
        }
        response.setContentType("text/event-stream;charset=UTF-8");
        // For proxies that would collect the answer before they pass it on.
        response.setHeader("X-Accel-Buffering", "no");
        AsyncContext context = request.startAsync();
        context.setTimeout(LONGEST_MILLIS);
        LiveStream stream = new LiveStream(
                context, thread, secret, sender, (int) number(request.getParameter("after")), LiveStreams.now());
        context.addListener(new Ending(stream));
        response.getOutputStream().print("retry: 10000\n\n");
        response.flushBuffer();
        streams.open(stream);
    }

    private static long number(String text) {
        return text != null && text.matches("\\d{1,9}") ? Long.parseLong(text) : 0;
    }

    private final class Ending implements AsyncListener {

        private final LiveStream stream;

        Ending(LiveStream stream) {
            this.stream = stream;
        }

        @Override
        public void onComplete(AsyncEvent event) {
            streams.close(stream);
        }

        @Override
        public void onTimeout(AsyncEvent event) {
            streams.close(stream);
        }

        @Override
        public void onError(AsyncEvent event) {
            streams.close(stream);
        }

        @Override
        public void onStartAsync(AsyncEvent event) {
            // Nothing of ours begins anew.
        }
    }
}
