package org.headwaters.web.frame;

import jakarta.faces.component.FacesComponent;
import jakarta.faces.component.UIComponentBase;
import jakarta.faces.context.FacesContext;
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
        write(
                new Html(context.getResponseWriter(), this),
                String.valueOf(getAttributes().get("handle")),
                getAttributes().get("name"));
    }

    /** Writes a member's name, with the way to the profile where there is one. */
    public static void write(Html html, String handle, Object name) throws IOException {
        if (Handles.former(handle)) {
            html.text(name);
        } else {
            html.element("a", name, "href", "/members/" + handle);
        }
    }
}
