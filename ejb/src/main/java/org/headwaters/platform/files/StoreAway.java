package org.headwaters.platform.files;

import java.io.IOException;

/** The object store does not answer, or says that it cannot: later it may. */
public class StoreAway extends IOException {

    private static final long serialVersionUID = 1L;

    /** With what is known. */
    public StoreAway(String what, Throwable cause) {
        super(what, cause);
    }
}
