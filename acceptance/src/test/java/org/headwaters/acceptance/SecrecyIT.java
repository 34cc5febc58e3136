package org.headwaters.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.Arrays;
import java.util.UUID;
import org.headwaters.acceptance.Visit.Person;
import org.junit.jupiter.api.Test;

/**
 * neither the words nor the time of an answer tell whether an address has an account.
 *
 * <p>Why medians of 15 tries and a wide bound are enough: hashing a password takes tens of milliseconds and everything else of the
 * request a few, so a program that hashed only for known addresses would answer the unknown ones at least three times as fast. The tries take
 * turns, so that whatever else the machine does meets both alike, and a median does not move by a few slow ones. A smaller difference than
 * the bound lets through cannot be told from the line's own jitter by the tries an address gets in an hour.
 */
class SecrecyIT {

    private static final int TRIES = 15;
    private static final double BOUND = 1.7;
    /** Below this many milliseconds two medians count as the same: it is what the machine itself adds. */
    private static final double GRAIN = 15;

    private final Program program = Program.shared();
    private final Occasion occasion = new Occasion(program);

    private interface Try {
        HttpResponse<String> with(String email);
    }

    @Test
    void signInTakesAsLongForAnAddressThatIsNotThere() {
        same(email -> new Wire(program)
                .post(
                        "/sign-in",
                        Wire.form("sign-in", "sign-in", "email", email, "password", "not this one", "enter", "e")));
    }

    @Test
    void aNewPasswordIsPromisedToEverybodyAlike() {
        same(email -> new Wire(program).post("/password", Wire.form("ask", "ask", "email", email, "send", "Send")));
    }

    private void same(Try attempt) {
        double[] known = new double[TRIES];
        double[] unknown = new double[TRIES];
        for (int i = -2; i < TRIES; i++) {
            String nobody = "nobody-" + UUID.randomUUID() + "@example.org";
            // The limits on tries have tests of their own; here they would end the tries.
            occasion.forgetTries();
            // Whoever comes second finds the program warm, so they change places.
            boolean first = i % 2 == 0;
            long begin = System.nanoTime();
            HttpResponse<String> one = attempt.with(first ? Person.LEADER.email : nobody);
            long between = System.nanoTime();
            HttpResponse<String> other = attempt.with(first ? nobody : Person.LEADER.email);
            long end = System.nanoTime();
            assertThat(other.statusCode()).isEqualTo(one.statusCode()).isLessThan(400);
            assertThat(plain(other, nobody)).isEqualTo(plain(one, nobody));
            assertThat(other.headers().map().keySet())
                    .isEqualTo(one.headers().map().keySet());
            if (i >= 0) {
                double early = (between - begin) / 1e6;
                double late = (end - between) / 1e6;
                known[i] = first ? early : late;
                unknown[i] = first ? late : early;
            }
        }
        double slow = Math.max(median(known), median(unknown));
        double fast = Math.min(median(known), median(unknown));
        assertThat(slow)
                .as("medians in ms: known %.1f, unknown %.1f", median(known), median(unknown))
                .isLessThan(Math.max(fast * BOUND, fast + GRAIN));
        occasion.forgetTries();
    }

    /** The page without what was typed into it. */
    private static String plain(HttpResponse<String> answer, String nobody) {
        return answer.body()
                .replace("value=\"" + nobody + "\"", "")
                .replace("value=\"" + Person.LEADER.email + "\"", "");
    }

    private static double median(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }
}
