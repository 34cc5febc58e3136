package org.headwaters.platform.gate;

import java.util.Arrays;
import java.util.Objects;

/**
 * One thing wrong with one field.
 *
 * @param field the field's name, the same in the form, or empty for the form as a whole
 * @param message key of the sentence in the message bundle {@code problems}
 * @param arguments values for the sentence, such as a limit
 */
public record Problem(String field, String message, Object... arguments) {

    @Override
    public boolean equals(Object other) {
        return other instanceof Problem that
                && field.equals(that.field)
                && message.equals(that.message)
                && Arrays.equals(arguments, that.arguments);
    }

    @Override
    public int hashCode() {
        return Objects.hash(field, message, Arrays.hashCode(arguments));
    }

    @Override
    public String toString() {
        return field + ": " + message;
    }
}
