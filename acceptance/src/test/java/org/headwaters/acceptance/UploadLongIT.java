package org.headwaters.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.awaitility.Awaitility;
import org.headwaters.acceptance.Visit.Person;
import org.junit.jupiter.api.Test;

/**
 * U-05, R-08: the program is killed while files come in, and its database, too. Every file whose end was acknowledged is whole in the store, and no row points to a file
 * that is not there.
 */
class UploadLongIT {

    private static final int SENDERS = 4;
    /** More by hand: {@code -Dheadwaters.upload.rounds=4}. */
    private static final int ROUNDS = Integer.getInteger("headwaters.upload.rounds", 2);

    private static final int FILES = 250;
    private static final Pattern KEY = Pattern.compile("\"key\":\"([^\"]+)\"");

    private final Map<String, String> acknowledged = new ConcurrentHashMap<>();
    private final AtomicBoolean going = new AtomicBoolean(true);
    private final AtomicBoolean up = new AtomicBoolean(true);

    @Test
    void everyFileThatWasAcknowledgedIsWholeAfterKills() {
        try (Program program = Program.fresh("upload-ledger", Map.of("HEADWATERS_SAMPLE", "true"))) {
            program.start();
            String cookie = new Wire(program).as(Person.MEMBER).cookie();
            List<Thread> senders = new ArrayList<>();
            for (int i = 0; i < SENDERS; i++) {
                Random random = new Random(i);
                Thread sender = new Thread(() -> send(program, cookie, random));
                senders.add(sender);
                sender.start();
            }
            for (int round = 1; round <= ROUNDS; round++) {
                // First its database goes away at whatever it is committing, and comes back by itself; then the
                // program.
                await(FILES * round - FILES / 2);
                Server.embedded(program).kill();
                await(FILES * round);
                up.set(false);
                program.kill();
                program.start();
                up.set(true);
            }
            going.set(false);
            senders.forEach(UploadLongIT::join);

            Server server = Server.embedded(program);
            Set<String> rows = new HashSet<>(server.column("SELECT sha256 FROM pending_upload", 1));
            rows.addAll(server.column("SELECT sha256 FROM stored_file", 1));
            System.out.printf(
                    "U-05: %d acknowledged, %d kills of the program and %d of its database%n",
                    acknowledged.size(), ROUNDS, ROUNDS);
            assertThat(rows).containsAll(acknowledged.values());
            rows.forEach(sha256 ->
                    assertThat(digest(blob(program, sha256))).as("whole").isEqualTo(sha256));
        }
    }

    /**
     * Goes on over errors, as a sender whose line is cut; making room may meet the program at the same rows. While the program is away the
     * sender waits: one that asked again and again would take from the program the time it needs to come back.
     */
    private void send(Program program, String cookie, Random random) {
        Wire wire = new Wire(program);
        while (going.get()) {
            wire.withCookie(cookie);
            try {
                byte[] words = words(random);
                int half = words.length / 2;
                HttpResponse<String> begun = wire.post(
                        "/uploads/begin", Wire.form("name", "ledger.txt", "size", String.valueOf(words.length)));
                Matcher key = KEY.matcher(begun.body());
                if (begun.statusCode() == 422) {
                    // A member may have few files waiting; the ledger's go to somebody who has left the room.
                    makeRoom(program);
                } else if (key.find()) {
                    String path = "/uploads/" + key.group(1);
                    part(wire, path + "?at=0", words, 0, half);
                    part(wire, path + "?at=" + half, words, half, words.length);
                    HttpResponse<String> end = part(wire, path + "?do=finish", words, 0, 0);
                    if (end.statusCode() == 200) {
                        acknowledged.put(key.group(1), digest(words));
                    }
                } else {
                    back(wire);
                }
            } catch (RuntimeException | AssertionError killed) {
                back(wire);
            }
        }
    }

    private void back(Wire wire) {
        Awaitility.await("the program is back, and its database")
                .atMost(Duration.ofMinutes(5))
                .ignoreExceptions()
                .until(() ->
                        !going.get() || up.get() && wire.get("/health/ready").statusCode() == 200);
    }

    private void await(int goal) {
        Awaitility.await(goal + " files").atMost(Duration.ofMinutes(3)).until(() -> acknowledged.size() >= goal);
    }

    private static synchronized void makeRoom(Program program) {
        Server server = Server.embedded(program);
        server.execute("UPDATE pending_upload SET member_id = (SELECT MAX(id) FROM member)");
        server.execute("DELETE FROM begun_upload WHERE begun_at < UTC_TIMESTAMP(6) - INTERVAL 10 SECOND");
    }

    private static HttpResponse<String> part(Wire wire, String path, byte[] words, int from, int to) {
        return wire.send(path, java.util.Arrays.copyOfRange(words, from, to), "Sec-Fetch-Site", "same-origin");
    }

    private static byte[] words(Random random) {
        StringBuilder words = new StringBuilder();
        int lines = 1 + random.nextInt(4_000);
        String one = UUID.randomUUID().toString();
        for (int i = 0; i < lines; i++) {
            words.append(one).append(i).append('\n');
        }
        return words.toString().getBytes(StandardCharsets.US_ASCII);
    }

    private static byte[] blob(Program program, String sha256) {
        Path file = program.data()
                .resolve("files")
                .resolve(sha256.substring(0, 2))
                .resolve(sha256.substring(2, 4))
                .resolve(sha256);
        try {
            return Files.readAllBytes(file);
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }

    private static String digest(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static void join(Thread thread) {
        try {
            thread.join();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
