package org.headwaters.web.frame;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullAndEmptySource;
import org.junit.jupiter.params.provider.ValueSource;

class FormsTest {

    @ParameterizedTest
    @ValueSource(strings = {"/", "/discussions", "/discussions/5/x?post=2#post-2", "/search?q=https://example.org"})
    void pathOfThisSiteIsLocal(String path) {
        assertThat(Forms.isLocal(path)).isTrue();
    }

    @ParameterizedTest
    @NullAndEmptySource
    @ValueSource(
            strings = {
                "//evil.example",
                "/\\evil.example",
                "\\\\evil.example",
                "https://evil.example",
                "javascript:alert(1)",
                "/a\r\nSet-Cookie: x=y",
                "/\t/evil.example",
                "discussions",
                " /",
                "/a\\b",
                "/\0"
            })
    void addressElsewhereIsNot(String path) {
        assertThat(Forms.isLocal(path)).isFalse();
    }

    @Test
    void parameterGoesBeforeTheFragment() {
        assertThat(Forms.with("/a#b", "done", "reply")).isEqualTo("/a?done=reply#b");
        assertThat(Forms.with("/a?c=d#b", "done", "reply")).isEqualTo("/a?c=d&done=reply#b");
        assertThat(Forms.with("/a", "q", "b & c=d#e")).isEqualTo("/a?q=b+%26+c%3Dd%23e");
    }
}
