package org.headwaters.member;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What a handle is made of. */
class HandlesTest {

    @Test
    void handleIsMadeOfTheName() {
        assertThat(Handles.base("Pa Nhia Khang")).isEqualTo("pa-nhia-khang");
        assertThat(Handles.base("ሰላም")).isEqualTo("member");
        assertThat(Handles.base("n".repeat(49) + " a long one")).isEqualTo("n".repeat(49));
    }

    @Test
    void noLivingMemberLooksLikeOneWhoWasErased() {
        assertThat(Handles.base("Former Member 7")).isEqualTo("member");
        assertThat(Handles.former("former-member-7")).isTrue();
        assertThat(Handles.former("pa-nhia-khang")).isFalse();
    }
}
