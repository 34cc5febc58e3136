package org.headwaters.web.resources;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import org.headwaters.platform.gate.CurrentActor;
import org.headwaters.resource.RemovalQueries;
import org.headwaters.resource.RemovalView;
import org.headwaters.resource.ResourceView;
import org.headwaters.web.frame.RefusalAnswer;

/** Tells what became of a resource that was taken out of the library. */
@RequestScoped
@Named
public class GoneResource {

    @Inject
    private RemovalQueries queries;

    @Inject
    private CurrentActor me;

    @Inject
    private HttpServletRequest request;

    private RemovalView told;

    /** What is told of the resource whose address was asked for. */
    public RemovalView getTold() {
        if (told == null && request.getAttribute(RefusalAnswer.GONE) instanceof Long id) {
            told = queries.of(me.get(), id).orElse(null);
        }
        return told;
    }

    /** What is told of the resource of a page, for who still reads it; null where it is in the library. */
    public RemovalView of(ResourceView item) {
        if (told == null) {
            told = queries.of(me.get(), item.id()).orElse(null);
        }
        return told;
    }
}
