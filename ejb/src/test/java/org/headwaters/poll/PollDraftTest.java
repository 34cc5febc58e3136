package org.headwaters.poll;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.headwaters.discussion.PostFields;
import org.headwaters.platform.gate.Problem;
import org.headwaters.platform.gate.Problems;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PollDraftTest {

    private static final Instant NOW = Instant.parse("2026-11-22T18:00:00Z");

    @Test
    void fieldsWithoutWordsAreNoPoll() {
        assertThat(PollDraft.in(PostFields.NONE.with("pollKind", "RANKED").with("pollQuestion", "  ")))
                .isFalse();
        assertThat(PollDraft.in(PostFields.NONE.with("pollOptions", "Tea"))).isTrue();
    }

    @Test
    void readsOptionsLineByLineAndClosesWhenTheDayEndsInMinnesota() {
        Problems problems = new Problems();
        PollDraft poll =
                PollDraft.of(fields("SEVERAL", "Which day?", " Monday \n\n Friday", "2026-12-01"), NOW, problems);

        assertThat(problems.any()).isFalse();
        assertThat(poll.options()).containsExactly("Monday", "Friday");
        assertThat(poll.closesAt()).isEqualTo(Instant.parse("2026-12-02T06:00:00Z"));
    }

    @Test
    void consentCheckNeedsNoOptions() {
        Problems problems = new Problems();
        PollDraft poll = PollDraft.of(fields("CONSENT", "We meet on Fridays.", "", ""), NOW, problems);

        assertThat(problems.any()).isFalse();
        assertThat(poll.options()).containsExactly("NO_OBJECTION", "ABSTAIN", "OBJECT");
        assertThat(poll.closesAt()).isEqualTo(NOW.plus(PollDraft.USUAL));
    }

    @ParameterizedTest
    @CsvSource({
        "SINGLE, '', 'a|b', '', post.pollQuestion, poll.question",
        "SINGLE, Q, 'a', '', post.pollOptions, poll.options-few",
        "SINGLE, Q, 'a|A', '', post.pollOptions, poll.options-same",
        "RANKED, Q, '1|2|3|4|5|6|7|8|9|10|11', '', post.pollOptions, poll.options-many",
        "SINGLE, Q, 'a|b', 2026-11-21, post.pollCloses, poll.closes",
        "SINGLE, Q, 'a|b', 2028-01-01, post.pollCloses, poll.closes",
        "SINGLE, Q, 'a|b', tomorrow, post.pollCloses, poll.closes"
    })
    void saysWhatIsWrongAtTheField(
            String kind, String question, String options, String closes, String field, String message) {
        Problems problems = new Problems();
        PollDraft.of(fields(kind, question, options.replace('|', '\n'), closes), NOW, problems);

        assertThat(problems.all())
                .extracting(Problem::field, Problem::message)
                .isEqualTo(List.of(org.assertj.core.groups.Tuple.tuple(field, message)));
    }

    private static PostFields fields(String kind, String question, String options, String closes) {
        return PostFields.NONE
                .with("pollKind", kind)
                .with("pollQuestion", question)
                .with("pollOptions", options)
                .with("pollCloses", closes);
    }
}
