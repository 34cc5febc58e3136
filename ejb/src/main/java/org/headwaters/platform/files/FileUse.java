package org.headwaters.platform.files;

import java.util.Set;

/** A feature whose rows point to files in the store. The sweep asks every one before it removes anything. */
public interface FileUse {

    /** Which of some SHA-256 the feature still needs. */
    Set<String> inUse(Set<String> digests);

    /** Every SHA-256 the feature needs. */
    Set<String> needed();
}
