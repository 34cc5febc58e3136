package org.headwaters.platform.files;

import java.util.Optional;

/** The words in files. Whoever asks has made sure that the reader may see the file. */
public interface FileWords {

    /**
     * The words in a file, with single spaces, at most half a million characters.
     *
     * @param sha256 SHA-256 of the file's bytes
     * @return empty while it was not read, and when it could not be
     */
    Optional<String> words(String sha256);
}
