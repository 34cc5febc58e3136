package org.headwaters.web.frame;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Pattern;
import org.headwaters.platform.database.Replica;
import org.headwaters.platform.gate.CurrentActor;
import org.headwaters.search.PublicStamp;

/**
 * Gives visitors the pages that are read most without making them again (see {@link VisitorPages}). Only pages that are the same for
 * every visitor: no form with a key of its own, nothing counted while it is read, as views of resources are. These are also the pages
 * that are read from the replica of the database, where there is one. Guard and pace come before.
 */
public class VisitorPagesFilter extends HttpFilter {

    private static final Pattern SAME_FOR_ALL =
            Pattern.compile("/|/(?:discussions(?:/\\d{1,18}/[a-z0-9-]+)?|spaces(?:/[a-z0-9-]+)?|resources|search)");

    private static final int LONGEST_QUERY = 200;

    private final transient VisitorPages pages = new VisitorPages();

    @Inject
    private CurrentActor me;

    @Inject
    private transient PublicStamp stamps;

    @Inject
    private transient Replica replica;

    /** For the container. */
    public VisitorPagesFilter() {}

    VisitorPagesFilter(CurrentActor me, PublicStamp stamps, Replica replica) {
        this.me = me;
        this.stamps = stamps;
        this.replica = replica;
    }

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (!sameForAll(request) || me.isMember()) {
            chain.doFilter(request, response);
            return;
        }
        OptionalLong stamp = stamps.now();
        String query = request.getQueryString();
        String address = query == null ? request.getRequestURI() : request.getRequestURI() + "?" + query;
        Optional<VisitorPages.Page> known = stamp.isEmpty() ? Optional.empty() : pages.find(address, stamp.getAsLong());
        if (known.isPresent()) {
            response.setContentType(KeptAnswer.HTML);
            known.get().body().send(request, response);
            return;
        }
        boolean quiet = stamp.isPresent() && pages.quiet(stamp.getAsLong());
        KeptAnswer answer = new KeptAnswer(response);
        make(request, answer, chain);
        byte[] bytes = answer.bytes();
        if (stamp.isPresent() && answer.page()) {
            VisitorPages.Page page = VisitorPages.Page.of(stamp.getAsLong(), quiet, bytes);
            pages.keep(address, page);
            page.body().send(request, response);
        } else if (bytes.length > 0) {
            response.getOutputStream().write(bytes);
        }
    }

    /**
     * After the stamp was asked for: what the replica is then held against is no older than the stamp. Into an answer that is held back,
     * so that no slow client keeps a connection of the replica.
     */
    private void make(HttpServletRequest request, KeptAnswer answer, FilterChain chain)
            throws IOException, ServletException {
        Replica.Reading reading = replica.read();
        try {
            chain.doFilter(request, answer);
        } finally {
            reading.end();
        }
    }

    private static boolean sameForAll(HttpServletRequest request) {
        String query = request.getQueryString();
        return "GET".equals(request.getMethod())
                && (query == null || query.length() <= LONGEST_QUERY)
                && SAME_FOR_ALL.matcher(request.getRequestURI()).matches();
    }
}
