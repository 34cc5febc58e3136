package org.headwaters.web.frame;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.ObjLongConsumer;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.headwaters.platform.limit.PaceBoard;
import org.headwaters.platform.limit.PaceCount;

/**
 * Tells other nodes which senders come often here, and learns who does there. Nothing is asked while nobody comes often. Without the
 * database each node counts alone.
 */
final class PaceExchange {

    /** How long news may gather; with another node's, what is let through within twice this time is not known to both. */
    static final long GATHERING_MILLIS = 250;

    /** While the database is away it is asked less and less often, up to this. */
    static final long LONGEST_WAIT_MILLIS = 10_000;

    private static final Logger LOG = Logger.getLogger(PaceExchange.class.getName());
    /** More than this are told in several pieces. */
    private static final int MOST = 1000;

    /** Only until the program ends: a row of an earlier start goes on counting in its minute, as it should. */
    private final String node = UUID.randomUUID().toString();

    private final AtomicBoolean due = new AtomicBoolean();
    private final List<RequestPace> paces;
    private final PaceBoard board;
    private final Clock clock;
    private final ObjLongConsumer<Runnable> later;
    private long tidied;
    private volatile long wait = GATHERING_MILLIS;

    /**
     * A node's.
     *
     * @param paces what counts here
     * @param board where nodes meet
     * @param clock the clock that all nodes have
     * @param later runs something after so many milliseconds
     */
    PaceExchange(List<RequestPace> paces, PaceBoard board, Clock clock, ObjLongConsumer<Runnable> later) {
        this.paces = List.copyOf(paces);
        this.board = board;
        this.clock = clock;
        this.later = later;
    }

    /** Tells the others in a moment, when there is something to tell. */
    void tell() {
        if (paces.stream().anyMatch(RequestPace::hasNews) && due.compareAndSet(false, true)) {
            try {
                later.accept(this::exchange, wait);
            } catch (RuntimeException stopping) {
                due.set(false);
                LOG.log(Level.FINE, "The program stops", stopping);
            }
        }
    }

    private void exchange() {
        long now = clock.instant().toEpochMilli();
        List<PaceCount> own = paces.stream().flatMap(pace -> news(pace, now)).toList();
        try {
            meet(own, now / RequestPace.LONG_MILLIS);
            wait = GATHERING_MILLIS;
        } catch (RuntimeException away) {
            LOG.log(Level.FINE, "This node counts requests alone for now", away);
            paces.forEach(pace -> pace.untold(own));
            wait = Math.min(2 * wait, LONGEST_WAIT_MILLIS);
        } finally {
            due.set(false);
        }
        tell();
    }

    private void meet(List<PaceCount> own, long minute) {
        List<PaceCount> others = board.exchange(node, own, minute);
        paces.forEach(pace -> pace.others(others));
        if (minute != tidied) {
            board.forget(minute - 1);
            tidied = minute;
        }
    }

    private static Stream<PaceCount> news(RequestPace pace, long now) {
        return pace.news(now, MOST).stream();
    }
}
