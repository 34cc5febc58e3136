package org.headwaters.platform.secret;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Base64;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** F-05: what a sign-in is worth. 20,000 sign-ins would take hours of hashing; their secrets come from here. */
class TokensTest {

    private static final int MANY = 20_000;
    private static final int BITS = 256;

    @Test
    void secretsHave256BitsEachOfWhichIsATossOfACoin() {
        Set<String> secrets = new HashSet<>();
        int[] ones = new int[BITS];
        for (int i = 0; i < MANY; i++) {
            String secret = Tokens.create();
            secrets.add(secret);
            byte[] bytes = Base64.getUrlDecoder().decode(secret);
            assertThat(bytes).hasSize(BITS / 8);
            for (int bit = 0; bit < BITS; bit++) {
                ones[bit] += bytes[bit / 8] >> bit % 8 & 1;
            }
        }
        assertThat(secrets).hasSize(MANY);
        // A fair coin stays within seven standard deviations (7 * sqrt(20,000) / 2 = 495) of the half in all but one of
        // a
        // billion runs; a bit that is fixed, or taken from a clock, does not.
        for (int bit = 0; bit < BITS; bit++) {
            assertThat(ones[bit]).as("bit %d", bit).isBetween(MANY / 2 - 495, MANY / 2 + 495);
        }
    }

    @Test
    void secretsDoNotFollowFromTheOneBefore() {
        // Neighbours of a counter or a clock share most bits; of 256 random ones, half. 128 ± 8 each.
        byte[] before = Base64.getUrlDecoder().decode(Tokens.create());
        for (int i = 0; i < 1_000; i++) {
            byte[] next = Base64.getUrlDecoder().decode(Tokens.create());
            int different = 0;
            for (int b = 0; b < next.length; b++) {
                different += Integer.bitCount((next[b] ^ before[b]) & 0xFF);
            }
            assertThat(different).isBetween(128 - 64, 128 + 64);
            before = next;
        }
    }

    @Test
    void onlyTheHashIsStoredAndItShowsNothing() {
        String secret = Tokens.create();

        assertThat(Tokens.hash(secret)).matches("[0-9a-f]{64}").isNotEqualTo(Tokens.hash(secret + "x"));
        assertThat(Tokens.hash("abc")).isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    }
}
