package org.headwaters.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Path;
import java.util.Map;
import org.headwaters.launcher.common.StartFailure;
import org.headwaters.launcher.database.DatabaseLogin;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SettingsTest {

    @Test
    void nothingGivenIsEnough() throws Exception {
        Settings settings = Settings.read(Map.<String, String>of()::get);

        assertThat(settings.data()).isEqualTo(Path.of("headwaters-data").toAbsolutePath());
        assertThat(settings.listener().port()).isEqualTo(8080);
        assertThat(settings.listener().numericAddress()).isEqualTo("0.0.0.0");
        assertThat(settings.listener().friendlyUrl()).isEqualTo("http://localhost:8080/");
        assertThat(settings.sample()).isFalse();
        assertThat(settings.foreignDatabase()).isEmpty();
    }

    @Test
    void theSampleCommunityIsForThisMachineAlone() throws Exception {
        assertThat(Settings.read(Map.of("HEADWATERS_SAMPLE", "true")::get)
                        .listener()
                        .numericAddress())
                .isEqualTo("127.0.0.1");
        assertThat(Settings.read(Map.of("HEADWATERS_SAMPLE", "true", "HEADWATERS_ADDRESS", "localhost")::get)
                        .listener()
                        .isLoopback())
                .isTrue();
        assertThat(refusal("HEADWATERS_SAMPLE", "true", "HEADWATERS_ADDRESS", "0.0.0.0"))
                .contains("known passwords")
                .contains("HEADWATERS_ADDRESS");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "65536", "-1", "80a", "99999999999", "8080.0"})
    void aPortIsANumberInRange(String port) {
        assertThat(refusal("HEADWATERS_PORT", port))
                .isEqualTo("HEADWATERS_PORT is " + port + ", but must be a number from 1 to 65535.");
    }

    @Test
    void sampleIsTrueOrFalse() {
        assertThat(refusal("HEADWATERS_SAMPLE", "yes")).contains("must be true or false");
    }

    @Test
    void halfADatabaseIsRefusedRatherThanReplacedByAnEmptyOne() {
        assertThat(refusal("HEADWATERS_DB_PASSWORD", "x")).contains("HEADWATERS_DB_URL is not");
        assertThat(refusal("HEADWATERS_DB_USER", "ann")).startsWith("HEADWATERS_DB_USER is set");
        assertThat(refusal("HEADWATERS_DB_URL", "jdbc:mysql://db/forum")).contains("jdbc:mariadb://host");
        assertThat(refusal("HEADWATERS_DB_REPLICA_URL", "jdbc:mariadb://replica/forum"))
                .startsWith("HEADWATERS_DB_REPLICA_URL is set");
        assertThat(refusal("HEADWATERS_DB_URL", "jdbc:mariadb://db/forum", "HEADWATERS_DB_REPLICA_URL", "replica"))
                .startsWith("HEADWATERS_DB_REPLICA_URL must look like jdbc:mariadb://host");
    }

    @Test
    void aWholeDatabaseIsTaken() throws Exception {
        Settings settings = Settings.read(Map.of(
                "HEADWATERS_DB_URL", "jdbc:mariadb://db/forum",
                "HEADWATERS_DB_USER", "ann",
                "HEADWATERS_DB_PASSWORD", "secret")::get);

        assertThat(settings.foreignDatabase()).contains(new DatabaseLogin("jdbc:mariadb://db/forum", "ann", "secret"));
        assertThat(settings.toString()).doesNotContain("secret");
    }

    @Test
    void emptyMeansNotGiven() throws Exception {
        assertThat(Settings.read(Map.of("HEADWATERS_DB_URL", " ", "HEADWATERS_PORT", "")::get)
                        .foreignDatabase())
                .isEmpty();
    }

    @Test
    void anAddressThatMeansNothingIsRefused() {
        assertThat(refusal("HEADWATERS_ADDRESS", "no such host")).contains("not an address of this machine");
    }

    private static String refusal(String... settings) {
        Map<String, String> map = settings.length == 2
                ? Map.of(settings[0], settings[1])
                : Map.of(settings[0], settings[1], settings[2], settings[3]);
        return assertThatExceptionOfType(StartFailure.class)
                .isThrownBy(() -> Settings.read(map::get))
                .actual()
                .getMessage();
    }
}
