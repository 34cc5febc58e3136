package org.headwaters.web.attachments;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.headwaters.attachment.AttachWithPost;
import org.headwaters.attachment.AttachmentFields;
import org.headwaters.attachment.AttachmentQueries;
import org.headwaters.attachment.AttachmentView;
import org.headwaters.discussion.CareQueries;
import org.headwaters.discussion.DraftView;
import org.headwaters.discussion.PostFields;
import org.headwaters.discussion.PostHead;
import org.headwaters.platform.config.Settings;
import org.headwaters.platform.files.FileKind;
import org.headwaters.platform.gate.CurrentActor;
import org.headwaters.platform.gate.InvalidInput;
import org.headwaters.platform.gate.Problem;
import org.headwaters.resource.UploadService;
import org.headwaters.resource.UploadView;
import org.headwaters.web.discussions.Drafting;
import org.headwaters.web.discussions.EditPost;
import org.headwaters.web.frame.Forms;
import org.headwaters.web.frame.RequestPath;
import org.headwaters.web.frame.Words;

/**
 * Files in a composer. Whatever comes with a form is taken in before the form's own action, one by one: a file that is refused costs
 * neither the words nor the other files, which wait under keys that the form and the draft carry on.
 */
@RequestScoped
@Named
public class Attaching {

    private static final long MEBI = 1024L * 1024;
    private static final String NAME = "files";

    @Inject
    private UploadService uploads;

    @Inject
    private AttachmentQueries attachments;

    @Inject
    private EditPost edit;

    @Inject
    private CareQueries care;

    @Inject
    private Drafting drafting;

    @Inject
    private Settings settings;

    @Inject
    private CurrentActor me;

    @Inject
    private Forms forms;

    @Inject
    private RequestPath path;

    @Inject
    private HttpServletRequest request;

    private PostFields fields;
    private List<Waiting> waiting;
    private List<Kept> kept;

    /**
     * A file that waits.
     *
     * @param key by which the form names it
     * @param name its name
     * @param mediaType what it is
     * @param size in bytes
     * @param picture whether it is a picture
     * @param alt what it shows, as typed
     * @param decorative whether it only decorates
     */
    public record Waiting(
            String key, String name, String mediaType, long size, boolean picture, String alt, boolean decorative) {}

    /**
     * A file the post has.
     *
     * @param file the file
     * @param path its path
     * @param kept whether it stays
     * @param alt what it shows, as typed
     * @param decorative whether it only decorates
     */
    public record Kept(AttachmentView file, String path, boolean kept, String alt, boolean decorative) {}

    /** For the hidden field whose only use is that this is called before the form's action. */
    public String getArrived() {
        return "yes";
    }

    /** Takes in what came with the form. */
    public void setArrived(String arrived) {
        if (!me.isMember()
                || request.getContentType() == null
                || !request.getContentType().startsWith("multipart/")) {
            return;
        }
        List<Problem> problems = new ArrayList<>();
        try {
            for (Part part : request.getParts()) {
                if (NAME.equals(part.getName()) && part.getSize() > 0) {
                    receive(part, problems);
                }
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (ServletException noParts) {
            throw new IllegalStateException(noParts);
        }
        if (!problems.isEmpty()) {
            path.addPostField(AttachmentFields.REFUSED, "yes");
            forms.show(problems);
        }
    }

    private void receive(Part part, List<Problem> problems) throws IOException {
        try (InputStream bytes = part.getInputStream()) {
            UploadView upload = uploads.receive(part.getSubmittedFileName(), bytes);
            path.addPostField(AttachmentFields.FILES, upload.key());
        } catch (InvalidInput refused) {
            refused.problems()
                    .forEach(problem -> problems.add(new Problem(
                            NAME,
                            "attachment.named",
                            part.getSubmittedFileName(),
                            Words.of("problems", problem.message(), problem.arguments()))));
        }
    }

    /** The files that wait: those of the form that was sent, else those of the draft. */
    public List<Waiting> waiting(String place) {
        if (waiting == null) {
            PostFields sent = fields(place);
            waiting = AttachmentFields.files(sent).stream()
                    .map(uploads::waiting)
                    .flatMap(Optional::stream)
                    .map(file -> new Waiting(
                            file.key(),
                            file.name(),
                            file.mediaType(),
                            file.size(),
                            picture(file.mediaType()),
                            AttachmentFields.alt(sent, file.key()),
                            AttachmentFields.decorative(sent, file.key())))
                    .toList();
        }
        return waiting;
    }

    /** The files a post has, in its edit form. */
    public List<Kept> kept(long postId, String place) {
        if (kept == null) {
            PostFields sent = fields(place);
            boolean shown = sent.has(AttachmentFields.SHOWN);
            kept = attachments.of(List.of(postId)).getOrDefault(postId, List.of()).stream()
                    .map(file -> new Kept(
                            file,
                            AttachmentServlet.path(file.id(), file.name()),
                            !shown || sent.all(AttachmentFields.KEPT).contains(String.valueOf(file.id())),
                            shown ? AttachmentFields.alt(sent, file.id()) : file.alt(),
                            shown ? AttachmentFields.decorative(sent, file.id()) : "".equals(file.alt())))
                    .toList();
        }
        return kept;
    }

    /** Whether there is something to see: files, or something wrong with one. */
    public boolean open(String place, Long postId) {
        return forms.error(NAME) != null
                || !waiting(place).isEmpty()
                || postId != null && postId > 0 && !kept(postId, place).isEmpty();
    }

    private PostFields fields(String place) {
        if (fields == null) {
            boolean sent = FacesContext.getCurrentInstance().isPostback();
            fields = sent
                    ? path.postFields()
                    : me.isMember()
                            ? drafting.find(place).map(DraftView::postFields).orElse(PostFields.NONE)
                            : PostFields.NONE;
        }
        return fields;
    }

    private static boolean picture(String mediaType) {
        return FileKind.ofMediaType(mediaType).map(FileKind::picture).orElse(false);
    }

    /** The post whose edit form is shown, or 0. */
    public long getEdited() {
        return edit.getHead() == null
                ? 0
                : care.post(edit.getHead(), edit.getPost().number())
                        .map(PostHead::id)
                        .orElse(0L);
    }

    /** Largest file in MB. */
    public long getLimit() {
        return settings.uploadLimit() / MEBI;
    }

    /** Largest file in bytes, for the script that spares people a useless wait. */
    public long getLimitBytes() {
        return settings.uploadLimit();
    }

    /** Most files of one post. */
    public int getMost() {
        return AttachWithPost.MOST_FILES;
    }

    /** The endings taken. */
    public String getAccepted() {
        return FileKind.accepted();
    }
}
