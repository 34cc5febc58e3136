package org.headwaters.acceptance;

import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Writers who post through HTTP and write down what the program told them is saved. Each has a thread of its own. */
final class Ledger {

    /** Every entry begins with this. */
    static final String MARK = "ledger-";

    private static final Pattern PATH = Pattern.compile("/discussions/\\d+/[a-z-]+");

    private final Program program;
    private final String cookie;
    private final Set<String> acknowledged = ConcurrentHashMap.newKeySet();
    private final AtomicBoolean going = new AtomicBoolean(true);
    private final AtomicInteger refusedTwice = new AtomicInteger();
    private final List<Thread> writers = new ArrayList<>();

    Ledger(Program program, Wire writer) {
        this.program = program;
        this.cookie = writer.cookie();
    }

    /** Starts so many writers. What is refused they send once more with the same key; they go on over errors until {@link #stop}. */
    Ledger start(int number) {
        for (int i = 0; i < number; i++) {
            String thread = newThread(new Wire(program).withCookie(cookie));
            Thread writer = new Thread(() -> write(thread));
            writers.add(writer);
            writer.start();
        }
        return this;
    }

    /** Ends the writers and waits for them. */
    void stop() {
        going.set(false);
        for (Thread writer : writers) {
            try {
                writer.join();
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    /** How often a form that was refused, or whose answer did not come, did not get through when it was sent again at once. */
    int refusedTwice() {
        return refusedTwice.get();
    }

    int size() {
        return acknowledged.size();
    }

    /**
     * What became of it.
     *
     * @param acknowledged how many posts the program said were saved
     * @param kept those of them that are there
     * @param lost those that are not
     * @param doubled how many posts are there more than once
     */
    record Balance(int acknowledged, Set<String> kept, Set<String> lost, int doubled) {}

    /** Holds what was acknowledged until now against the database. */
    Balance balance(Server server) {
        Set<String> told = new HashSet<>(acknowledged);
        Set<String> there = server.bodies(MARK);
        Set<String> kept = new HashSet<>(told);
        kept.retainAll(there);
        Set<String> lost = new HashSet<>(told);
        lost.removeAll(there);
        String doubled = server.column(
                        "SELECT COUNT(*) - COUNT(DISTINCT body) FROM post WHERE body LIKE '" + MARK + "%'", 1)
                .get(0);
        return new Balance(told.size(), kept, lost, Integer.parseInt(doubled));
    }

    private void write(String thread) {
        Wire wire = new Wire(program);
        while (going.get()) {
            String words = MARK + UUID.randomUUID();
            String form = Wire.replyForm(words);
            if (saved(wire, thread, form) || saved(wire, thread, form)) {
                acknowledged.add(words);
            } else {
                refusedTwice.incrementAndGet();
            }
        }
    }

    private boolean saved(Wire wire, String thread, String form) {
        try {
            // The cookie goes away when the database cannot be asked who it belongs to; the sign-in itself is still
            // there.
            HttpResponse<String> answer = wire.withCookie(cookie).post(thread, form);
            return answer.statusCode() == 302
                    && answer.headers().firstValue("Location").orElse("").contains("#post-");
        } catch (UncheckedIOException killed) {
            return false;
        }
    }

    static String newThread(Wire writer) {
        String form = writer.get("/discussions/new").body();
        HttpResponse<String> answer = writer.post(
                "/discussions/new",
                Wire.form(
                        "start",
                        "start",
                        "submissionKey",
                        Wire.key(form),
                        "type",
                        "DISCUSSION",
                        "title",
                        "A ledger of replies",
                        "space",
                        "whole-community",
                        "body",
                        // The same words again would lead to the first thread, and all writers would wait for its row.
                        "Begin " + UUID.randomUUID(),
                        "post",
                        "Post"));
        Matcher path = PATH.matcher(answer.headers().firstValue("Location").orElse(""));
        if (!path.find()) {
            throw new AssertionError("The thread was not started: " + answer.statusCode());
        }
        return path.group();
    }
}
