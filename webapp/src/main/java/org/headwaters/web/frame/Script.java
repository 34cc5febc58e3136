package org.headwaters.web.frame;

import jakarta.faces.component.FacesComponent;
import jakarta.faces.component.UIComponentBase;
import jakarta.faces.context.FacesContext;
import jakarta.faces.context.ResponseWriter;
import java.io.IOException;

/**
 * {@code <hw:script name="voice.js"/>}: one of our scripts, deferred, with the mark of its content in its address. However many parts of
 * a page ask for it, it is written once. Here the address is made, so that no view has EL in one.
 */
@FacesComponent("headwaters.Script")
public class Script extends UIComponentBase {

    @Override
    public String getFamily() {
        return "headwaters.Script";
    }

    @Override
    public void encodeBegin(FacesContext context) throws IOException {
        Object name = getAttributes().get("name");
        if (context.getAttributes().put("headwaters.script." + name, name) != null) {
            return;
        }
        ResponseWriter writer = context.getResponseWriter();
        writer.startElement("script", this);
        writer.writeAttribute("src", SharedBean.of(context, Assets.class).of(String.valueOf(name)), null);
        writer.writeAttribute("defer", "defer", null);
        writer.endElement("script");
    }
}
