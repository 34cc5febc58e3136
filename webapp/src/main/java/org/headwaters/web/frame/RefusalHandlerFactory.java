package org.headwaters.web.frame;

import jakarta.enterprise.inject.spi.CDI;
import jakarta.faces.FacesException;
import jakarta.faces.application.ViewExpiredException;
import jakarta.faces.context.ExceptionHandler;
import jakarta.faces.context.ExceptionHandlerFactory;
import jakarta.faces.context.ExceptionHandlerWrapper;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.faces.event.ExceptionQueuedEvent;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Iterator;
import java.util.Optional;

/**
 * Takes refusals (not there, not allowed, too often, view too old) out of Faces before the container sees them: they are answers, not
 * faults, and need neither a stack trace in the log nor the cost of one. {@link RefusalAnswer} says
 * what to answer.
 */
public class RefusalHandlerFactory extends ExceptionHandlerFactory {

    /** Wraps the factory of the implementation. */
    public RefusalHandlerFactory(ExceptionHandlerFactory wrapped) {
        super(wrapped);
    }

    @Override
    public ExceptionHandler getExceptionHandler() {
        return new Handler(getWrapped().getExceptionHandler());
    }

    private static final class Handler extends ExceptionHandlerWrapper {

        Handler(ExceptionHandler wrapped) {
            super(wrapped);
        }

        @Override
        public void handle() throws FacesException {
            FacesContext faces = FacesContext.getCurrentInstance();
            Iterator<ExceptionQueuedEvent> events =
                    getUnhandledExceptionQueuedEvents().iterator();
            while (events.hasNext()) {
                Throwable failure = events.next().getContext().getException();
                Optional<Throwable> refusal = Refusals.find(failure);
                if (refusal.isPresent() || failure instanceof ViewExpiredException) {
                    events.remove();
                    answer(faces, refusal.orElse(failure));
                }
            }
            super.handle();
        }

        /** Here, because a forwarded view's answer is closed when the forward returns. */
        private static void answer(FacesContext faces, Throwable refusal) {
            ExternalContext external = faces.getExternalContext();
            try {
                if (!external.isResponseCommitted()) {
                    CDI.current()
                            .select(RefusalAnswer.class)
                            .get()
                            .give(refusal, (HttpServletRequest) external.getRequest(), (HttpServletResponse)
                                    external.getResponse());
                }
            } catch (IOException unreachable) {
                throw new FacesException(unreachable);
            }
            faces.responseComplete();
        }
    }
}
