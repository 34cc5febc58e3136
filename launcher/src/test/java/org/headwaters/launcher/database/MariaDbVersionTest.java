package org.headwaters.launcher.database;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class MariaDbVersionTest {

    @Test
    void readsTheSeriesOutOfWhatServersSay() {
        assertThat(MariaDbVersion.parse("11.4.5-MariaDB\n")).isEqualTo(new MariaDbVersion(11, 4, "11.4.5-MariaDB"));
        assertThat(MariaDbVersion.parse("5.5.5-10.11.6-MariaDB-0+deb12u1").minor())
                .isEqualTo(11);
        assertThat(MariaDbVersion.parse("nonsense").major()).isZero();
    }

    @Test
    void onlyAnotherSeriesIsNewer() {
        MariaDbVersion ours = MariaDbVersion.parse("11.4.5");

        assertThat(MariaDbVersion.parse("11.8.2").isNewerSeriesThan(ours)).isTrue();
        assertThat(MariaDbVersion.parse("12.0").isNewerSeriesThan(ours)).isTrue();
        assertThat(MariaDbVersion.parse("11.4.9").isNewerSeriesThan(ours)).isFalse();
        assertThat(MariaDbVersion.parse("10.11.6").isNewerSeriesThan(ours)).isFalse();
    }
}
