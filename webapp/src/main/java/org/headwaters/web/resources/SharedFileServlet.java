package org.headwaters.web.resources;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.headwaters.platform.files.scan.HeldFiles;
import org.headwaters.platform.gate.NotFound;
import org.headwaters.resource.FileVersion;
import org.headwaters.resource.ShareLinkQueries;
import org.headwaters.resource.ShareLinkService;

/**
 * Hands out the files of a resource to who holds a link to it, at {@code /shared/{secret}/{id}/{name}}: the newest version of each,
 * and nothing else of the community.
 */
@WebServlet("/shared/*")
public class SharedFileServlet extends HttpServlet {

    private static final Pattern PATH = Pattern.compile("/([A-Za-z0-9_-]{1,100})/(\\d{1,18})/([^/]{1,400})");

    @Inject
    private ShareLinkQueries links;

    @Inject
    private ShareLinkService service;

    @Inject
    private HeldFiles held;

    static String path(String secret, FileVersion file) {
        return FileAnswer.path("/shared/" + secret + "/", file.id(), file.name());
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Matcher path = PATH.matcher(request.getPathInfo() == null ? "" : request.getPathInfo());
        if (!path.matches()) {
            throw new NotFound();
        }
        String secret = path.group(1);
        long id = Long.parseLong(path.group(2));
        FileVersion file = links.bySecret(secret).stream()
                .flatMap(item -> item.files().stream())
                .filter(one -> one.id() == id)
                .findFirst()
                .orElseThrow(NotFound::new);
        if (FileAnswer.held(held, file.sha256(), response)) {
            return;
        }
        FileAnswer.give(
                request,
                response,
                new FileAnswer.Known(
                        path(secret, file),
                        file.name(),
                        file.mediaType(),
                        file.size(),
                        file.sha256(),
                        file.uploadedAt(),
                        false),
                path.group(3),
                () -> service.open(secret, id),
                () -> service.countFetched(secret));
    }

    @Override
    protected void doHead(HttpServletRequest request, HttpServletResponse response) throws IOException {
        doGet(request, response);
    }
}
