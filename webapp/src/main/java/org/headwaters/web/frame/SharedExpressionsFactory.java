package org.headwaters.web.frame;

import jakarta.el.ExpressionFactory;
import jakarta.faces.application.Application;
import jakarta.faces.application.ApplicationFactory;
import jakarta.faces.application.ApplicationWrapper;

/** Gives Faces {@link SharedExpressions}. */
public final class SharedExpressionsFactory extends ApplicationFactory {

    private volatile Application application;

    /** As Faces makes it. */
    public SharedExpressionsFactory(ApplicationFactory wrapped) {
        super(wrapped);
    }

    @Override
    public Application getApplication() {
        Application before = application;
        if (before == null) {
            before = new Sharing(getWrapped().getApplication());
            application = before;
        }
        return before;
    }

    @Override
    public void setApplication(Application another) {
        getWrapped().setApplication(another);
        application = null;
    }

    private static final class Sharing extends ApplicationWrapper {

        private volatile SharedExpressions expressions;

        Sharing(Application wrapped) {
            super(wrapped);
        }

        @Override
        public ExpressionFactory getExpressionFactory() {
            SharedExpressions before = expressions;
            if (before == null) {
                before = new SharedExpressions(getWrapped().getExpressionFactory());
                expressions = before;
            }
            return before;
        }
    }
}
