package org.headwaters.platform.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConfusablesTest {

    @ParameterizedTest
    @CsvSource({
        "farmhealth.example.org,farrnhealth.example.org",
        "hello.example.org,he1lo.example.org",
        "root.example.org,r00t.example.org",
        "west.example.org,vvest.example.org",
        "river.example.org,rlver.example.org",
        "north-star.example.org,northstar.example.org",
        "care.example.org,c\u0430re.example.org"
    })
    void domainsThatLookAlikeAreKnown(String real, String made) {
        assertThat(Confusables.alike(real, made)).isTrue();
        assertThat(Confusables.alike(made, real)).isTrue();
        assertThat(Confusables.imitated(made, List.of("other.example.org", real)))
                .contains(real);
    }

    @Test
    void sameDomainImitatesNothing() {
        assertThat(Confusables.alike("farm.example.org", "farm.example.org")).isFalse();
        assertThat(Confusables.imitated("farm.example.org", List.of("farrn.example.org", "farm.example.org")))
                .isEmpty();
        assertThat(Confusables.imitated("lake.example.org", List.of("farm.example.org")))
                .isEmpty();
    }

    @Test
    void lettersAreReadAsTheyLook() {
        assertThat(Confusables.letters("R\u0456verb\u0435nd")).isEqualTo("riverbend");
        assertThat(Confusables.letters("\uFF32iver\u200Bbend")).isEqualTo("riverbend");
        assertThat(Confusables.letters("Ñandú")).isEqualTo("ñandú");
    }

    @Test
    void oneWordInTwoAlphabetsIsMixedTwoWordsAreNot() {
        assertThat(Confusables.mixed("R\u0456verbend Clinic")).isTrue();
        assertThat(Confusables.mixed("Clinic \u041c\u0438\u0440")).isFalse();
        assertThat(Confusables.mixed("Ñandú Café 한국")).isFalse();
    }
}
