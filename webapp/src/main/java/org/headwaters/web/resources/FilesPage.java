package org.headwaters.web.resources;

import jakarta.inject.Inject;
import java.util.List;
import java.util.function.LongConsumer;
import org.headwaters.platform.gate.CurrentActor;
import org.headwaters.platform.gate.NotAllowed;
import org.headwaters.platform.gate.NotFound;
import org.headwaters.resource.FileVersion;
import org.headwaters.resource.FileVersionQueries;
import org.headwaters.resource.ResourcePolicy;
import org.headwaters.resource.ResourceQueries;
import org.headwaters.resource.ResourceView;
import org.headwaters.web.frame.Forms;
import org.headwaters.web.frame.RequestPath;

/** What the pages about files share: the resource in the address, and the file. */
public abstract class FilesPage {

    @Inject
    private ResourceQueries resources;

    @Inject
    private FileVersionQueries queries;

    @Inject
    private CurrentActor me;

    @Inject
    private RequestPath path;

    @Inject
    private Forms forms;

    private ResourceView head;

    /** Finds the resource as the actor may see it. */
    protected void find() {
        head = resources.find(me.get(), path.number("id")).orElseThrow(NotFound::new);
    }

    /** Refuses whoever may not change its files. */
    protected void requireEditing(String action) {
        if (!isEditable()) {
            throw new NotAllowed(action);
        }
    }

    /** The version in the address. */
    protected FileVersion version() {
        return queries.version(head, path.number("number")).orElseThrow(NotFound::new);
    }

    /** All versions of the file in the address, the newest first. */
    protected List<FileVersion> versions() {
        return queries.versions(head, version().series());
    }

    /** Runs a use case for the row whose button was pressed, and shows the page again. */
    protected void forRow(String button, String then, LongConsumer useCase) {
        long row = path.id(button);
        forms.run(() -> {
            useCase.accept(row);
            return then;
        });
    }

    /** What to ask. */
    protected FileVersionQueries queries() {
        return queries;
    }

    /** The address. */
    protected RequestPath address() {
        return path;
    }

    /** What forms share. */
    protected Forms forms() {
        return forms;
    }

    /** The resource. */
    public ResourceView getHead() {
        return head;
    }

    /** Whether the actor may change its files. */
    public boolean isEditable() {
        return head != null && ResourcePolicy.mayEdit(me.get(), head);
    }
}
