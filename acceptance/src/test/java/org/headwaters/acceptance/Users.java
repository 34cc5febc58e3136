package org.headwaters.acceptance;

import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.awaitility.Awaitility;
import org.headwaters.acceptance.Visit.Person;

/**
 * People who read and write, each over connections of their own, one page a second at most. One in two is signed in, one in ten writes as
 * well.
 */
final class Users {

    private static final Duration LONGEST = Duration.ofMinutes(4);
    private static final List<String> READ =
            List.of("/", "/discussions", "/search?q=care", "/resources", "/organizations");

    private final Program program;
    private final Queue<String> failed = new ConcurrentLinkedQueue<>();
    private final AtomicInteger answered = new AtomicInteger();
    private final AtomicInteger posted = new AtomicInteger();
    private final ScheduledExecutorService all = Executors.newScheduledThreadPool(100);

    Users(Program program) {
        this.program = program;
    }

    /** Starts so many. */
    Users start(int number) {
        String cookie = new Wire(program).as(Person.LEADER).cookie();
        for (int i = 0; i < number; i++) {
            Wire wire = new Wire(program);
            if (i % 2 == 0) {
                wire.withCookie(cookie);
            }
            String thread = i % 10 == 0 ? Ledger.newThread(wire) : null;
            AtomicInteger turn = new AtomicInteger(i);
            all.scheduleWithFixedDelay(
                    () -> use(wire, thread, turn.getAndIncrement()), 20L * i, 1_000, TimeUnit.MILLISECONDS);
        }
        return this;
    }

    private void use(Wire wire, String thread, int turn) {
        String path = READ.get(turn % READ.size());
        count(path, () -> wire.get(path), 200);
        if (thread != null) {
            count(thread, () -> wire.reply(thread, "Words " + UUID.randomUUID()), 302);
            posted.incrementAndGet();
        }
    }

    private void count(String what, Supplier<HttpResponse<String>> request, int expected) {
        try {
            int status = request.get().statusCode();
            if (status != expected) {
                failed.add(what + ": " + status);
            }
        } catch (UncheckedIOException cut) {
            failed.add(what + ": " + cut.getCause());
        }
        answered.incrementAndGet();
    }

    /** Waits for so many more answers. */
    void awaitMore(int number) {
        int goal = answered.get() + number;
        Awaitility.await("answers").atMost(LONGEST).until(() -> answered.get() >= goal);
    }

    /** Ends them and waits for their last answers. */
    void stop() {
        all.shutdown();
        Awaitility.await("the last answers").atMost(LONGEST).until(all::isTerminated);
    }

    int answered() {
        return answered.get();
    }

    int posted() {
        return posted.get();
    }

    /** What was not answered as it should have been. */
    List<String> failed() {
        return List.copyOf(failed);
    }
}
