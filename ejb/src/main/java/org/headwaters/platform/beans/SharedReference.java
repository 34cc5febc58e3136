package org.headwaters.platform.beans;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * One reference to a bean, which is kept as soon as it is the good one. A lookup may fail for a reason that passes: who asks first may do
 * so outside of any module, or before the container has named its beans. So it is tried again, though not by everybody who asks.
 */
final class SharedReference<T> {

    /** Between two tries. Also where lookups never work, as in another container, they must not cost an exception each time. */
    static final Duration PAUSE = Duration.ofSeconds(10);

    private static final Logger LOG = Logger.getLogger(SharedReference.class.getName());

    private final Class<T> type;
    private final Callable<?> lookup;
    private final Supplier<T> otherwise;
    private final LongSupplier nanos;
    private volatile T known;
    private T meanwhile;
    private long nextTry;

    /**
     * @param lookup the good reference; may fail, or bring something else
     * @param otherwise a reference that works too, at a price
     * @param nanos a clock
     */
    SharedReference(Class<T> type, Callable<?> lookup, Supplier<T> otherwise, LongSupplier nanos) {
        this.type = type;
        this.lookup = lookup;
        this.otherwise = otherwise;
        this.nanos = nanos;
    }

    T get() {
        T found = known;
        return found == null ? find() : found;
    }

    private synchronized T find() {
        if (known != null || meanwhile != null && nanos.getAsLong() - nextTry < 0) {
            return known == null ? meanwhile : known;
        }
        try {
            known = type.cast(lookup.call());
        } catch (Exception outside) {
            LOG.log(Level.FINE, outside, () -> "No view of " + type + " by its name; calls of it cost more");
        }
        if (known != null) {
            return known;
        }
        nextTry = nanos.getAsLong() + PAUSE.toNanos();
        meanwhile = meanwhile == null ? otherwise.get() : meanwhile;
        return meanwhile;
    }
}
