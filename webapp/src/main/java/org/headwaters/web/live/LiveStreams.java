package org.headwaters.web.live;

import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Collectors;
import org.headwaters.account.Devices;
import org.headwaters.discussion.ThreadPulse;
import org.headwaters.discussion.ThreadQueries;
import org.headwaters.discussion.ThreadView;
import org.headwaters.platform.gate.Actor;

/**
 * All pages of this node that wait for news. While there are any, one job asks the database every two seconds how far their threads have
 * come; so it works with any number of nodes, which know nothing of each other. Before anything is told the policy is asked again, and
 * once a minute besides.
 */
@ApplicationScoped
public class LiveStreams {

    private static final Logger LOG = Logger.getLogger(LiveStreams.class.getName());
    private static final int MOST = 1000;
    private static final int MOST_OF_ONE = 6;
    /** Visitors of one address may be a whole clinic. */
    private static final int MOST_OF_ADDRESS = 60;

    private static final long POLL_MILLIS = 2000;
    private static final long QUIET_MILLIS = 50_000;

    private final Set<LiveStream> streams = ConcurrentHashMap.newKeySet();

    @Resource
    private ManagedScheduledExecutorService executor;

    @Inject
    private ThreadPulse pulse;

    @Inject
    private ThreadQueries threads;

    @Inject
    private Devices devices;

    private ScheduledFuture<?> job;

    /** Whether one more may listen. */
    boolean room() {
        return streams.size() < MOST;
    }

    /**
     * Begins to tell news to a page. Whoever has too many open loses the oldest: most likely its reader has gone on to another thread,
     * which shows only when something is sent there. A browser that still waits comes again by itself.
     */
    synchronized void open(LiveStream stream) {
        streams.add(stream);
        List<LiveStream> own = streams.stream()
                .filter(one -> one.sender().equals(stream.sender()))
                .sorted(Comparator.comparingLong(LiveStream::begun))
                .toList();
        int most = stream.secret() == null ? MOST_OF_ADDRESS : MOST_OF_ONE;
        own.stream().limit(Math.max(0, own.size() - most)).forEach(this::close);
        if (job == null) {
            job = executor.scheduleWithFixedDelay(this::look, POLL_MILLIS, POLL_MILLIS, TimeUnit.MILLISECONDS);
        }
    }

    /** Forgets a page. */
    void close(LiveStream stream) {
        if (streams.remove(stream)) {
            stream.close();
        }
    }

    /** The thread, when whoever has this secret may read it now. */
    boolean mayListen(String secret, long threadId) {
        Actor actor = secret == null
                ? Actor.visitor()
                : devices.see(secret).map(seen -> seen.actor()).orElse(null);
        return actor != null
                && threads.find(actor, threadId).map(ThreadView::id).isPresent();
    }

    private void look() {
        try {
            if (stopWhenAlone()) {
                return;
            }
            Map<Long, Integer> numbers =
                    pulse.lastNumbers(streams.stream().map(LiveStream::threadId).collect(Collectors.toSet()));
            long now = now();
            for (LiveStream stream : streams) {
                int number = numbers.getOrDefault(stream.threadId(), 0);
                boolean news = number > stream.told();
                if ((news || stream.quietSince(now - QUIET_MILLIS)) && !serve(stream, news, number, now)) {
                    close(stream);
                }
            }
        } catch (RuntimeException unreachable) {
            // The database is away; the job must go on, and the next look may find it again.
            LOG.log(Level.FINE, "No news for now", unreachable);
        }
    }

    private boolean serve(LiveStream stream, boolean news, int number, long now) {
        return mayListen(stream.secret(), stream.threadId())
                && (news ? stream.tell(number, now) : stream.stillHere(now));
    }

    private synchronized boolean stopWhenAlone() {
        if (streams.isEmpty() && job != null) {
            job.cancel(false);
            job = null;
            return true;
        }
        return streams.isEmpty();
    }

    static long now() {
        return TimeUnit.NANOSECONDS.toMillis(System.nanoTime());
    }

    /** The program stops: nobody is left waiting. */
    @PreDestroy
    void stop() {
        streams.forEach(this::close);
    }
}
