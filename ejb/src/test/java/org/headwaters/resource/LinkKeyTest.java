package org.headwaters.resource;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LinkKeyTest {

    private static final String HERE = LinkKey.of("https://example.org/report?b=2&a=1");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://www.example.org/report/?a=1&b=2",
                "HTTPS://Example.ORG:443/report?a=1&b=2#page=3",
                " https://example.org/report/index.html?a=1&utm_source=mail&b=2&fbclid=x "
            })
    void theSamePlaceHasOneKey(String address) {
        assertThat(LinkKey.of(address)).isEqualTo(HERE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://example.org/Report?a=1&b=2",
                "https://example.org/report",
                "https://example.org:8443/report?a=1&b=2",
                "https://other.example.org/report?a=1&b=2",
                "https://example.org/report?a=1&b=3",
                "not an address at all"
            })
    void anotherPlaceHasAnother(String address) {
        assertThat(LinkKey.of(address)).isNotEqualTo(HERE).hasSize(64);
    }
}
