package org.headwaters.member;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.inject.Inject;
import java.util.logging.Logger;
import org.headwaters.platform.config.Settings;

/** Writes the set-up link of an empty community into the log, unless the sample community is about to move in. */
@Singleton
@Startup
@DependsOn("Migrations")
public class SetUpAtStart {

    private static final Logger LOG = Logger.getLogger(SetUpAtStart.class.getName());

    @Inject
    private SetUpService setUps;

    @Inject
    private Settings settings;

    @PostConstruct
    void announce() {
        if (settings.sampleCommunity()) {
            return;
        }
        setUps.link()
                .ifPresent(secret ->
                        LOG.warning("This community is empty. Open this link once to become its first coordinator: "
                                + settings.publicUrl() + "/set-up/" + secret));
    }
}
