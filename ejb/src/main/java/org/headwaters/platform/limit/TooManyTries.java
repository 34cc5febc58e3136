package org.headwaters.platform.limit;

import jakarta.ejb.ApplicationException;
import java.time.Duration;

/** Somebody does something too often. Pages answer 429 and say when to try again. */
@ApplicationException(rollback = true)
public class TooManyTries extends RuntimeException {

    private final transient Duration wait;

    /** @param wait how long until the next try is taken */
    public TooManyTries(Duration wait) {
        super("Too many tries; wait " + wait);
        this.wait = wait;
    }

    /** How long until the next try is taken. */
    public Duration waitTime() {
        return wait;
    }
}
