package org.headwaters.member;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.headwaters.platform.gate.Actor;
import org.junit.jupiter.api.Test;

/** Guest seats: who gives and sees them, and until when they are good. */
class GuestSeatsTest {

    private static final LocalDate DAY = LocalDate.of(2026, 12, 31);

    private static Actor actor(boolean coordinator, Set<Long> stewardOf) {
        return new Actor(4, "a", "A", 9L, coordinator, stewardOf, Set.of(), Set.of(), false);
    }

    @Test
    void coordinatorsGiveThemAndStewardsSeeTheirOwn() {
        assertThat(GuestSeatPolicy.mayGive(actor(true, Set.of()))).isTrue();
        assertThat(GuestSeatPolicy.mayGive(actor(false, Set.of(9L)))).isFalse();
        assertThat(GuestSeatPolicy.maySee(actor(false, Set.of(9L)), 9L)).isTrue();
        assertThat(GuestSeatPolicy.maySee(actor(false, Set.of(9L)), 8L)).isFalse();
        assertThat(GuestSeatPolicy.maySee(actor(false, Set.of()), 9L)).isFalse();
    }

    @Test
    void areGoodOnTheirLastDayAndNotAfterIt() {
        GuestSeatsView seats = new GuestSeatsView(2, DAY, List.of("Mee"));
        assertThat(seats.free()).isEqualTo(1);
        assertThat(seats.current(DAY)).isTrue();
        assertThat(seats.current(DAY.plusDays(1))).isFalse();
        assertThat(new GuestSeatsView(0, DAY, List.of()).current(DAY)).isFalse();
        assertThat(new GuestSeatsView(1, DAY, List.of("Mee", "Ann")).free())
                .as("levels that coordinators set by hand")
                .isZero();
    }
}
