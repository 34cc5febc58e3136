package org.headwaters.web.resources;

import jakarta.faces.component.FacesComponent;
import jakarta.faces.component.UIComponentBase;
import jakarta.faces.context.FacesContext;
import jakarta.faces.context.ResponseWriter;
import java.io.IOException;

/**
 * {@code <hw:player file="…"/>}: plays a {@link Shown} film or sound with the browser's own controls and the captions beside it. Here
 * the addresses are written, which are always our own, so that no view has EL in one.
 */
@FacesComponent("headwaters.Player")
public class Player extends UIComponentBase {

    @Override
    public String getFamily() {
        return "headwaters.Player";
    }

    @Override
    public void encodeBegin(FacesContext context) throws IOException {
        Shown file = (Shown) getAttributes().get("file");
        ResponseWriter writer = context.getResponseWriter();
        String element = file.video() ? "video" : "audio";
        writer.startElement(element, this);
        writer.writeAttribute("class", "player", null);
        writer.writeAttribute("controls", "controls", null);
        writer.writeAttribute("preload", "none", null);
        writer.writeAttribute("src", file.path(), null);
        writer.writeAttribute("aria-label", file.name(), null);
        boolean first = true;
        for (Shown.Captions captions : file.captions()) {
            writer.startElement("track", this);
            writer.writeAttribute("kind", "captions", null);
            writer.writeAttribute("src", captions.path(), null);
            writer.writeAttribute("srclang", captions.language(), null);
            writer.writeAttribute("label", captions.label(), null);
            if (first) {
                writer.writeAttribute("default", "default", null);
            }
            first = false;
            writer.endElement("track");
        }
        writer.endElement(element);
    }
}
