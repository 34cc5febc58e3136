package org.headwaters.web.frame;

import jakarta.faces.application.ViewHandler;
import jakarta.faces.application.ViewHandlerWrapper;
import jakarta.faces.context.FacesContext;
import jakarta.faces.render.ResponseStateManager;
import java.io.IOException;
import java.util.Locale;
import java.util.Map;

/** Lets forms post to the address the visitor asked for, marks them briefly, and keeps the language to the ones the site has. */
public class CleanViewHandler extends ViewHandlerWrapper {

    /** Wraps the handler of the implementation. */
    public CleanViewHandler(ViewHandler wrapped) {
        super(wrapped);
    }

    @Override
    public String getActionURL(FacesContext context, String viewId) {
        Map<String, Object> request = context.getExternalContext().getRequestMap();
        Object address = request.get(RequestPath.ADDRESS);
        return address == null ? super.getActionURL(context, viewId) : address.toString();
    }

    /**
     * Marks a form of a view without state. Faces would write an id and more, which only the scripts of views with state need, and a page
     * has many forms.
     */
    @Override
    public void writeState(FacesContext context) throws IOException {
        if (!context.getViewRoot().isTransient()) {
            super.writeState(context);
            return;
        }
        new Html(context.getResponseWriter(), context.getViewRoot())
                .open("input", "type", "hidden", "name", ResponseStateManager.VIEW_STATE_PARAM, "value", "stateless")
                .close("input");
    }

    /**
     * The language of the page: one of {@link Language}, never what a request says. PrimeFaces writes it into a script unescaped.
     */
    @Override
    public Locale calculateLocale(FacesContext context) {
        return Language.of(context.getExternalContext().getRequestLocale()).locale();
    }
}
