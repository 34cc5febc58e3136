package org.headwaters.platform.gate;

import jakarta.ejb.ApplicationException;

/** There was such an object, and the actor may know it. Whoever does not look at the difference answers as if it was never there. */
@ApplicationException(rollback = true)
public class Gone extends NotFound {

    private static final long serialVersionUID = 1L;

    private final long id;

    /** Of the object with an id; its page tells what became of it. */
    public Gone(long id) {
        this.id = id;
    }

    /** The object. */
    public long id() {
        return id;
    }
}
