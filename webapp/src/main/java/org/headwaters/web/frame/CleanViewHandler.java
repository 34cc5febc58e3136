package org.headwaters.web.frame;

import jakarta.faces.application.ViewHandler;
import jakarta.faces.application.ViewHandlerWrapper;
import jakarta.faces.context.FacesContext;
import java.util.Locale;
import java.util.Map;

/** Lets forms post to the address the visitor asked for, and keeps the language to the ones the site has. */
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
     * The language of the page: one of {@link Language}, never what a request says. PrimeFaces writes it into a script unescaped.
     */
    @Override
    public Locale calculateLocale(FacesContext context) {
        return Language.of(context.getExternalContext().getRequestLocale()).locale();
    }
}
