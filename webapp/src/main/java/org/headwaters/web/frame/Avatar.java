package org.headwaters.web.frame;

import jakarta.faces.component.FacesComponent;
import jakarta.faces.component.UIComponentBase;
import jakarta.faces.context.FacesContext;
import jakarta.faces.context.ResponseWriter;
import java.io.IOException;

/** {@code <hw:avatar name="…" photo="…" size="…"/>}: the photo that the reader may see, or a circle with the member's initials. */
@FacesComponent("headwaters.Avatar")
public class Avatar extends UIComponentBase {

    @Override
    public String getFamily() {
        return "headwaters.Avatar";
    }

    @Override
    public void encodeBegin(FacesContext context) throws IOException {
        String name = String.valueOf(getAttributes().get("name"));
        Object photo = getAttributes().get("photo");
        Object size = getAttributes().get("size");
        String more = size == null ? "" : " " + size;
        ResponseWriter writer = context.getResponseWriter();
        if (photo != null && !photo.toString().isEmpty()) {
            Picture.write(writer, this, photo.toString(), "avatar" + more, "");
            return;
        }
        writer.startElement("span", this);
        writer.writeAttribute("class", "avatar " + People.tint(name) + more, null);
        writer.writeAttribute("aria-hidden", "true", null);
        writer.writeText(People.initials(name), null);
        writer.endElement("span");
    }
}
