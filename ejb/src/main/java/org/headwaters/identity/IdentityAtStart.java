package org.headwaters.identity;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.headwaters.platform.gate.Actor;
import org.headwaters.platform.gate.CurrentActor;

/** Looks after the keys at start: says when they are away, and seals anew what is under an older one. */
@Singleton
@Startup
@DependsOn("Migrations")
@TransactionManagement(TransactionManagementType.BEAN)
public class IdentityAtStart {

    private static final Logger LOG = Logger.getLogger(IdentityAtStart.class.getName());

    @Inject
    private CurrentActor current;

    @Inject
    private IdentityService service;

    @Inject
    private IdentityKeys keys;

    @PostConstruct
    void look() {
        Actor before = current.get();
        current.become(Actor.program());
        try {
            if (service.lookAfterKeys()) {
                for (long member = service.resealAfter(0); member > 0; member = service.resealAfter(member)) {
                    LOG.log(Level.FINE, "Looked at sealed answers up to member {0}", member);
                }
            } else {
                LOG.log(
                        Level.SEVERE,
                        "The key for what members tell about themselves is not in {0}. Their answers stay closed and none can be"
                                + " given until it is back; everything else works.",
                        keys.file());
            }
        } catch (RuntimeException failure) {
            // Whatever this is, a community must not stay closed for it.
            LOG.log(Level.SEVERE, "Could not look after the keys for what members tell about themselves", failure);
        } finally {
            current.become(before);
        }
    }
}
