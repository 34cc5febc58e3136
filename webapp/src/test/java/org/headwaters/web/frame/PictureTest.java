package org.headwaters.web.frame;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whose pictures a page may show. */
class PictureTest {

    @ParameterizedTest
    @ValueSource(strings = {"/files/1/a.png", "/members/hodan-jirde/photo?v=1"})
    void pathsOfThisSiteAreShown(String path) {
        assertThat(Picture.ours(path)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "https://example.org/a.png",
                "//example.org/a.png",
                "/\\example.org/a.png",
                "data:image/png;base64,AA",
                "javascript:alert(1)",
                "files/1/a.png"
            })
    void addressesOfOtherSitesAreNot(String path) {
        assertThat(Picture.ours(path)).isFalse();
    }
}
