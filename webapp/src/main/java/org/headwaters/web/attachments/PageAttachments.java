package org.headwaters.web.attachments;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import org.headwaters.attachment.AttachmentQueries;
import org.headwaters.attachment.AttachmentView;
import org.headwaters.discussion.PostView;
import org.headwaters.web.discussions.ReadThread;

/** The files under the posts of the page that is shown; read once for the page. */
@RequestScoped
@Named("attachments")
public class PageAttachments {

    @Inject
    private AttachmentQueries queries;

    @Inject
    private ReadThread thread;

    private Map<Long, List<AttachmentView>> all;

    /** Whether there is any file under a post. */
    public boolean has(PostView post) {
        return !of(post).isEmpty();
    }

    /** The pictures under a post. */
    public List<AttachmentView> pictures(PostView post) {
        return of(post).stream().filter(AttachmentView::picture).toList();
    }

    /** The other files under a post. */
    public List<AttachmentView> files(PostView post) {
        return of(post).stream().filter(file -> !file.picture()).toList();
    }

    /** The path of a file. */
    public String path(AttachmentView file) {
        return AttachmentServlet.path(file.id(), file.name());
    }

    private List<AttachmentView> of(PostView post) {
        if (thread.getPage() == 0) {
            return List.of();
        }
        if (all == null) {
            all = queries.of(thread.idsWith(PostView::files));
        }
        return all.getOrDefault(post.id(), List.of());
    }
}
