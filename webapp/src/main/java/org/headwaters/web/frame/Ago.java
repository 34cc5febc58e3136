package org.headwaters.web.frame;

import jakarta.faces.component.FacesComponent;
import jakarta.faces.component.UIComponentBase;
import jakarta.faces.context.FacesContext;
import java.io.IOException;
import java.time.Instant;

/**
 * {@code <hw:ago at="…"/>}: a point in time, how long ago, with the exact time at hand. A component, because a page of a thread has
 * forty of them.
 */
@FacesComponent("headwaters.Ago")
public class Ago extends UIComponentBase {

    @Override
    public String getFamily() {
        return "headwaters.Ago";
    }

    @Override
    public void encodeBegin(FacesContext context) throws IOException {
        write(new Html(context.getResponseWriter(), this), (Instant)
                getAttributes().get("at"));
    }

    /** Writes a point in time. */
    public static void write(Html html, Instant at) throws IOException {
        html.element("time", Times.ago(at), "datetime", Times.iso(at), "title", Times.exact(at));
    }
}
