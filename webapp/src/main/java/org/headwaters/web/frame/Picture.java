package org.headwaters.web.frame;

import jakarta.faces.component.FacesComponent;
import jakarta.faces.component.UIComponentBase;
import jakarta.faces.context.FacesContext;
import java.io.IOException;

/**
 * {@code <hw:picture path="…" alt="…"/>}: a picture that this program serves, loaded when the reader comes near. An address of
 * another site writes nothing: a picture there would tell that site who reads here. So no view has EL in an address.
 */
@FacesComponent("headwaters.Picture")
public class Picture extends UIComponentBase {

    @Override
    public String getFamily() {
        return "headwaters.Picture";
    }

    @Override
    public void encodeBegin(FacesContext context) throws IOException {
        write(
                new Html(context.getResponseWriter(), this),
                String.valueOf(getAttributes().get("path")),
                getAttributes().get("styleClass"),
                getAttributes().get("alt"),
                "width",
                getAttributes().get("width"),
                "height",
                getAttributes().get("height"));
    }

    /**
     * Writes a picture.
     *
     * @param alt what it shows; null or empty for decoration
     * @param more names and values of more attributes; those without a value are left out
     */
    static void write(Html html, String path, Object style, Object alt, Object... more) throws IOException {
        if (!ours(path)) {
            return;
        }
        html.open("img", "src", path, "class", style, "alt", alt == null ? "" : alt)
                .attributes(more)
                .attributes("loading", "lazy", "decoding", "async")
                .close("img");
    }

    /** Whether an address is a path of this site. {@code //host} and {@code /\host} are other sites to a browser. */
    static boolean ours(String path) {
        return path.startsWith("/") && !path.startsWith("//") && path.indexOf('\\') < 0;
    }
}
