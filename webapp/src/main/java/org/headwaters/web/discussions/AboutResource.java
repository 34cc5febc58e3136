package org.headwaters.web.discussions;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import org.headwaters.platform.config.Settings;
import org.headwaters.platform.gate.CurrentActor;
import org.headwaters.resource.ResourceQueries;
import org.headwaters.web.frame.RequestPath;

/** A thread that is started from the page of a resource begins with its address, so that each leads to the other. */
@RequestScoped
public class AboutResource {

    @Inject
    private ResourceQueries resources;

    @Inject
    private Settings settings;

    @Inject
    private CurrentActor me;

    @Inject
    private RequestPath path;

    /** The words with the address of the resource that {@code about} names, unless it stands there already. */
    String with(String words) {
        return resources
                .find(me.get(), path.id("about"))
                .map(found -> settings.publicUrl() + found.path())
                .filter(address -> !words.contains(address))
                .map(address -> words.isBlank() ? address + "\n\n" : words + "\n\n" + address)
                .orElse(words);
    }
}
