package org.headwaters.web.frame;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.headwaters.platform.limit.PaceBoard;
import org.headwaters.platform.limit.PaceCount;
import org.junit.jupiter.api.Test;

/** What nodes tell each other of who comes often. */
class PaceExchangeTest {

    private final Board board = new Board();
    private final Hand clock = new Hand();
    private final PaceNode one = new PaceNode(board, clock);
    private final PaceNode other = new PaceNode(board, clock);

    @Test
    void whatOneNodeLetThroughCountsOnTheOther() {
        assertThat(one.let("a", 30)).isEqualTo(30);
        assertThat(other.let("a", 13)).as("nobody knows yet").isEqualTo(13);
        one.meet();
        other.meet();

        assertThat(other.let("a", 50)).isEqualTo(7);
        assertThat(other.let("b", 50)).as("another sender").isEqualTo(50);
    }

    @Test
    void aSteadySenderOverBothGetsTheLimitAndWhatComesWhileTheyGather() {
        int through = 0;
        for (int beat = 0; beat < 40; beat++) {
            // Twelve in a second, by turns; nodes meet every quarter of a second, one before and one after.
            one.meet();
            through += one.let("a", 2) + other.let("a", 1);
            other.meet();
            clock.go(Duration.ofMillis(PaceExchange.GATHERING_MILLIS));
        }

        assertThat(through).isBetween(50, 50 + 6);
    }

    @Test
    void minutesAreCountedTogetherToo() {
        int through = 0;
        for (int second = 0; second < 60; second++) {
            through += one.let("a", 3) + other.let("a", 3);
            one.meet();
            other.meet();
            clock.go(Duration.ofSeconds(1));
        }
        assertThat(through).isBetween(200, 206);

        assertThat(one.let("a", 1)).as("the next minute").isEqualTo(1);
    }

    @Test
    void whatWasCountedInTheTenSecondsBeforeIsOver() {
        one.let("a", 40);
        other.let("a", 13);
        one.meet();
        other.meet();
        clock.go(Duration.ofSeconds(10));

        assertThat(other.let("a", 60)).isEqualTo(50);
    }

    @Test
    void whoComesNowAndThenIsNotWorthTelling() {
        IntStream.range(0, 500).forEach(i -> one.let("sender " + i, 12));
        one.meet();
        assertThat(board.rows).isEmpty();
        assertThat(board.asked).isZero();

        one.let("sender 7", 1);
        one.meet();
        one.meet();
        assertThat(board.rows.values())
                .singleElement()
                .satisfies(rows -> assertThat(rows.values()).singleElement().satisfies(count -> {
                    assertThat(count.sender()).isEqualTo("sender 7");
                    assertThat(count.inTenSeconds()).isEqualTo(13);
                    assertThat(count.inMinute()).isEqualTo(13);
                }));
        assertThat(board.asked).as("nothing new, nothing asked").isEqualTo(1);
    }

    @Test
    void manyAreToldInPieces() {
        IntStream.range(0, 2500).forEach(i -> one.let("sender " + i, 13));
        while (one.hasNews()) {
            one.meet();
        }

        assertThat(board.rows.values()).singleElement().satisfies(rows -> assertThat(rows)
                .hasSize(2500));
        assertThat(board.asked).isEqualTo(3);
    }

    @Test
    void withoutTheDatabaseANodeCountsAloneAndTellsLater() {
        board.away = true;
        assertThat(one.let("a", 20)).isEqualTo(20);
        other.let("a", 20);
        one.meet();
        other.meet();
        assertThat(one.let("a", 60)).isEqualTo(30);

        board.away = false;
        one.meet();
        other.meet();
        assertThat(other.let("a", 60)).isZero();
    }

    @Test
    void aDatabaseThatIsAwayIsAskedLessAndLessOften() {
        board.away = true;
        one.let("a", 20);
        for (int i = 0; i < 8; i++) {
            one.meet();
        }
        assertThat(one.waits()).containsExactly(250L, 500L, 1000L, 2000L, 4000L, 8000L, 10_000L, 10_000L, 10_000L);

        board.away = false;
        one.meet();
        one.let("a", 1);
        assertThat(one.waits()).endsWith(250L);
    }

    @Test
    void whatIsOldIsRemovedOnceAMinute() {
        one.let("a", 20);
        one.meet();
        one.let("a", 1);
        one.meet();
        clock.go(Duration.ofMinutes(1));
        one.let("a", 20);
        one.meet();

        long minute = Instant.parse("2026-11-23T10:00:00Z").getEpochSecond() / 60;
        assertThat(board.forgotten).containsExactly(minute - 1, minute);
    }

    /** Rows in memory. */
    private static final class Board extends PaceBoard {

        private final Map<String, Map<String, PaceCount>> rows = new HashMap<>();
        private final List<Long> forgotten = new ArrayList<>();
        private boolean away;
        private int asked;

        @Override
        public List<PaceCount> exchange(String node, List<PaceCount> own, long minute) {
            if (away) {
                throw new IllegalStateException("The database is away");
            }
            asked++;
            own.forEach(
                    count -> rows.computeIfAbsent(node, any -> new HashMap<>()).put(count.sender(), count));
            return rows.entrySet().stream()
                    .filter(other -> !other.getKey().equals(node))
                    .flatMap(other -> other.getValue().values().stream())
                    .filter(count -> count.minute() == minute)
                    .toList();
        }

        @Override
        public void forget(long minute) {
            forgotten.add(minute);
        }
    }

    /** A clock moved by hand, at the beginning of a minute. */
    private static final class Hand extends Clock {

        private Instant now = Instant.parse("2026-11-23T10:00:00Z");

        void go(Duration time) {
            now = now.plus(time);
        }

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }
}
