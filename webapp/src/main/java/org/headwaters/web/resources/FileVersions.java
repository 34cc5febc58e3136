package org.headwaters.web.resources;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.headwaters.platform.gate.NotFound;
import org.headwaters.resource.FileVersion;
import org.headwaters.resource.ResourceFileService;

/** All versions of a file, for whoever may see its resource. */
@RequestScoped
@Named
public class FileVersions extends FilesPage {

    @Inject
    private ResourceFileService service;

    private List<FileVersion> versions = List.of();

    /** Before the page is written. */
    public void load() {
        find();
        versions = versions();
        if (versions.isEmpty()) {
            throw new NotFound();
        }
    }

    /** Takes away the older version whose button was pressed. */
    public void removeVersion() {
        long id = address().number("id");
        String then = address().getPlain() + "?done=version-removed";
        forRow("removeVersion", then, file -> service.removeVersion(id, file));
    }

    /** Whether it can be told what changed with this version. */
    public boolean comparable(FileVersion version) {
        return version.number() > 1 && !version.removed();
    }

    /** The versions, the newest first. */
    public List<FileVersion> getVersions() {
        return versions;
    }
}
