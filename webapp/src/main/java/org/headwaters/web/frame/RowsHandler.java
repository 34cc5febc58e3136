package org.headwaters.web.frame;

import jakarta.faces.component.UIComponent;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.facelets.ComponentConfig;
import jakarta.faces.view.facelets.ComponentHandler;
import jakarta.faces.view.facelets.FaceletContext;
import java.io.IOException;
import java.util.Map;

/** What is written once for each of several values: {@code hw:repeat}, {@code hw:each}, {@code hw:posts}. Parts in it depend on the value. */
public final class RowsHandler extends ComponentHandler {

    /** As Faces makes it. */
    public RowsHandler(ComponentConfig config) {
        super(config);
    }

    @Override
    public void apply(FaceletContext context, UIComponent parent) throws IOException {
        Map<Object, Object> request = context.getFacesContext().getAttributes();
        Object outside = request.put(RowsHandler.class, true);
        try {
            super.apply(context, parent);
        } finally {
            if (outside == null) {
                request.remove(RowsHandler.class);
            }
        }
    }

    /** Whether the page is being put together inside of rows. */
    static boolean isInside(FacesContext faces) {
        return faces.getAttributes().containsKey(RowsHandler.class);
    }
}
