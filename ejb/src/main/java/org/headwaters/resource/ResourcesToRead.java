package org.headwaters.resource;

import jakarta.enterprise.context.Dependent;
import org.headwaters.platform.files.StoredFilesToRead;

/** The files of resources, for who reads them. */
@Dependent
public class ResourcesToRead extends StoredFilesToRead {

    /** For CDI. */
    public ResourcesToRead() {
        super("StoredFile", "f.removedAt IS NULL");
    }
}
