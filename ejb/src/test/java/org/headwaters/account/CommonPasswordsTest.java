package org.headwaters.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.headwaters.platform.gate.Problem;
import org.headwaters.platform.gate.Problems;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** what a new password must be: 12 to 200 characters of any kind, and none that many people have. */
class CommonPasswordsTest {

    @Test
    void twelveToTwoHundredCharactersAreTaken() {
        String words = "gravel lantern otter seven ".repeat(10);

        assertThat(messages(words.substring(0, 11))).containsExactly("password.short");
        assertThat(messages(words.substring(0, 12))).isEmpty();
        assertThat(messages(words.substring(0, 64))).isEmpty();
        assertThat(messages(words.substring(0, 200))).isEmpty();
        assertThat(messages(words.substring(0, 201))).containsExactly("password.long");
    }

    @Test
    void theListIsLong() {
        assertThat(CommonPasswords.count()).isGreaterThan(3_000);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "qwertyuiop123",
                "password1234",
                "PASSWORD2026!",
                "P@ssw0rd2026",
                "123456789012",
                "passwordpassword",
                "1q2w3e4r5t6y",
                "letmein-letmein",
                "correct horse battery staple",
                "abcabcabcabc",
                "!!sunshine!!",
                "iloveyou 2026"
            })
    void whatManyPeopleHaveIsRefused(String password) {
        assertThat(messages(password)).containsExactly("password.easy");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a canoe on still water",
                "upstream-stones-17",
                "quiet-harbor-42",
                "open-doors-2026",
                "monkey8439120571",
                "gravel lantern otter seven",
                "ዛሬ ጥሩ ቀን ነው ወዳጄ",
                "open doors and windows"
            })
    void ownWordsAreTaken(String password) {
        assertThat(messages(password)).isEmpty();
    }

    private static List<String> messages(String password) {
        Problems problems = new Problems();
        new Passwords(null).check(problems, "password", password, "ann@example.org", "Ann Lee");
        return problems.all().stream().map(Problem::message).toList();
    }
}
