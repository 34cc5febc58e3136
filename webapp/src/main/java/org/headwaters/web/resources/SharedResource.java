package org.headwaters.web.resources;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.headwaters.platform.gate.NotFound;
import org.headwaters.resource.FileVersion;
import org.headwaters.resource.ResourceView;
import org.headwaters.resource.ShareLinkQueries;
import org.headwaters.resource.ShareLinkService;
import org.headwaters.resource.SharedItem;
import org.headwaters.web.frame.RequestPath;

/** What a link that was given out leads to: one resource with its files, or a word that the link has ended. */
@RequestScoped
@Named
public class SharedResource {

    @Inject
    private ShareLinkQueries links;

    @Inject
    private ShareLinkService service;

    @Inject
    private RequestPath path;

    private SharedItem item;

    /** Before the page is written. */
    public void load() {
        String secret = path.text("secret");
        item = links.bySecret(secret).orElseThrow(NotFound::new);
        if (item.ended()) {
            HttpServletResponse response = (HttpServletResponse)
                    FacesContext.getCurrentInstance().getExternalContext().getResponse();
            response.setStatus(HttpServletResponse.SC_GONE);
        } else {
            service.countOpened(secret);
        }
    }

    /** Whether the link has ended. */
    public boolean isEnded() {
        return item.ended();
    }

    /** The resource, or null. */
    public ResourceView getHead() {
        return item.resource();
    }

    /** Its files. */
    public List<FileVersion> getFiles() {
        return item.files();
    }

    /** Path of a file, for holders of this link. */
    public String path(FileVersion file) {
        return SharedFileServlet.path(path.text("secret"), file);
    }
}
