package org.headwaters.web.resources;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.headwaters.platform.files.FileKind;
import org.headwaters.platform.files.scan.HeldFiles;
import org.headwaters.platform.gate.CurrentActor;
import org.headwaters.platform.gate.NotFound;
import org.headwaters.resource.FileView;
import org.headwaters.resource.ResourceQueries;
import org.headwaters.resource.ResourceService;

/**
 * Hands out files at {@code /files/{id}/{name}}. The policy is asked first; what one may not see is 404 like what is not there.
 * Every file is an attachment in a sandbox of its own, so nothing that was uploaded is ever shown as a page of this site; pictures,
 * films, sounds and plain text are shown where {@code ?show} asks for it, in the same sandbox.
 */
@WebServlet("/files/*")
public class FileServlet extends KeptFileServlet {

    private static final String SHOW = "show";

    @Inject
    private ResourceQueries resources;

    @Inject
    private ResourceService service;

    @Inject
    private HeldFiles held;

    @Inject
    private CurrentActor me;

    /** The path of a file. */
    public static String path(long id, String name) {
        return FileAnswer.path("/files/", id, name);
    }

    /** The path by which a page shows or plays a file. */
    static String shown(long id, String name) {
        return path(id, name) + "?" + SHOW;
    }

    @Override
    protected void give(HttpServletRequest request, HttpServletResponse response, long id, String name)
            throws IOException {
        FileView file = resources.file(me.get(), id).orElseThrow(NotFound::new);
        if (FileAnswer.held(held, file.sha256(), response)) {
            return;
        }
        // What a page shows or plays is no download.
        boolean shown = SHOW.equals(request.getQueryString())
                && FileKind.ofMediaType(file.mediaType()).map(FileKind::shown).orElse(false);
        FileAnswer.give(
                request,
                response,
                new FileAnswer.Known(
                        path(file.id(), file.name()),
                        file.name(),
                        file.mediaType(),
                        file.size(),
                        file.sha256(),
                        file.uploadedAt(),
                        shown),
                name,
                () -> service.open(file.id()),
                () -> {
                    if (!shown) {
                        service.countDownload(file.id());
                    }
                });
    }
}
