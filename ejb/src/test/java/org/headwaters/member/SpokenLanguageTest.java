package org.headwaters.member;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class SpokenLanguageTest {

    /** Width of the column. */
    private static final int COLUMN = 200;

    @Test
    void findsALanguageByItsCodeInAnyCase() {
        assertThat(SpokenLanguage.of("zh-hant")).contains(SpokenLanguage.ZH_HANT);
        assertThat(SpokenLanguage.of("KSW")).contains(SpokenLanguage.KSW);
    }

    @Test
    void takesNothingThatIsNotOnTheList() {
        assertThat(SpokenLanguage.of("xx")).isEmpty();
        assertThat(SpokenLanguage.of(null)).isEmpty();
        assertThat(SpokenLanguage.stored(List.of("en", "'; --", "#{1+1}"))).isEqualTo("en");
    }

    @Test
    void storesEachOnceInOneOrderAndReadsThemBack() {
        String stored = SpokenLanguage.stored(List.of("so", "en", "so"));
        assertThat(stored).isEqualTo("en\nso");
        assertThat(SpokenLanguage.listed(stored)).containsExactly(SpokenLanguage.EN, SpokenLanguage.SO);
    }

    @Test
    void allTogetherFitTheColumn() {
        List<String> all = List.of(SpokenLanguage.values()).stream()
                .map(SpokenLanguage::code)
                .toList();
        assertThat(SpokenLanguage.stored(all)).hasSizeLessThan(COLUMN);
    }
}
