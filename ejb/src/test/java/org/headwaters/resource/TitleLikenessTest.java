package org.headwaters.resource;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TitleLikenessTest {

    @ParameterizedTest
    @CsvSource({
        "Interpreter checklist,checklist: interpreter,true",
        "Información de salud,informacion de salud,true",
        "Rides to care in the northwest,Rides to care in the far northwest,true",
        "Rides to care,Rides to school,false",
        "Rides to care in the northwest,Rides to care in the southwest today,false",
        "Report on birth outcomes in Minnesota 2024,Report on birth outcomes in Minnesota 2025,false",
        "!!,??,false"
    })
    void titlesThatSayTheSameAreAlike(String one, String other, boolean alike) {
        assertThat(TitleLikeness.alike(one, other)).isEqualTo(alike);
        assertThat(TitleLikeness.alike(other, one)).isEqualTo(alike);
    }
}
