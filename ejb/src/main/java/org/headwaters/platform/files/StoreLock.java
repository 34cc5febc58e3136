package org.headwaters.platform.files;

import java.io.IOException;

/** Holds something back between all nodes that share a store. */
@FunctionalInterface
public interface StoreLock {

    /** Does the work while nobody else does theirs under the same name. */
    void holding(String name, Work work) throws IOException;

    /** What is done. */
    @FunctionalInterface
    interface Work {

        /** Does it. */
        void run() throws IOException;
    }
}
