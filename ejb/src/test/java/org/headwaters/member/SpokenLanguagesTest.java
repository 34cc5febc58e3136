package org.headwaters.member;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.headwaters.platform.text.CommunityLanguage;
import org.junit.jupiter.api.Test;

class SpokenLanguagesTest {

    /** Width of the column. */
    private static final int COLUMN = 200;

    @Test
    void findsALanguageByItsCodeInAnyCase() {
        assertThat(CommunityLanguage.of("zh-hant")).contains(CommunityLanguage.ZH_HANT);
        assertThat(CommunityLanguage.of("KSW")).contains(CommunityLanguage.KSW);
    }

    @Test
    void takesNothingThatIsNotOnTheList() {
        assertThat(CommunityLanguage.of("xx")).isEmpty();
        assertThat(CommunityLanguage.of(null)).isEmpty();
        assertThat(SpokenLanguages.stored(List.of("en", "'; --", "#{1+1}"))).isEqualTo("en");
    }

    @Test
    void storesEachOnceInOneOrderAndReadsThemBack() {
        String stored = SpokenLanguages.stored(List.of("so", "en", "so"));
        assertThat(stored).isEqualTo("en\nso");
        assertThat(SpokenLanguages.listed(stored)).containsExactly(CommunityLanguage.EN, CommunityLanguage.SO);
    }

    @Test
    void allTogetherFitTheColumn() {
        List<String> all = List.of(CommunityLanguage.values()).stream()
                .map(CommunityLanguage::code)
                .toList();
        assertThat(SpokenLanguages.stored(all)).hasSizeLessThan(COLUMN);
    }
}
