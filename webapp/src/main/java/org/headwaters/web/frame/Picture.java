package org.headwaters.web.frame;

import jakarta.faces.component.FacesComponent;
import jakarta.faces.component.UIComponentBase;
import jakarta.faces.context.FacesContext;
import jakarta.faces.context.ResponseWriter;
import java.io.IOException;

/**
 * {@code <hw:picture path="…" alt="…"/>}: a picture that this program serves, loaded when the reader comes near. An address of
 * another site writes nothing: a picture there would tell that site who reads here. So no view has EL in an address.
 */
@FacesComponent("headwaters.Picture")
public class Picture extends UIComponentBase {

    private static final String[] MORE = {"width", "height"};

    @Override
    public String getFamily() {
        return "headwaters.Picture";
    }

    @Override
    public void encodeBegin(FacesContext context) throws IOException {
        Object path = getAttributes().get("path");
        if (path == null || !ours(path.toString())) {
            return;
        }
        ResponseWriter writer = context.getResponseWriter();
        writer.startElement("img", this);
        writer.writeAttribute("src", path, null);
        Object style = getAttributes().get("styleClass");
        if (style != null) {
            writer.writeAttribute("class", style, null);
        }
        Object alt = getAttributes().get("alt");
        // A picture without words is decoration to whoever does not see it.
        writer.writeAttribute("alt", alt == null ? "" : alt, null);
        for (String name : MORE) {
            Object value = getAttributes().get(name);
            if (value != null) {
                writer.writeAttribute(name, value, null);
            }
        }
        writer.writeAttribute("loading", "lazy", null);
        writer.writeAttribute("decoding", "async", null);
        writer.endElement("img");
    }

    /** Whether an address is a path of this site. {@code //host} and {@code /\host} are other sites to a browser. */
    static boolean ours(String path) {
        return path.startsWith("/") && !path.startsWith("//") && path.indexOf('\\') < 0;
    }
}
