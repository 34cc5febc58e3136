package org.headwaters.attachment;

import jakarta.enterprise.context.Dependent;
import org.headwaters.platform.files.StoredFilesToRead;

/** The files on posts, for who reads them. */
@Dependent
public class AttachmentsToRead extends StoredFilesToRead {

    /** For CDI. */
    public AttachmentsToRead() {
        super("Attachment", "f.sha256 IS NOT NULL");
    }
}
