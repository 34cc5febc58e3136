package org.headwaters.platform.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Field;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class OutboxMailTest {

    private static final Instant START = Instant.parse("2026-11-22T08:00:00Z");
    private static final Duration LEASE = Duration.ofMinutes(5);

    private final OutboxMail mail = new OutboxMail("a@example.org", "Subject", "A link with a secret", START);

    @Test
    void pausesDoubleUpToSixHoursAndTheMailIsGivenUpAfterTwelveTries() {
        List<Duration> pauses = new ArrayList<>();
        Instant now = START;
        while (value("failedAt") == null) {
            mail.claim(now, LEASE);
            mail.failed(now, "refused");
            if (value("failedAt") == null) {
                Instant next = (Instant) value("notBefore");
                pauses.add(Duration.between(now, next));
                now = next;
            }
        }

        assertThat(pauses).hasSize(OutboxMail.MOST_ATTEMPTS - 1);
        assertThat(pauses.get(0)).isEqualTo(Duration.ofMinutes(1));
        assertThat(pauses).isSorted().allMatch(pause -> pause.compareTo(Duration.ofHours(6)) <= 0);
        assertThat(pauses.get(1)).isEqualTo(pauses.get(0).multipliedBy(2));
        assertThat(Duration.between(START, now)).isBetween(Duration.ofHours(12), Duration.ofDays(3));
    }

    @Test
    void failureFreesTheMailForTheNextWorker() {
        mail.claim(START, LEASE);
        assertThat(value("claimedUntil")).isEqualTo(START.plus(LEASE));

        mail.failed(START, "refused");

        assertThat(value("claimedUntil")).isNull();
    }

    @Test
    void longErrorIsCut() {
        mail.claim(START, LEASE);
        mail.failed(START, "x".repeat(5_000));

        assertThat((String) value("lastError")).hasSize(500);
    }

    @Test
    void sentMailKeepsNoSecret() {
        mail.claim(START, LEASE);
        mail.sent(START);

        assertThat(mail.body()).isEmpty();
        assertThat(value("doneAt")).isEqualTo(START);
    }

    private Object value(String name) {
        try {
            Field field = OutboxMail.class.getDeclaredField(name);
            field.setAccessible(true);
            return field.get(mail);
        } catch (ReflectiveOperationException wrong) {
            throw new AssertionError(wrong);
        }
    }
}
