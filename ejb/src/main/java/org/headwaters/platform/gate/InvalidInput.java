package org.headwaters.platform.gate;

import jakarta.ejb.ApplicationException;
import java.util.List;

/** What was typed cannot be taken as it is. Carries every problem at once, so that a form is mended in one go. */
@ApplicationException(rollback = true)
public class InvalidInput extends RuntimeException {

    private final transient List<Problem> problems;

    /** @param problems at least one */
    public InvalidInput(List<Problem> problems) {
        super("Invalid input: " + problems);
        this.problems = List.copyOf(problems);
    }

    /** One problem with one field. */
    public InvalidInput(String field, String message, Object... arguments) {
        this(List.of(new Problem(field, message, arguments)));
    }

    /** The problems in the order of the fields. */
    public List<Problem> problems() {
        return problems;
    }
}
