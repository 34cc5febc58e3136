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
import org.headwaters.platform.config.Settings;
import org.headwaters.platform.jobs.JobRound;

/**
 * Once an hour looks at the links that are due, one behind the other with a pause, so that no server has more than one of us at its door.
 * Off unless the settings say so.
 */
@Singleton
@Startup
@DependsOn("Migrations")
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class LinkWalk {

    /** Most links in one walk: with a pause and at most ten seconds each it ends within the hour. */
    private static final int MOST = 300;

    @Inject
    private LinkCheckService checks;

    @Inject
    private Settings settings;

    @Inject
    private JobRound round;

    /** Looks at what is due. */
    @Schedule(hour = "*", minute = "41", second = "0", persistent = false)
    public void walk() {
        if (!settings.linkCheck()) {
            return;
        }
        round.run("The link check", this::lookAtWhatIsDue);
    }

    private void lookAtWhatIsDue() {
        try {
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
