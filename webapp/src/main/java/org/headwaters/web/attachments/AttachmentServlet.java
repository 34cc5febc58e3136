package org.headwaters.web.attachments;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.headwaters.attachment.AttachmentFile;
import org.headwaters.attachment.AttachmentQueries;
import org.headwaters.attachment.AttachmentService;
import org.headwaters.platform.files.FileKind;
import org.headwaters.platform.files.scan.HeldFiles;
import org.headwaters.platform.gate.CurrentActor;
import org.headwaters.platform.gate.NotFound;
import org.headwaters.web.resources.FileAnswer;
import org.headwaters.web.resources.KeptFileServlet;

/**
 * Hands out files on posts at {@code /attachments/{id}/{name}}: to whoever may read the post now, wherever it is now. Pictures may be
 * shown by a page; everything else is saved.
 */
@WebServlet("/attachments/*")
public class AttachmentServlet extends KeptFileServlet {

    @Inject
    private AttachmentQueries attachments;

    @Inject
    private AttachmentService service;

    @Inject
    private HeldFiles held;

    @Inject
    private CurrentActor me;

    /** The path of a file. */
    static String path(long id, String name) {
        return FileAnswer.path("/attachments/", id, name);
    }

    @Override
    protected void give(HttpServletRequest request, HttpServletResponse response, long id, String name)
            throws IOException {
        AttachmentFile file = attachments.file(me.get(), id).orElseThrow(NotFound::new);
        if (FileAnswer.held(held, file.sha256(), response)) {
            return;
        }
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
                name,
                () -> service.open(file.id()),
                () -> {});
    }
}
