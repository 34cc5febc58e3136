package org.headwaters.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.headwaters.platform.gate.Actor;
import org.headwaters.platform.jobs.PlatformSweep;
import org.headwaters.platform.jobs.SweepTime;
import org.headwaters.platform.limit.PaceBoard;
import org.headwaters.platform.limit.PaceCount;
import org.headwaters.platform.secret.Tokens;
import org.headwaters.web.frame.PaceNode;
import org.junit.jupiter.api.Test;

/** Two nodes that count requests, and one database. */
interface PaceCases {

    /** A minute of the test's own: the years before anybody counts. */
    Instant LONG_AGO = Instant.parse("2001-02-03T04:05:00Z");

    private static PaceNode node(Instant now) {
        return new PaceNode(Inside.bean(PaceBoard.class), Clock.fixed(now, ZoneOffset.UTC));
    }

    @Test
    default void twoNodesSeeEachOthersCountsAndQuietSendersAreNotWritten() {
        PaceNode one = node(LONG_AGO);
        PaceNode other = node(LONG_AGO);
        String often = Tokens.hash("page member 1");
        IntStream.range(0, 100).forEach(i -> one.let(Tokens.hash("page " + i), 12));
        one.meet();
        assertThat(rows()).isZero();

        assertThat(one.let(often, 30)).isEqualTo(30);
        assertThat(other.let(often, 15)).isEqualTo(15);
        one.meet();
        other.meet();

        assertThat(Inside.list("SELECT in_ten_seconds FROM request_pace ORDER BY in_ten_seconds"))
                .containsExactly(15, 30);
        assertThat(other.let(often, 50)).isEqualTo(5);
        other.meet();
        assertThat(Inside.list("SELECT in_minute FROM request_pace ORDER BY in_ten_seconds"))
                .as("a node has one row for a sender")
                .containsExactly(20, 30);

        Inside.bean(PaceBoard.class).forget(LONG_AGO.getEpochSecond() / 60 + 1);
        assertThat(rows()).isZero();
    }

    /** What is written for the minute of these cases. */
    private static long rows() {
        return Inside.count("SELECT COUNT(*) FROM request_pace WHERE minute <= ?1", LONG_AGO.getEpochSecond() / 60);
    }

    @Test
    default void nodesThatTellAtOnceDoNotHinderEachOther() throws Exception {
        long minute = LONG_AGO.getEpochSecond() / 60 + 100;
        PaceBoard board = Inside.bean(PaceBoard.class);
        List<PaceCount> counts = IntStream.range(0, 500)
                .mapToObj(i -> new PaceCount(Tokens.hash("at once " + i), minute, 60, minute * 6, 20))
                .toList();

        List<Object> results = Inside.together(4, Actor.program(), () -> {
            String node = UUID.randomUUID().toString();
            for (int round = 0; round < 10; round++) {
                board.exchange(node, counts, minute);
            }
            return "told";
        });

        assertThat(results).containsOnly("told");
        assertThat(board.exchange("one more", List.of(), minute)).hasSize(4 * 500);
        board.forget(minute + 1);
    }

    @Test
    default void theSweepRemovesWhatNobodyAsksAfter() {
        PaceNode node = node(LONG_AGO.plusSeconds(3600));
        node.let(Tokens.hash("page swept"), 20);
        node.meet();
        assertThat(Inside.count("SELECT COUNT(*) FROM request_pace WHERE sender = ?1", Tokens.hash("page swept")))
                .isEqualTo(1);

        Inside.bean(PlatformSweep.class).sweep(new SweepTime(LONG_AGO.plusSeconds(7200)));

        assertThat(Inside.count("SELECT COUNT(*) FROM request_pace WHERE sender = ?1", Tokens.hash("page swept")))
                .isZero();
    }
}
