package org.headwaters.web.frame;

import jakarta.faces.component.FacesComponent;
import jakarta.faces.component.UIComponentBase;
import jakarta.faces.context.FacesContext;
import jakarta.faces.context.ResponseWriter;
import java.io.IOException;
import org.headwaters.member.Handles;

/**
 * {@code <hw:member handle="…" name="…"/>}: a member's name, which leads to the profile. Who was erased has none any more, so theirs
 * is plain text.
 */
@FacesComponent("headwaters.MemberLink")
public class MemberLink extends UIComponentBase {

    @Override
    public String getFamily() {
        return "headwaters.MemberLink";
    }

    @Override
    public void encodeBegin(FacesContext context) throws IOException {
        String handle = String.valueOf(getAttributes().get("handle"));
        Object name = getAttributes().get("name");
        ResponseWriter writer = context.getResponseWriter();
        if (Handles.former(handle)) {
            writer.writeText(name, null);
            return;
        }
        writer.startElement("a", this);
        writer.writeAttribute("href", "/members/" + handle, null);
        writer.writeText(name, null);
        writer.endElement("a");
    }
}
