package org.headwaters.web.frame;

import jakarta.faces.application.ResourceHandler;
import jakarta.faces.application.ResourceHandlerWrapper;
import jakarta.faces.application.ViewResource;
import jakarta.faces.context.FacesContext;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Remembers where each view and tag lies. Mojarra looks for it again at each use of a tag, seven times for a page of a thread, and every
 * time by way of an exception, because the messages have no prefix for languages. Views do not change while the program runs.
 */
public class KnownViews extends ResourceHandlerWrapper {

    private final Map<String, ViewResource> known = new ConcurrentHashMap<>();

    /** As Faces makes it. */
    public KnownViews(ResourceHandler wrapped) {
        super(wrapped);
    }

    /** Where a view lies. What is not there is not remembered, so that nobody fills the memory by asking. */
    @Override
    public ViewResource createViewResource(FacesContext context, String name) {
        ViewResource before = known.get(name);
        if (before == null) {
            before = getWrapped().createViewResource(context, name);
            if (before != null) {
                known.put(name, before);
            }
        }
        return before;
    }
}
