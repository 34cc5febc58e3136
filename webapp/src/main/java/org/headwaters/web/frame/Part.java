package org.headwaters.web.frame;

import jakarta.faces.component.FacesComponent;
import jakarta.faces.component.UIComponentBase;

/** A part of a page that is there only sometimes, where that cannot be known before the page is written. See {@link PartHandler}. */
@FacesComponent("headwaters.Part")
public class Part extends UIComponentBase {

    @Override
    public String getFamily() {
        return "headwaters.Part";
    }
}
