package org.headwaters.web.frame;

import java.time.Clock;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import org.headwaters.platform.limit.PaceBoard;

/** A node that counts requests, with what it tells others run when a test says so. */
public final class PaceNode {

    private final Queue<Runnable> due = new ArrayDeque<>();
    private final List<Long> waits = new ArrayList<>();
    private final RequestPace pace;
    private final PaceExchange exchange;
    private final Clock clock;

    /**
     * Lets each sender through fifty times in ten seconds and two hundred times in a minute, as if there were no other.
     *
     * @param board where it meets others
     */
    public PaceNode(PaceBoard board, Clock clock) {
        this.clock = clock;
        this.pace = new RequestPace(50, 200);
        this.exchange = new PaceExchange(List.of(pace), board, clock, (told, wait) -> {
            due.add(told);
            waits.add(wait);
        });
    }

    /** How many of so many requests it lets through. */
    public int let(String sender, int requests) {
        int through = 0;
        for (int i = 0; i < requests; i++) {
            through += pace.take(sender, clock.instant().toEpochMilli()) == 0 ? 1 : 0;
            exchange.tell();
        }
        return through;
    }

    /** How long each telling was put off, in milliseconds. */
    public List<Long> waits() {
        return waits;
    }

    /** Whether it has something to tell. */
    public boolean hasNews() {
        return !due.isEmpty();
    }

    /** Tells the others once, if there is anything to tell, and learns from them. */
    public void meet() {
        Runnable told = due.poll();
        if (told != null) {
            told.run();
        }
    }
}
