package org.headwaters.web.frame;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Addresses, times, people and languages as pages show or count them. */
class SmallThingsTest {

    private static final Instant NOW = Instant.parse("2026-11-22T18:00:00Z");

    @ParameterizedTest
    @ValueSource(strings = {"gzip", "gzip, deflate, br", "br;q=1.0, gzip;q=0.8, *;q=0.1", "deflate,gzip;q=0.05"})
    void whoCanUnpackGetsPackedBytes(String accepted) {
        assertThat(Packed.unpacks(accepted)).isTrue();
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "identity", "br", "gzip;q=0", "gzip; q=0.000, br", "gzipped"})
    void whoCannotUnpackGetsThemAsTheyAre(String accepted) {
        assertThat(Packed.unpacks(accepted)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "PT-5M, just now",
        "PT0S, just now",
        "PT59S, just now",
        "PT1M, 1 minute ago",
        "PT59M59S, 59 minutes ago",
        "PT1H, 1 hour ago",
        "PT23H59M, 23 hours ago",
        "PT24H, yesterday",
        "PT48H, 2 days ago",
        "P14D, 14 days ago"
    })
    void timePastIsSaidInAWordOrTwo(Duration past, String words) {
        assertThat(Times.ago(NOW.minus(past), NOW)).isEqualTo(words);
    }

    @Test
    void longAgoIsADate() {
        assertThat(Times.ago(NOW.minus(4000, ChronoUnit.DAYS), NOW)).isEqualTo("Dec 10, 2015");
    }

    @Test
    void noTimeIsNothing() {
        assertThat(Times.ago(null)).isEmpty();
        assertThat(Times.day(null)).isEmpty();
        assertThat(Times.exact(null)).isEmpty();
        assertThat(Times.iso(null)).isEmpty();
        assertThat(Times.iso(Instant.parse("2026-11-08T12:29:23.373403Z"))).isEqualTo("2026-11-08T12:29:23Z");
    }

    @Test
    void exactTimeIsCentral() {
        assertThat(Times.exact(NOW)).isEqualTo("November 22, 2026, 12:00 PM Central");
        assertThat(Times.exact(Instant.parse("2026-07-01T04:30:00Z"))).isEqualTo("June 30, 2026, 11:30 PM Central");
    }

    @ParameterizedTest
    @CsvSource({
        "Mai Xiong, MX",
        "  Mai   Nou   Xiong , MX",
        "Cher, C",
        "\u00E5sa \u00F6berg, \u00C5\u00D6",
        "\uD835\uDCD0nn \uD83D\uDC9A, \uD835\uDCD0\uD83D\uDC9A",
        "'', ''"
    })
    void initialsAreThoseOfTheFirstAndLastWord(String name, String initials) {
        assertThat(People.initials(name)).isEqualTo(initials);
    }

    @Test
    void nobodyHasNoInitialsButATint() {
        assertThat(People.initials(null)).isEmpty();
        assertThat(People.tint(null)).matches("t[1-6]");
        assertThat(People.tint("Mai Xiong")).isEqualTo(People.tint("Mai Xiong")).matches("t[1-6]");
    }

    @Test
    void whatAVisitorClaimsAboutTheOwnAddressIsNotWhatTheProxySays() {
        assertThat(ClientAddress.lastHop(List.of("192.0.2.7"))).isEqualTo("192.0.2.7");
        assertThat(ClientAddress.lastHop(List.of("10.1.2.3, 192.0.2.7"))).isEqualTo("192.0.2.7");
        assertThat(ClientAddress.lastHop(List.of("10.1.2.3", "192.0.2.7")))
                .as("in a line of its own, as HAProxy does")
                .isEqualTo("192.0.2.7");
        assertThat(ClientAddress.lastHop(List.of(","))).isEmpty();
        assertThat(ClientAddress.lastHop(List.of("192.0.2.7:50123"))).isEqualTo("192.0.2.7");
        assertThat(ClientAddress.lastHop(List.of("10.1.2.3, [2001:db8::1]:50123")))
                .isEqualTo("2001:db8::1");
        assertThat(ClientAddress.lastHop(List.of("2001:db8::1"))).isEqualTo("2001:db8::1");
        assertThat(ClientAddress.lastHop(List.of("nobody:1"))).isEqualTo("nobody:1");
    }

    @Test
    void oneNetworkOfIpv6CountsAsOneVisitor() {
        assertThat(ClientAddress.network("2001:db8:1:2:3:4:5:6")).isEqualTo(ClientAddress.network("2001:db8:1:2::1"));
        assertThat(ClientAddress.network("2001:db8:1:3::1")).isNotEqualTo(ClientAddress.network("2001:db8:1:2::1"));
    }

    @Test
    void ipv4AddressIsItself() {
        assertThat(ClientAddress.network("203.0.113.7")).isEqualTo("203.0.113.7");
        assertThat(ClientAddress.network("::ffff:203.0.113.7")).isEqualTo("203.0.113.7");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "evil.example", "a b", "' OR 1=1", "999.1.1.1", "1.2.3.4, 5.6.7.8", "::::"})
    void anythingElseIsUnknownAndNoNameIsLookedUp(String address) {
        assertThat(ClientAddress.network(address)).isEqualTo("unknown");
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "en-US", "es", "en'-probe-'", "zz", "ar"})
    void languageIsOneOfOurs(String tag) {
        assertThat(Language.of(new Locale.Builder().setLanguage("en").build())).isEqualTo(Language.EN);
        assertThat(Language.values()).contains(Language.of(Locale.forLanguageTag(tag)));
        assertThat(Language.of(null)).isEqualTo(Language.EN);
    }
}
