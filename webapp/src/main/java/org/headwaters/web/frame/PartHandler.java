package org.headwaters.web.frame;

import jakarta.faces.component.UIComponent;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.facelets.ComponentConfig;
import jakarta.faces.view.facelets.ComponentHandler;
import jakarta.faces.view.facelets.FaceletContext;
import jakarta.faces.view.facelets.TagAttribute;
import java.io.IOException;

/**
 * {@code <hw:part rendered="#{…}">}: a part of a page that is there only sometimes; what {@code ui:fragment} does, and cheaper. Where the
 * page is only shown and has been loaded ({@link LoadHandler}), what is not shown is not made, and what is shown has no component
 * around it. Making and asking components that are not shown was half of what a page cost (docs/performance.md). Everywhere else, for a
 * form that came back and inside of rows, whose values are not known yet, it is a component that is asked when the page is written.
 */
public final class PartHandler extends ComponentHandler {

    private final TagAttribute rendered;

    /** As Faces makes it. */
    public PartHandler(ComponentConfig config) {
        super(config);
        rendered = getRequiredAttribute("rendered");
    }

    @Override
    public void apply(FaceletContext context, UIComponent parent) throws IOException {
        FacesContext faces = context.getFacesContext();
        if (!LoadHandler.isDone(faces) || RowsHandler.isInside(faces)) {
            super.apply(context, parent);
        } else if (!faces.getResponseComplete() && rendered.getBoolean(context)) {
            nextHandler.apply(context, parent);
        }
    }
}
