package org.headwaters.platform.gate;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks a use case that needs no policy, because anybody may do it or because a secret in its arguments is the permission. A use
 * case without this mark and without a question to the {@link Gate} fails the build, and so does a read that takes neither an
 * {@link Actor} nor a record that was read for one.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface OpenToAll {

    /** Why no policy is asked. */
    String value();
}
