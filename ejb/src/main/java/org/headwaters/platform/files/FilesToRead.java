package org.headwaters.platform.files;

import java.util.List;
import java.util.Set;

/** A feature whose files have words in them that people look for. */
public interface FilesToRead {

    /**
     * Files without a row in {@code file_text}.
     *
     * @param most how many at most
     */
    List<FileArrived> unread(int most);

    /** Which of some SHA-256 the feature still has. */
    Set<String> known(Set<String> digests);
}
