package org.headwaters.platform.beans;

import jakarta.enterprise.util.AnnotationLiteral;
import jakarta.inject.Qualifier;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** The one reference to a stateless bean that all who use it share. Put on by {@link SharedBeans}; nobody writes it. */
@Qualifier
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.FIELD, ElementType.METHOD, ElementType.PARAMETER, ElementType.TYPE})
@interface Shared {

    /** The annotation itself. */
    final class Mark extends AnnotationLiteral<Shared> implements Shared {

        private static final long serialVersionUID = 1L;

        /** There is only one. */
        static final Mark ONE = new Mark();
    }
}
