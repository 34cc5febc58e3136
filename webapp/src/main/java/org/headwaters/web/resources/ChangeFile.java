package org.headwaters.web.resources;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.headwaters.platform.gate.NotFound;
import org.headwaters.platform.gate.Problem;
import org.headwaters.resource.FileVersion;
import org.headwaters.resource.ResourceFileService;
import org.headwaters.web.frame.Forms;

/** One file of a resource: a new version of it, another name, or the end of it. */
@RequestScoped
@Named
public class ChangeFile extends FilesPage {

    @Inject
    private ResourceFileService service;

    @Inject
    private ArrivedFiles arrived;

    private FileVersion newest;
    private String note = "";
    private String name;
    private String alt;

    /** Before the page is written. */
    public void load() {
        find();
        requireEditing("file.replace");
        newest = versions().get(0);
        if (newest.removed()) {
            throw new NotFound();
        }
        if (name == null) {
            name = newest.name();
            alt = newest.alt();
        }
    }

    /** Puts what came in its place. */
    public void replace() {
        List<Problem> problems = arrived.take();
        if (!problems.isEmpty()) {
            forms().show(problems);
            return;
        }
        List<String> keys = arrived.keys();
        String upload = keys.isEmpty() ? "" : keys.get(keys.size() - 1);
        long id = address().number("id");
        long file = address().number("number");
        int seen = address().whole("seen", -1);
        forms().send(key -> Forms.with(service.replace(key, id, file, seen, upload, note), "done", "file-replaced"));
    }

    /** Gives it another name. */
    public void rename() {
        long id = address().number("id");
        long file = address().number("number");
        forms().send(key -> Forms.with(service.rename(key, id, file, name, alt), "done", "file-renamed"));
    }

    /** Takes it away. */
    public void remove() {
        long id = address().number("id");
        long file = address().number("number");
        forms().send(key -> Forms.with(service.remove(key, id, file), "done", "file-removed"));
    }

    /** Whether somebody else sent a newer version after the form was written: then both are shown. */
    public boolean isOvertaken() {
        return forms().isSaid("file.newer");
    }

    /** The newest version. */
    public FileVersion getNewest() {
        return newest;
    }

    /** What changed. */
    public String getNote() {
        return note;
    }

    /** For the form. */
    public void setNote(String note) {
        this.note = note;
    }

    /** Whether it is a picture, which one may describe. The field is there while a form is read, before the file is. */
    public boolean isDescribed() {
        return newest == null || newest.picture();
    }

    /** What it shows. */
    public String getAlt() {
        return alt;
    }

    /** For the form. */
    public void setAlt(String alt) {
        this.alt = alt;
    }

    /** Its name. */
    public String getName() {
        return name;
    }

    /** For the form. */
    public void setName(String name) {
        this.name = name;
    }
}
