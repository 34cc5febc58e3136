package org.headwaters.attachment;

import java.util.List;
import org.headwaters.discussion.PostFields;

/** The fields of a composer that are about files. */
public final class AttachmentFields {

    /** Keys of files that wait. */
    public static final String FILES = "file";
    /** Whether a file was refused just now. */
    public static final String REFUSED = "file-refused";
    /** There when a form shows the files a post has; without it an edit leaves them alone. */
    public static final String SHOWN = "files-shown";
    /** Ids of the files a post keeps. */
    public static final String KEPT = "file-kept";

    private AttachmentFields() {}

    /** What a picture shows, as typed. */
    public static String alt(PostFields fields, Object file) {
        return fields.text("alt-" + file);
    }

    /** Whether a picture was said to be only decorative. */
    public static boolean decorative(PostFields fields, Object file) {
        return fields.has("plain-" + file);
    }

    /** The keys of files that wait, each once. */
    public static List<String> files(PostFields fields) {
        return fields.all(FILES).stream().distinct().toList();
    }
}
