package org.headwaters.search;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.OptionalLong;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.headwaters.platform.gate.OpenToAll;

/**
 * A number that is another one as soon as something was committed that visitors may see, on whatever node. A page for visitors that was
 * made under the same number is still right, but for what time alone changes, for numbers of downloads, which are not noted, and for
 * a transaction that began before and ended after another: whoever keeps pages keeps them for a few seconds only while there is
 * writing, and for less than a minute when there is none.
 */
@ApplicationScoped
public class PublicStamp {

    private static final Logger LOG = Logger.getLogger(PublicStamp.class.getName());

    @Inject
    private ChangeTable changes;

    @Inject
    private SearchTriggers triggers;

    private volatile boolean noted;

    /** The number now; none where the database notes no changes or cannot be asked. */
    @OpenToAll("a number that tells nothing but that something changed")
    public OptionalLong now() {
        if (!noted) {
            noted = triggers.made();
            if (!noted) {
                return OptionalLong.empty();
            }
        }
        try {
            return OptionalLong.of(changes.newest());
        } catch (SQLException away) {
            LOG.log(Level.FINE, "No stamp", away);
            return OptionalLong.empty();
        }
    }
}
