package org.headwaters.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SealedAnswersTest {

    private static final String OLD = Base64.getEncoder().encodeToString(new byte[32]);
    private static final String NEW =
            Base64.getEncoder().encodeToString("0123456789abcdef0123456789abcdef".getBytes(StandardCharsets.US_ASCII));

    private final KeyRing ring = KeyRing.of(List.of("# remark", "", OLD));
    private final Answer answer = new Answer(List.of("ASIAN", "WHITE"), "Hmong, ünd 🌊");

    @Test
    void whatWasSealedOpens() {
        byte[] sealed = SealedAnswers.seal(ring, 7, Question.RACE_ETHNICITY, answer);

        assertThat(SealedAnswers.open(ring, 7, Question.RACE_ETHNICITY, sealed)).isEqualTo(answer);
        assertThat(SealedAnswers.open(
                        ring, 7, Question.GENDER, SealedAnswers.seal(ring, 7, Question.GENDER, Answer.NONE)))
                .isEqualTo(Answer.NONE);
    }

    @Test
    void sealedTellsNeitherWordsNorLengthNorSameness() {
        byte[] sealed = SealedAnswers.seal(ring, 7, Question.RACE_ETHNICITY, answer);

        assertThat(new String(sealed, StandardCharsets.ISO_8859_1)).doesNotContain("ASIAN", "Hmong");
        assertThat(SealedAnswers.seal(ring, 7, Question.RACE_ETHNICITY, answer)).isNotEqualTo(sealed);
        assertThat(SealedAnswers.seal(ring, 7, Question.RACE_ETHNICITY, Answer.NONE))
                .hasSameSizeAs(sealed);
        assertThat(answer.toString()).isEqualTo("Answer");
    }

    @Test
    void rowCopiedToAnotherMemberOrQuestionStaysClosed() {
        byte[] sealed = SealedAnswers.seal(ring, 7, Question.RACE_ETHNICITY, answer);

        assertClosed(() -> SealedAnswers.open(ring, 8, Question.RACE_ETHNICITY, sealed));
        assertClosed(() -> SealedAnswers.open(ring, 7, Question.GENDER, sealed));
    }

    @Test
    void everyChangedByteKeepsItClosed() {
        byte[] sealed = SealedAnswers.seal(ring, 7, Question.GENDER, answer);

        for (int i = 0; i < sealed.length; i++) {
            byte[] changed = sealed.clone();
            changed[i] ^= 1;
            assertClosed(() -> SealedAnswers.open(ring, 7, Question.GENDER, changed));
        }
        assertClosed(() -> SealedAnswers.open(ring, 7, Question.GENDER, new byte[3]));
    }

    @Test
    void anotherKeyDoesNotOpenIt() {
        byte[] sealed = SealedAnswers.seal(ring, 7, Question.GENDER, answer);

        assertClosed(() -> SealedAnswers.open(KeyRing.of(List.of(NEW)), 7, Question.GENDER, sealed));
    }

    @Test
    void rotationOpensTheOldAndSealsWithTheNew() {
        byte[] before = SealedAnswers.seal(ring, 7, Question.GENDER, answer);
        KeyRing rotated = KeyRing.of(List.of(NEW, OLD));

        byte[] after = SealedAnswers.seal(
                rotated, 7, Question.GENDER, SealedAnswers.open(rotated, 7, Question.GENDER, before));

        assertThat(SealedAnswers.keyOf(after)).isEqualTo(rotated.first()).isNotEqualTo(SealedAnswers.keyOf(before));
        assertThat(SealedAnswers.open(KeyRing.of(List.of(NEW)), 7, Question.GENDER, after))
                .isEqualTo(answer);
    }

    @Test
    void fileWithoutAKeyIsRefusedAndItsLinesAreNotQuoted() {
        assertThatThrownBy(() -> KeyRing.of(List.of("# only a remark")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("it holds no key");
        assertThatThrownBy(() -> KeyRing.of(List.of("", OLD.substring(8))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("line 2 is not a key of 32 bytes in Base64");
    }

    @Test
    void ratherNotExcludesAllElseAndUnknownChoicesAreLeftOut() {
        assertThat(Answer.of(Question.GENDER, Set.of("WOMAN", "RATHER_NOT"), "words"))
                .isEqualTo(new Answer(List.of("RATHER_NOT"), ""))
                .matches(one -> !one.tells());
        assertThat(Answer.of(Question.GENDER, List.of("nonsense", "NONBINARY", "WOMAN", "WOMAN", "ASIAN"), ""))
                .isEqualTo(new Answer(List.of("WOMAN", "NONBINARY"), ""))
                .matches(Answer::tells);
        assertThat(Answer.of(Question.GENDER, Set.of("nonsense"), "").isEmpty()).isTrue();
    }

    private static void assertClosed(org.assertj.core.api.ThrowableAssert.ThrowingCallable opening) {
        assertThatThrownBy(opening)
                .isInstanceOf(AnswerClosed.class)
                .hasMessageNotContaining("ASIAN")
                .hasMessageNotContaining("Hmong");
    }
}
