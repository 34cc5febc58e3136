package org.headwaters.web.resources;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.headwaters.platform.gate.Problem;
import org.headwaters.resource.FileVersion;
import org.headwaters.resource.ResourceFileService;
import org.headwaters.web.frame.Forms;

/** The files of a resource for whoever looks after it: more of them, and their order. */
@RequestScoped
@Named
public class ManageFiles extends FilesPage {

    @Inject
    private ResourceFileService service;

    @Inject
    private ArrivedFiles arrived;

    private List<FileVersion> files = List.of();

    /** Before the page is written. */
    public void load() {
        find();
        requireEditing("file.add");
        files = queries().current(getHead());
    }

    /** Adds what came. */
    public void add() {
        List<Problem> problems = arrived.take();
        if (problems.isEmpty()) {
            long id = address().number("id");
            forms().send(key -> Forms.with(service.add(key, id, arrived.keys()), "done", "files-added"));
        } else {
            forms().show(problems);
        }
    }

    /** Moves the file whose button was pressed one place up. */
    public void up() {
        long id = address().number("id");
        forRow("up", "/resources/" + id + "/files", file -> service.moveUp(id, file));
    }

    /** The newest version of each file, in their order. */
    public List<FileVersion> getFiles() {
        return files;
    }
}
