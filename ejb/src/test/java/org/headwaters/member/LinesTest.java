package org.headwaters.member;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LinesTest {

    @Test
    void keepsOneEntryALineWithoutEmptyOnes() {
        assertThat(Lines.tidy("  Housing \n\n street   medicine\r\nHousing")).isEqualTo("Housing\nstreet medicine");
    }

    @Test
    void takesAnEntryOnceWhateverItsCase() {
        assertThat(Lines.of("Elders\nelders\nELDERS")).containsExactly("Elders");
    }

    @Test
    void nothingIsAnEmptyList() {
        assertThat(Lines.of(null)).isEmpty();
        assertThat(Lines.of(" \n ")).isEmpty();
    }
}
