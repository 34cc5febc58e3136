package org.headwaters.web.frame;

import jakarta.faces.component.FacesComponent;
import jakarta.faces.component.UIComponentBase;
import jakarta.faces.context.FacesContext;
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
        write(
                new Html(context.getResponseWriter(), this),
                String.valueOf(getAttributes().get("name")),
                getAttributes().get("photo"),
                getAttributes().get("size"));
    }

    /**
     * Writes the photo, or the circle.
     *
     * @param photo path of the photo; null or empty where there is none
     * @param size one more class, or null
     */
    public static void write(Html html, String name, Object photo, Object size) throws IOException {
        String more = size == null ? "" : " " + size;
        if (photo != null && !photo.toString().isEmpty()) {
            Picture.write(html, photo.toString(), "avatar" + more, "");
            return;
        }
        html.element(
                "span", People.initials(name), "class", "avatar " + People.tint(name) + more, "aria-hidden", "true");
    }
}
