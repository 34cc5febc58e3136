package org.headwaters.web.resources;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.headwaters.platform.config.Settings;
import org.headwaters.platform.gate.CurrentActor;
import org.headwaters.platform.gate.NotFound;
import org.headwaters.resource.ResourcePolicy;
import org.headwaters.resource.ResourceQueries;
import org.headwaters.resource.ResourceView;
import org.headwaters.web.frame.RequestPath;

/** A page to print and hand to a patient: what a resource is, and how to come to it. */
@RequestScoped
@Named
public class Handout {

    @Inject
    private ResourceQueries resources;

    @Inject
    private Settings settings;

    @Inject
    private CurrentActor me;

    @Inject
    private RequestPath path;

    private ResourceView head;
    private QrCode code;

    /** Before the page is written. */
    public void load() {
        head = resources
                .find(me.get(), path.number("id"))
                .filter(found -> ResourcePolicy.mayHandOut(me.get(), found))
                .orElseThrow(NotFound::new);
        code = QrCode.of(getAddress());
    }

    /** Whether a resource may be handed out, for its page. */
    public boolean of(ResourceView resource) {
        return ResourcePolicy.mayHandOut(me.get(), resource);
    }

    /** The resource. */
    public ResourceView getHead() {
        return head;
    }

    /** Its short address, as a code for a telephone. */
    public QrCode getCode() {
        return code;
    }

    /** Its short address. */
    public String getAddress() {
        return settings.publicUrl() + "/r/" + head.id();
    }

    /** Its short address as one types it. */
    public String getTyped() {
        return getAddress().replaceFirst("^https?://", "");
    }
}
