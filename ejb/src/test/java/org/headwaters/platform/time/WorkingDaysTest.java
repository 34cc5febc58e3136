package org.headwaters.platform.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WorkingDaysTest {

    @ParameterizedTest
    @CsvSource({
        // Monday to Wednesday, the hour kept
        "2026-06-01T10:00,2026-06-03T10:00",
        // Friday to Tuesday
        "2026-06-05T15:30,2026-06-09T15:30",
        // a Saturday and a Sunday count from Monday's first moment
        "2026-06-06T12:00,2026-06-10T00:00",
        "2026-06-07T23:59,2026-06-10T00:00",
        // over Juneteenth, a Friday in 2026
        "2026-06-17T09:00,2026-06-22T09:00",
        // begun on it
        "2026-06-19T09:00,2026-06-24T00:00",
        // Independence Day 2026 is a Saturday, kept on Friday
        "2026-07-01T09:00,2026-07-06T09:00",
        // Wednesday before Thanksgiving: Thursday and Friday are free
        "2026-11-25T08:00,2026-12-01T08:00",
        // over the new year
        "2026-12-30T08:00,2027-01-04T08:00",
        // the hour stays though the clocks are set forward and back
        "2026-03-06T10:00,2026-03-10T10:00",
        "2026-10-30T10:00,2026-11-03T10:00"
    })
    void twoWorkingDaysAreDue(LocalDateTime start, LocalDateTime due) {
        assertThat(WorkingDays.due(at(start), 2)).isEqualTo(at(due));
    }

    @Test
    void noDaysAreDueAtOnceOrWhenPeopleWorkAgain() {
        assertThat(WorkingDays.due(at(LocalDateTime.parse("2026-06-01T10:00")), 0))
                .isEqualTo(at(LocalDateTime.parse("2026-06-01T10:00")));
        assertThat(WorkingDays.due(at(LocalDateTime.parse("2026-06-06T10:00")), 0))
                .isEqualTo(at(LocalDateTime.parse("2026-06-08T00:00")));
    }

    @Test
    void dayIsThatOfTheCommunityNotOfTheServer() {
        // Half past eleven on Friday evening in Minnesota is Saturday in UTC.
        Instant evening = Instant.parse("2026-06-06T04:30:00Z");

        assertThat(WorkingDays.due(evening, 1)).isEqualTo(Instant.parse("2026-06-09T04:30:00Z"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-01-01",
                "2026-01-19",
                "2026-02-16",
                "2026-05-25",
                "2026-06-19",
                "2026-07-03",
                "2026-09-07",
                "2026-10-12",
                "2026-11-11",
                "2026-11-26",
                "2026-11-27",
                "2026-12-25",
                "2021-12-31",
                "2023-01-02"
            })
    void nobodyWorksOnHolidays(LocalDate day) {
        assertThat(WorkingDays.is(day)).isFalse();
    }

    private static Instant at(LocalDateTime local) {
        return local.atZone(CommunityDay.ZONE).toInstant();
    }
}
