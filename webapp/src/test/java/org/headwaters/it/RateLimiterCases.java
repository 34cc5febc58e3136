package org.headwaters.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import org.headwaters.platform.gate.Actor;
import org.headwaters.platform.limit.RateLimiter;
import org.headwaters.platform.limit.TooManyTries;
import org.junit.jupiter.api.Test;

/** Limits are rows, so they hold for all threads, nodes and starts together. */
interface RateLimiterCases {

    private static void take(String whose) {
        Inside.bean(RateLimiter.class).take("it-try", whose, 10, Duration.ofHours(1));
    }

    @Test
    default void parallelTriesGetExactlyTheLimit() throws Exception {
        List<Object> results = Inside.together(40, Actor.visitor(), () -> {
            take("parallel");
            return "taken";
        });

        assertThat(results).filteredOn("taken"::equals).hasSize(10);
        assertThat(results).filteredOn(TooManyTries.class::isInstance).hasSize(30);
    }

    @Test
    default void countLiesInTheDatabaseAndOutlivesAFailedRequest() {
        assertThatThrownBy(() -> Inside.bean(Store.class).call(em -> {
                    take("failing");
                    throw new IllegalStateException("The request fails");
                }))
                .isNotNull();

        assertThat(Inside.count("SELECT MAX(used) FROM rate_window WHERE bucket LIKE 'it-try:%'"))
                .isPositive();
    }

    @Test
    default void windowThatEndedBeginsAnew() {
        for (int i = 0; i < 10; i++) {
            take("window");
        }
        assertThatThrownBy(() -> take("window")).isInstanceOf(TooManyTries.class);

        Inside.execute(
                "UPDATE rate_window SET window_end = UTC_TIMESTAMP(6) - INTERVAL 1 SECOND WHERE bucket LIKE 'it-try:%'");

        assertThatCode(() -> take("window")).doesNotThrowAnyException();
    }

    @Test
    default void waitIsWhatIsLeftOfTheWindow() {
        for (int i = 0; i < 10; i++) {
            take("wait");
        }
        assertThatThrownBy(() -> take("wait"))
                .isInstanceOfSatisfying(
                        TooManyTries.class,
                        tries -> assertThat(tries.waitTime()).isPositive().isLessThanOrEqualTo(Duration.ofHours(1)));
    }
}
