package org.headwaters.web.resources;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Instant;
import org.headwaters.extract.InsideView;
import org.headwaters.platform.files.FileKind;
import org.headwaters.platform.gate.NotFound;
import org.headwaters.resource.PreviewService;

/** Shows the first page of a file at {@code /previews/{id}/page.png}, to whoever may have the file. */
@WebServlet("/previews/*")
public class PreviewServlet extends KeptFileServlet {

    private static final String NAME = "page.png";

    @Inject
    private PreviewService previews;

    /** The path of a file's first page. */
    static String path(long id) {
        return FileAnswer.path("/previews/", id, NAME);
    }

    @Override
    protected void give(HttpServletRequest request, HttpServletResponse response, long id, String name)
            throws IOException {
        InsideView found =
                previews.find(id).filter(one -> one.preview() != null).orElseThrow(NotFound::new);
        FileAnswer.give(
                request,
                response,
                new FileAnswer.Known(
                        path(id),
                        NAME,
                        FileKind.PNG.mediaType(),
                        found.previewSize(),
                        found.preview(),
                        Instant.EPOCH,
                        true),
                name,
                () -> previews.open(id),
                () -> {});
    }
}
