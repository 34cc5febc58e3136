package org.headwaters.reference;

import static org.assertj.core.api.Assertions.assertThat;

import org.headwaters.reference.LocalAddress.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LocalAddressTest {

    private static final String SITE = "https://headwaters.example.org";

    @ParameterizedTest
    @CsvSource({
        "/discussions/17, THREAD, 17, 0",
        "/discussions/17/bus-passes, THREAD, 17, 0",
        "/discussions/17/bus-passes?post=3#post-3, THREAD, 17, 3",
        "/discussions/17/bus-passes#post-1, THREAD, 17, 1",
        "/discussions/17/bus-passes?view=flat&post=21, THREAD, 17, 21",
        "/discussions/17/bus-passes?page=2, THREAD, 17, 0",
        "/resources/4/a-guide, RESOURCE, 4, 0",
        "/spaces/language-access, SPACE, language-access, 0",
        "/organizations/open-door, ORGANIZATION, open-door, 0",
        "/members/pa-nhia-khang, MEMBER, pa-nhia-khang, 0"
    })
    void readsWhatHasATitle(String path, Kind kind, String key, int post) {
        assertThat(LocalAddress.of(SITE + path, SITE)).contains(new LocalAddress(kind, key, post));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "/",
                "/discussions",
                "/discussions/new",
                "/discussions/17/care",
                "/discussions/17/posts/2/edit",
                "/discussions/0",
                "/discussions/99999999999999999999",
                "/resources/4/edit",
                "/organizations/apply",
                "/spaces/a/updates",
                "/spaces/-",
                "/members/Pa'--",
                "/files/3/a.pdf",
                "/sign-out"
            })
    void pagesWithoutATitleOfTheirOwnAreAddresses(String path) {
        assertThat(LocalAddress.of(SITE + path, SITE)).isEmpty();
    }

    @Test
    void othersAreNotOurs() {
        assertThat(LocalAddress.of("https://headwaters.example.org.evil.example/discussions/1", SITE))
                .isEmpty();
        assertThat(LocalAddress.of("https://evil.example/discussions/1", SITE)).isEmpty();
        assertThat(LocalAddress.of("http://headwaters.example.org/discussions/1", SITE))
                .isEmpty();
    }
}
