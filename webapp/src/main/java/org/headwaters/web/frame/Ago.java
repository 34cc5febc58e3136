package org.headwaters.web.frame;

import jakarta.faces.component.FacesComponent;
import jakarta.faces.component.UIComponentBase;
import jakarta.faces.context.FacesContext;
import jakarta.faces.context.ResponseWriter;
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
        Instant at = (Instant) getAttributes().get("at");
        ResponseWriter writer = context.getResponseWriter();
        writer.startElement("time", this);
        writer.writeAttribute("datetime", Times.iso(at), null);
        writer.writeAttribute("title", Times.exact(at), null);
        writer.writeText(Times.ago(at), null);
        writer.endElement("time");
    }
}
