package org.headwaters.space;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.headwaters.platform.gate.InvalidInput;
import org.headwaters.platform.gate.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SpaceFormTest {

    @Test
    void takesAPlaceFromOneToTheLast() {
        assertThat(form("1").checked().position()).isEqualTo(1);
        assertThat(form(" 999 ").checked().position()).isEqualTo(999);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "0", "-1", "1000", "first", "1.5"})
    void refusesAnyOtherPlace(String place) {
        assertThat(catchThrowableOfType(InvalidInput.class, () -> form(place).checked())
                        .problems())
                .extracting(Problem::field)
                .containsExactly("position");
    }

    private static SpaceForm form(String position) {
        return new SpaceForm("Racial Equity", "For the workgroup", "WORKGROUP", "own", true, position);
    }
}
