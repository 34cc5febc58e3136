package org.headwaters.platform.limit;

import jakarta.ejb.ApplicationException;

/** What somebody sends has been done already, by an earlier form with another key. Pages lead to what was done then. */
@ApplicationException(rollback = false)
public class AlreadyDone extends RuntimeException {

    private final String path;

    /** @param path where the first one led, a path of this site */
    public AlreadyDone(String path) {
        super("Done already");
        this.path = path;
    }

    /** Where the first one led. */
    public String path() {
        return path;
    }
}
