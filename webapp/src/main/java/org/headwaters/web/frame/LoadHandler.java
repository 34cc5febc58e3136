package org.headwaters.web.frame;

import jakarta.el.ELException;
import jakarta.el.MethodExpression;
import jakarta.faces.component.UIComponent;
import jakarta.faces.component.UIViewRoot;
import jakarta.faces.context.FacesContext;
import jakarta.faces.event.ComponentSystemEvent;
import jakarta.faces.event.ComponentSystemEventListener;
import jakarta.faces.event.PhaseId;
import jakarta.faces.event.PreRenderViewEvent;
import jakarta.faces.view.facelets.FaceletContext;
import jakarta.faces.view.facelets.TagAttribute;
import jakarta.faces.view.facelets.TagConfig;
import jakarta.faces.view.facelets.TagHandler;
import java.io.IOException;

/**
 * {@code <hw:load call="#{bean.load}"/>}: what a page needs is read before the page is put together, so that parts of it which are not
 * shown need not be made (see {@link PartHandler}). It stands before everything else, as {@code <ui:define name="load">}.
 *
 * <p>A form that comes back needs all of the page, as its fields may be anywhere, and is put together before anything is done with it:
 * then the call comes where {@code f:event} with {@code preRenderView} has it, right before the page is written.
 */
public final class LoadHandler extends TagHandler {

    private final TagAttribute call;

    /** As Faces makes it. */
    public LoadHandler(TagConfig config) {
        super(config);
        call = getAttribute("call");
    }

    @Override
    public void apply(FaceletContext context, UIComponent parent) throws IOException {
        FacesContext faces = context.getFacesContext();
        boolean shownOnly = faces.getCurrentPhaseId() == PhaseId.RENDER_RESPONSE && !faces.isPostback();
        Load load = new Load(faces.getViewRoot(), shownOnly);
        // A form's page is put together a second time before it is written, but read once.
        if (load.equals(faces.getAttributes().put(LoadHandler.class, load)) || call == null) {
            return;
        }
        MethodExpression method = call.getMethodExpression(context, void.class, new Class<?>[0]);
        if (shownOnly) {
            run(method, faces);
        } else {
            faces.getViewRoot().subscribeToEvent(PreRenderViewEvent.class, new Later(method));
        }
    }

    /** Whether what the page needs has been read, though the page is still being put together. */
    static boolean isDone(FacesContext faces) {
        return faces.getAttributes().get(LoadHandler.class) instanceof Load load && load.done();
    }

    private static void run(MethodExpression method, FacesContext faces) {
        method.invoke(faces.getELContext(), new Object[0]);
    }

    /** The call, right before the page is written. Views that keep state between requests do not use it, so it is never kept. */
    private record Later(MethodExpression method) implements ComponentSystemEventListener {
        @Override
        public void processEvent(ComponentSystemEvent event) throws ELException {
            run(method, event.getFacesContext());
        }
    }

    /**
     * What was seen to for a page.
     *
     * @param page the page
     * @param done whether it has been read already
     */
    private record Load(UIViewRoot page, boolean done) {}
}
