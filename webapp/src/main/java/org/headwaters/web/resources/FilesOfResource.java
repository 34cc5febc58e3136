package org.headwaters.web.resources;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.headwaters.platform.gate.CurrentActor;
import org.headwaters.resource.FileVersion;
import org.headwaters.resource.FileVersionQueries;
import org.headwaters.resource.ResourcePolicy;
import org.headwaters.resource.ResourceView;

/** The files of a resource, on its page. */
@RequestScoped
@Named
public class FilesOfResource {

    @Inject
    private FileVersionQueries queries;

    @Inject
    private CurrentActor me;

    private List<FileVersion> files;
    private Boolean checking;

    /** The newest version of each file. */
    public List<FileVersion> of(ResourceView head) {
        if (files == null) {
            files = queries.current(head);
        }
        return files;
    }

    /** Whether there is more to tell than the one file that the page names anyway. */
    public boolean several(ResourceView head) {
        return of(head).size() > 1 || of(head).stream().anyMatch(file -> file.number() > 1);
    }

    /** Whether the virus scanner has yet to say something about one of them. */
    public boolean checking(ResourceView head) {
        if (checking == null) {
            checking = queries.checking(head);
        }
        return checking;
    }

    /** Whether the actor may change them. */
    public boolean editable(ResourceView head) {
        return ResourcePolicy.mayEdit(me.get(), head);
    }

    /** Whether the actor may give the resource by a link to people who are no members. */
    public boolean shareable(ResourceView head) {
        return ResourcePolicy.mayShareByLink(me.get(), head);
    }

    /** Where a version is downloaded. */
    public String path(FileVersion file) {
        return FileServlet.path(file.id(), file.name());
    }
}
