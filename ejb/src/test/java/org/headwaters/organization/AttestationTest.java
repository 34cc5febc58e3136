package org.headwaters.organization;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.headwaters.organization.Attestation.Step;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AttestationTest {

    private static final LocalDate DUE = LocalDate.of(2027, 3, 14);

    @ParameterizedTest
    @CsvSource({
        // days before, last reminder (-1: none), the day it went out, what is to be done
        "31,-1,0,WAIT",
        "30,-1,0,REMIND",
        "29,30,30,WAIT",
        "7,30,30,REMIND",
        "6,7,7,WAIT",
        "0,7,7,REMIND",
        "0,0,0,WAIT",
        "-1,0,0,PAUSE",
        "-9,0,0,PAUSE"
    })
    void isRemindedThreeTimesAndThenPaused(int before, int stage, int told, Step step) {
        Attestation attestation = new Attestation(DUE, stage < 0 ? null : stage, DUE.minusDays(told));
        assertThat(Attestation.next(attestation, DUE.minusDays(before))).isEqualTo(step);
    }

    @Test
    void nobodyIsPausedWithoutAReminderOnADayBefore() {
        LocalDate late = DUE.plusDays(40);
        assertThat(Attestation.next(new Attestation(DUE, null, null), late)).isEqualTo(Step.REMIND);
        assertThat(Attestation.next(new Attestation(DUE, 7, DUE.minusDays(7)), late))
                .isEqualTo(Step.REMIND);
        assertThat(Attestation.next(new Attestation(DUE, 0, late), late)).isEqualTo(Step.WAIT);
        assertThat(Attestation.next(new Attestation(DUE, 0, late), late.plusDays(1)))
                .isEqualTo(Step.PAUSE);
    }

    @Test
    void nobodyIsAskedWithoutADay() {
        assertThat(Attestation.next(new Attestation(null, null, null), DUE)).isEqualTo(Step.WAIT);
    }
}
