package org.headwaters.web.resources;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.headwaters.platform.config.Settings;
import org.headwaters.platform.files.FileKind;
import org.headwaters.platform.gate.CurrentActor;
import org.headwaters.platform.gate.InvalidInput;
import org.headwaters.platform.gate.NotAllowed;
import org.headwaters.platform.gate.Problem;
import org.headwaters.resource.ResourceForm;
import org.headwaters.resource.ResourceService;
import org.headwaters.resource.UploadService;
import org.headwaters.resource.UploadView;
import org.headwaters.space.SpaceQueries;
import org.headwaters.vocabulary.VocabularyQueries;
import org.headwaters.web.frame.Forms;

/**
 * Adds a resource. The file is taken in first, on its own: whatever else must be mended, it waits under a key and need not be sent
 * again.
 */
@RequestScoped
@Named
public class AddResource {

    private static final long MEBI = 1024L * 1024;

    @Inject
    private ResourceService service;

    @Inject
    private UploadService uploads;

    @Inject
    private VocabularyQueries vocabularies;

    @Inject
    private SpaceQueries spaces;

    @Inject
    private NearItems near;

    @Inject
    private Settings settings;

    @Inject
    private CurrentActor me;

    @Inject
    private Forms forms;

    @Inject
    private HttpServletRequest request;

    private ResourceFields fields;
    private Part file;
    private UploadView upload;

    @PostConstruct
    void begin() {
        fields = new ResourceFields(vocabularies, spaces, me);
    }

    /** Before the page is written. */
    public void load() {
        if (!me.isMember() && !forms.isWrong()) {
            throw new NotAllowed("resource.add");
        }
    }

    /** Shares the resource, or keeps it as a draft where its kind asks for more first. */
    public void share() {
        send(false);
    }

    /** Keeps it as a draft. */
    public void keep() {
        send(true);
    }

    private void send(boolean draft) {
        ResourceForm form = fields.read(request);
        if (!me.isMember()) {
            // Shown again with every word: a redirect to the sign-in page would lose them.
            forms.show(List.of(new Problem("", "resource.signed-out")));
            return;
        }
        List<Problem> problems = new ArrayList<>();
        upload = uploads.waiting(request.getParameter("upload")).orElse(null);
        if (request.getParameter("drop") != null) {
            upload = null;
        }
        if (file != null && file.getSize() > 0) {
            receive(problems);
        }
        String key = upload == null ? "" : upload.key();
        if (problems.isEmpty()) {
            forms.send(once -> {
                if (draft) {
                    return service.keep(once, form, key, getAlt());
                }
                near.look(form, key, 0);
                return service.add(once, form, key, getAlt());
            });
        } else {
            forms.show(problems);
        }
    }

    private void receive(List<Problem> problems) {
        try (InputStream bytes = file.getInputStream()) {
            upload = uploads.receive(file.getSubmittedFileName(), bytes);
        } catch (InvalidInput refused) {
            problems.addAll(refused.problems());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** The shared fields. */
    public ResourceFields getFields() {
        return fields;
    }

    /** What the file shows, where it is a picture. */
    public String getAlt() {
        return ResourceFields.one(request, "alt");
    }

    /** The file that was taken in and waits, or null. */
    public UploadView getUpload() {
        return upload;
    }

    /** Largest file in MB. */
    public long getLimit() {
        return settings.uploadLimit() / MEBI;
    }

    /** Largest file in bytes, for the script that spares people a useless wait. */
    public long getLimitBytes() {
        return settings.uploadLimit();
    }

    /** The endings taken. */
    public String getAccepted() {
        return FileKind.accepted();
    }

    /** The file chosen. */
    public Part getFile() {
        return file;
    }

    /** For the form. */
    public void setFile(Part file) {
        this.file = file;
    }
}
