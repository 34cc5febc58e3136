package org.headwaters.platform.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** When the replica is asked, and what the log says of it. */
class ReplicaHealthTest {

    private final AtomicLong clock = new AtomicLong(Long.MAX_VALUE - 1);
    private final ReplicaHealth health = new ReplicaHealth(clock::get);
    private final List<String> said = new ArrayList<>();
    // Held here: the log itself does not hold on to its loggers.
    private final Logger log = Logger.getLogger(ReplicaHealth.class.getName());
    private final Handler ear = new Handler() {
        @Override
        public void publish(LogRecord line) {
            said.add(line.getMessage());
        }

        @Override
        public void flush() {
            // Nothing is kept back.
        }

        @Override
        public void close() {
            // Nothing is open.
        }
    };

    @BeforeEach
    void listen() {
        log.addHandler(ear);
    }

    @AfterEach
    void listenNoMore() {
        log.removeHandler(ear);
    }

    private void pass(Duration time) {
        clock.addAndGet(time.toNanos());
    }

    @Test
    void oneThatIsWellIsAskedByEveryRequest() {
        health.caughtUp();

        assertThat(health.ask()).isTrue();
        assertThat(health.ask()).isTrue();
        assertThat(said).isEmpty();
    }

    @Test
    void oneThatWasBehindIsTriedByOneRequestASecond() {
        health.behind();

        assertThat(health.ask()).isFalse();
        pass(ReplicaHealth.PAUSE_BEHIND);
        assertThat(health.ask()).isTrue();
        assertThat(health.ask()).as("at the same time").isFalse();
        health.caughtUp();
        assertThat(health.ask()).isTrue();
        assertThat(said).as("a moment is nothing to speak of").isEmpty();
    }

    @Test
    void tenSecondsBehindAreSaidOnceAndTheEndToo() {
        for (int second = 0; second <= 30; second++) {
            health.behind();
            pass(Duration.ofSeconds(1));
        }
        assertThat(said).hasSize(1);
        health.caughtUp();
        health.caughtUp();
        assertThat(said).hasSize(2).last().asString().contains("caught up");
    }

    @Test
    void oneThatIsAwayIsSaidAtOnceAndLeftAloneForLonger() {
        health.away("does not answer", new IllegalStateException("Connection refused"));
        health.away("does not answer", new IllegalStateException("Connection refused"));

        assertThat(said).hasSize(1);
        pass(ReplicaHealth.PAUSE_AWAY.minusMillis(1));
        assertThat(health.ask()).isFalse();
        pass(Duration.ofMillis(1));
        assertThat(health.ask()).isTrue();
    }
}
