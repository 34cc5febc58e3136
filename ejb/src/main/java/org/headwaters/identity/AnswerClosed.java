package org.headwaters.identity;

import jakarta.ejb.ApplicationException;

/** A sealed answer cannot be opened, or none can be sealed: the key is not there, or the row was changed. Never says what is in it. */
@ApplicationException(rollback = true)
public class AnswerClosed extends RuntimeException {

    /** @param why one sentence for the operator */
    AnswerClosed(String why) {
        super(why);
    }
}
