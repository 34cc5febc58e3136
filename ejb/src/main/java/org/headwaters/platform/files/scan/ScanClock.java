package org.headwaters.platform.files.scan;

import jakarta.ejb.DependsOn;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.headwaters.platform.gate.Actor;
import org.headwaters.platform.gate.CurrentActor;

/** Every ten seconds asks the virus scanner about files that wait for it. Any number of nodes may do so side by side. */
@Singleton
@Startup
@DependsOn("Migrations")
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class ScanClock {

    private static final Logger LOG = Logger.getLogger(ScanClock.class.getName());

    @Inject
    private ScanService scans;

    @Inject
    private CurrentActor current;

    /** Goes on until nothing waits, or the scanner does not answer. */
    @Schedule(hour = "*", minute = "*", second = "*/10", persistent = false)
    public void scan() {
        // A timer that throws twice is removed by the container.
        try {
            current.become(Actor.program());
            boolean more = scans.next();
            while (more) {
                more = scans.next();
            }
        } catch (RuntimeException failure) {
            LOG.log(Level.WARNING, "Files were not scanned; it is tried again: {0}", failure.toString());
        }
    }
}
