package org.headwaters.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.headwaters.acceptance.Visit.Person;
import org.junit.jupiter.api.Test;

/** The program is killed in the middle of writes and started again: everything that was acknowledged is there, once. */
class RestartIT {

    private static final int WRITERS = 4;
    private static final int ACKNOWLEDGED = 60;

    @Test
    void nothingAcknowledgedIsLostWhenTheProgramIsKilled() throws InterruptedException {
        try (Program program = Program.fresh("restart", Map.of("HEADWATERS_SAMPLE", "true"))) {
            program.start();
            Wire leader = new Wire(program).as(Person.LEADER);
            String thread = newThread(leader);
            List<String> acknowledged = Collections.synchronizedList(new ArrayList<>());
            AtomicBoolean go = new AtomicBoolean(true);
            List<Thread> writers = IntStream.range(0, WRITERS)
                    .mapToObj(i -> new Thread(() -> write(program, leader.cookie(), thread, acknowledged, go)))
                    .toList();
            writers.forEach(Thread::start);
            Awaitility.await().atMost(java.time.Duration.ofMinutes(2)).until(() -> acknowledged.size() >= ACKNOWLEDGED);
            program.kill();
            go.set(false);
            for (Thread writer : writers) {
                writer.join();
            }

            program.start();
            // The sign-in is a row too: the same cookie goes on working.
            Wire again = new Wire(program).withCookie(leader.cookie());
            String all = everyPage(again, thread);
            assertThat(acknowledged).hasSizeGreaterThanOrEqualTo(ACKNOWLEDGED);
            for (String words : acknowledged) {
                assertThat(all.split(words, -1)).as("times %s is there", words).hasSize(2);
            }
            assertThat(program.logText()).doesNotContain("Corrupt");
        }
    }

    private static void write(
            Program program, String cookie, String thread, List<String> acknowledged, AtomicBoolean go) {
        Wire wire = new Wire(program).withCookie(cookie);
        while (go.get()) {
            String words = "ledger" + UUID.randomUUID().toString().replace("-", "");
            try {
                HttpResponse<String> answer = wire.post(
                        thread,
                        Wire.form(
                                "reply-form",
                                "reply-form",
                                "submissionKey",
                                UUID.randomUUID().toString(),
                                "replyTo",
                                "0",
                                "body",
                                words,
                                "post-reply",
                                "p"));
                if (answer.statusCode() == 302) {
                    acknowledged.add(words);
                }
            } catch (UncheckedIOException killed) {
                return;
            }
        }
    }

    private static String newThread(Wire leader) {
        String form = leader.get("/discussions/new").body();
        HttpResponse<String> answer = leader.post(
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
                        "Begin",
                        "post",
                        "Post"));
        assertThat(answer.statusCode()).isEqualTo(302);
        Matcher path = Pattern.compile("/discussions/\\d+/[a-z-]+")
                .matcher(answer.headers().firstValue("Location").orElseThrow());
        assertThat(path.find()).isTrue();
        return path.group();
    }

    private static String everyPage(Wire wire, String thread) {
        StringBuilder all = new StringBuilder();
        int page = 1;
        String html = wire.get(thread + "?page=1").body();
        while (true) {
            all.append(html);
            if (!html.contains("rel=\"next\"")) {
                return all.toString();
            }
            page++;
            html = wire.get(thread + "?page=" + page).body();
        }
    }
}
