package org.headwaters.web.frame;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.headwaters.platform.config.Settings;
import org.headwaters.platform.gate.CurrentActor;
import org.headwaters.platform.limit.PaceBoard;
import org.headwaters.platform.secret.Tokens;

/**
 * Takes only so many requests of one sender: a member counts as a member, because a whole hospital may come from one address; everybody
 * else counts by address. Style sheets, scripts and health checks are free; files have a larger allowance, as one page may show many.
 * Words on their way are kept as a draft. Behind a proxy there may be other nodes, with which the counts are shared.
 */
public class PaceFilter extends HttpFilter {

    private static final int TOO_MANY_REQUESTS = 429;
    private static final int FILES_PER_TEN_SECONDS = 200;

    @Inject
    private Settings settings;

    @Inject
    private ClientAddress addresses;

    @Inject
    private CurrentActor me;

    @Inject
    private KeptWords words;

    @Inject
    private Assets assets;

    @Inject
    private Clock clock;

    @Inject
    private PaceBoard board;

    @Resource
    private ManagedScheduledExecutorService executor;

    private transient RequestPace pages;
    private transient RequestPace files;
    private transient PaceExchange exchange;
    private boolean othersMayBe;

    @Override
    public void init() {
        othersMayBe = settings.behindProxy();
        pages = new RequestPace(settings.requestsPerTenSeconds(), settings.requestsPerMinute());
        files = new RequestPace(
                settings.requestsPerTenSeconds() > 0
                        ? Math.max(FILES_PER_TEN_SECONDS, settings.requestsPerTenSeconds())
                        : 0,
                0);
        exchange = new PaceExchange(
                List.of(pages, files),
                board,
                clock,
                (told, wait) -> executor.schedule(told, wait, TimeUnit.MILLISECONDS));
    }

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        String path = request.getRequestURI();
        long wait = free(path) ? 0 : take(path, request);
        if (wait > 0) {
            refuse(request, response, wait);
        } else {
            chain.doFilter(request, response);
        }
    }

    /** Only a hash is remembered, here and where nodes meet: it may be an address. */
    private long take(String path, HttpServletRequest request) {
        boolean file = file(path);
        String sender = Tokens.hash((file ? "file " : "page ") + sender(request));
        long wait = (file ? files : pages).take(sender, clock.instant().toEpochMilli());
        if (othersMayBe) {
            exchange.tell();
        }
        return wait;
    }

    private static boolean file(String path) {
        return path.startsWith("/files/")
                || path.startsWith("/previews/")
                || path.startsWith("/photos/")
                || path.startsWith("/uploads/");
    }

    private static boolean free(String path) {
        return path.startsWith("/static/")
                || path.startsWith("/jakarta.faces.resource/")
                || path.startsWith("/health/");
    }

    private String sender(HttpServletRequest request) {
        return me.isMember() ? "member " + me.get().memberId() : addresses.of(request);
    }

    /** A small page of its own: whoever comes too often must not make us work. */
    private void refuse(HttpServletRequest request, HttpServletResponse response, long wait) throws IOException {
        boolean kept = words.keep(request);
        response.setStatus(TOO_MANY_REQUESTS);
        response.setHeader("Retry-After", String.valueOf(wait));
        response.setContentType("text/html;charset=UTF-8");
        String link = kept
                ? "<a href=\"/me/drafts\">" + word("error.pace.drafts") + "</a>"
                : "<a href=\"/\">" + word("name") + "</a>";
        response.getWriter()
                .write("<!DOCTYPE html><html lang=\"en\"><head><meta charset=\"utf-8\"/><meta name=\"viewport\""
                        + " content=\"width=device-width, initial-scale=1\"/><title>" + word("error.pace.title")
                        + "</title><link rel=\"stylesheet\" href=\"" + assets.of("headwaters.css")
                        + "\"/></head><body><main class=\"wrap page\"><h1>" + word("error.pace.title") + "</h1><p>"
                        + Words.of("common", "error.pace.advice", wait) + "</p><p>"
                        + word(kept ? "error.pace.kept" : "error.pace.back") + "</p><p>" + link
                        + "</p></main></body></html>");
    }

    private static String word(String key) {
        return Words.of("common", key);
    }
}
