package org.headwaters.reference;

import static org.assertj.core.api.Assertions.assertThat;

import org.headwaters.reference.LocalLinks.Target;
import org.junit.jupiter.api.Test;

class LocalLinksTest {

    private static final String SITE = "https://headwaters.example.org";

    @Test
    void findsResourcesAndThreadsWhereverTheyStandInASentence() {
        String words = "See " + SITE + "/resources/7/a-list. And (" + SITE + "/discussions/12/title?post=3), ["
                + "this one](" + SITE + "/resources/8), **" + SITE + "/resources/9/b**";
        assertThat(LocalLinks.in(words, SITE))
                .containsExactly(
                        new Target(false, 7), new Target(true, 12), new Target(false, 8), new Target(false, 9));
    }

    @Test
    void passesOverOtherSitesOtherPagesAndWhatOnlyLooksAlike() {
        assertThat(LocalLinks.in(
                        SITE + "/spaces/x " + SITE + "/resources/new " + SITE + "/resources/7/edit " + SITE
                                + "/resources/7/links " + SITE
                                + ".evil.example/resources/7 http://other/resources/7 /resources/7 "
                                + SITE + "/resources/99999999999999999999",
                        SITE))
                .isEmpty();
        assertThat(LocalLinks.in(null, SITE)).isEmpty();
    }

    @Test
    void countsNoMoreThanAPageCanTell() {
        StringBuilder words = new StringBuilder();
        for (int i = 1; i <= 100; i++) {
            words.append(SITE).append("/resources/").append(i).append(' ');
        }
        assertThat(LocalLinks.in(words.toString(), SITE)).hasSize(LocalLinks.MOST);
    }
}
