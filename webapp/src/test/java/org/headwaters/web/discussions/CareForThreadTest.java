package org.headwaters.web.discussions;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CareForThreadTest {

    @Test
    void postsAreNamedAsPeopleWriteThem() {
        assertThat(CareForThread.numbers("4, 6-8; #12 2")).containsExactly(2, 4, 6, 7, 8, 12);
        assertThat(CareForThread.numbers("#3 - #5")).containsExactly(3, 4, 5);
    }

    @Test
    void anythingElseNamesNone() {
        assertThat(CareForThread.numbers("")).isEmpty();
        assertThat(CareForThread.numbers("all of them")).isEmpty();
        assertThat(CareForThread.numbers("9-1")).isEmpty();
        assertThat(CareForThread.numbers("1-9999999")).hasSize(1_000);
    }
}
