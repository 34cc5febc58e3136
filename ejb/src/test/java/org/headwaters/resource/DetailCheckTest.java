package org.headwaters.resource;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.headwaters.platform.gate.Problem;
import org.headwaters.platform.gate.Problems;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class DetailCheckTest {

    private final Problems problems = new Problems();

    private static DetailForm told(Map<Fact, String> facts) {
        return new DetailForm("", List.of(), List.of(), "", "", "", "", "", List.of(), List.of(), facts);
    }

    private List<String> fields() {
        return problems.all().stream().map(Problem::field).toList();
    }

    @ParameterizedTest
    @EnumSource(ResourceKind.class)
    void whatAKindRequiresIsMissedWhenItIsSharedAndNotBefore(ResourceKind kind) {
        DetailCheck.facts(kind, told(Map.of()), false, problems);
        assertThat(problems.any()).isFalse();
        DetailCheck.facts(kind, told(Map.of()), true, problems);
        assertThat(fields())
                .containsExactlyElementsOf(Fact.of(kind).stream()
                        .filter(fact -> fact.required(Map.of()))
                        .map(Fact::field)
                        .toList());
    }

    @Test
    void aStoryNeedsConsentCaptionsAndTranscript() {
        DetailCheck.facts(ResourceKind.VIDEO_OR_STORY, told(Map.of()), true, problems);
        assertThat(fields()).containsExactly("fact-consent", "fact-captions", "fact-transcript");
    }

    @Test
    void aWrittenStoryNeedsNoTranscript() {
        DetailCheck.facts(
                ResourceKind.VIDEO_OR_STORY,
                told(Map.of(Fact.CONSENT, "OWN_STORY", Fact.CAPTIONS, "WRITTEN_STORY")),
                true,
                problems);
        assertThat(fields()).isEmpty();
    }

    @Test
    void whatAnotherKindTellsIsLeftOut() {
        assertThat(DetailCheck.facts(ResourceKind.DOCUMENT, told(Map.of(Fact.AIM, "Less waiting")), true, problems))
                .isEmpty();
    }

    @Test
    void aChoiceThatIsNotOfferedIsNone() {
        assertThat(DetailCheck.facts(ResourceKind.SERVICE, told(Map.of(Fact.COST, "OWN_STORY")), false, problems))
                .isEmpty();
    }

    @Test
    void aDayThatIsNoneAndATextThatIsTooLongAreSaidAtTheirFieldsOnce() {
        DetailCheck.facts(
                ResourceKind.FAQ_ENTRY,
                told(Map.of(Fact.REVIEWED_ON, "soon", Fact.SHORT_ANSWER, "x".repeat(1001))),
                true,
                problems);
        assertThat(fields()).containsOnlyOnce("fact-reviewed-on", "fact-short-answer");
        DetailCheck.details(
                new DetailForm("", List.of(), List.of(), "", "2025-02-30", "", "", "", List.of(), List.of(), Map.of()),
                problems);
        assertThat(fields()).contains("madeOn");
    }

    @Test
    void aNumberOfAPublicationIsKeptInOneFormAndRefusedWhenItIsNone() {
        assertThat(DetailCheck.facts(
                        ResourceKind.REPORT,
                        told(Map.of(Fact.PUBLISHED_AS, "https://doi.org/10.1000/182")),
                        true,
                        problems))
                .containsExactly(Map.entry(Fact.PUBLISHED_AS, "doi:10.1000/182"));
        assertThat(fields()).isEmpty();
        DetailCheck.facts(ResourceKind.REPORT, told(Map.of(Fact.PUBLISHED_AS, "ISBN 1")), false, problems);
        assertThat(fields()).containsExactly("fact-published-as");
    }

    @ParameterizedTest
    @EnumSource(ResourceKind.class)
    void everyKindTellsSomethingOfItsOwn(ResourceKind kind) {
        assertThat(Fact.of(kind)).isNotEmpty();
    }

    @Test
    void aFactOfEachKindIsUnique() {
        assertThat(java.util.Arrays.stream(Fact.values()).map(Fact::field)).doesNotHaveDuplicates();
    }
}
