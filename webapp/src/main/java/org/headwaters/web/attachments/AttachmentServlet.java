package org.headwaters.web.attachments;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.headwaters.attachment.AttachmentFile;
import org.headwaters.attachment.AttachmentQueries;
import org.headwaters.attachment.AttachmentService;
import org.headwaters.platform.files.FileKind;
import org.headwaters.platform.gate.CurrentActor;
import org.headwaters.platform.gate.NotFound;
import org.headwaters.web.resources.FileAnswer;

/**
 * Hands out files on posts at {@code /attachments/{id}/{name}}: to whoever may read the post now, wherever it is now. Pictures may be
 * shown by a page; everything else is saved.
 */
@WebServlet("/attachments/*")
public class AttachmentServlet extends HttpServlet {

    private static final Pattern PATH = Pattern.compile("/(\\d{1,18})/([^/]{1,400})");

    @Inject
    private AttachmentQueries attachments;

    @Inject
    private AttachmentService service;

    @Inject
    private CurrentActor me;

    /** The path of a file. */
    static String path(long id, String name) {
        return FileAnswer.path("/attachments/", id, name);
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        answer(request, response);
    }

    @Override
    protected void doHead(HttpServletRequest request, HttpServletResponse response) throws IOException {
        answer(request, response);
    }

    private void answer(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Matcher path = PATH.matcher(request.getPathInfo() == null ? "" : request.getPathInfo());
        if (!path.matches()) {
            throw new NotFound();
        }
        AttachmentFile file =
                attachments.file(me.get(), Long.parseLong(path.group(1))).orElseThrow(NotFound::new);
        boolean picture =
                FileKind.ofMediaType(file.mediaType()).map(FileKind::picture).orElse(false);
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
                        picture),
                path.group(2),
                () -> service.open(file.id()),
                () -> {});
    }
}
