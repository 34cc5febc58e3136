package org.headwaters.linkcheck;

import jakarta.ejb.DependsOn;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.headwaters.platform.config.Settings;
import org.headwaters.platform.gate.Actor;
import org.headwaters.platform.gate.CurrentActor;

/**
 * Once an hour looks at the links that are due, one behind the other with a pause, so that no server has more than one of us at its door.
 * Off unless the settings say so.
 */
@Singleton
@Startup
@DependsOn("Migrations")
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class LinkWalk {

    private static final Logger LOG = Logger.getLogger(LinkWalk.class.getName());

    /** Most links in one walk: with a pause and at most ten seconds each it ends within the hour. */
    private static final int MOST = 300;

    @Inject
    private LinkCheckService checks;

    @Inject
    private Settings settings;

    @Inject
    private CurrentActor current;

    /** Looks at what is due. */
    @Schedule(hour = "*", minute = "41", second = "0", persistent = false)
    public void walk() {
        if (!settings.linkCheck()) {
            return;
        }
        // A timer that throws twice is removed by the container.
        try {
            current.become(Actor.program());
            checks.gather();
            LinkProbe probe = new LinkProbe(InetAddress::getAllByName, this::allowed, agent());
            for (int at = 0; at < MOST; at++) {
                Optional<LinkDue> due = checks.next();
                if (due.isEmpty()) {
                    return;
                }
                Probed probed = probe.look(due.get().address());
                checks.note(due.get(), probed.state(), probed.movedTo(), probed.why());
                TimeUnit.SECONDS.sleep(1);
            }
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException failure) {
            LOG.log(Level.WARNING, "Links were not looked at; it is tried again in an hour: {0}", failure.toString());
        }
    }

    /** The one server of a test, where a test has set one. */
    private boolean allowed(InetSocketAddress address) {
        return settings.linkCheckLocal()
                .filter((address.getAddress().getHostAddress() + ":" + address.getPort())::equals)
                .isPresent();
    }

    private String agent() {
        return "Headwaters-link-check (+" + settings.publicUrl() + ")";
    }
}
