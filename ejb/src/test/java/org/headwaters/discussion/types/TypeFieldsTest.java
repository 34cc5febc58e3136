package org.headwaters.discussion.types;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.headwaters.discussion.PostFields;
import org.headwaters.platform.gate.Problem;
import org.headwaters.platform.gate.Problems;
import org.headwaters.platform.time.CommunityDay;
import org.headwaters.space.Space.Visibility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the fields of each type take, and when that begins and ends. */
class TypeFieldsTest {

    /** Nine in the evening of November 21 in the community; already the 22nd in UTC. */
    private static final Instant NOW = Instant.parse("2026-11-22T03:00:00Z");

    private final Problems problems = new Problems();

    @ParameterizedTest
    @CsvSource({
        "2026-11-21, ''",
        "11/21/2026, ''",
        "2026-11-20, deadline-past",
        "2027-11-22, ''",
        "2027-11-23, day-too-far",
        "2026-02-30, day",
        "'  ', required.post.deadline",
        "soon, day",
        "0001-01-01, day",
        "99999-01-01, day"
    })
    void lastDayIsADayOfTheCommunityFromTodayToAYearAhead(String typed, String problem) {
        CollaborationFields.read(
                PostFields.NONE.with("need", "A co-author").with("deadline", typed), null, null, NOW, problems);

        assertThat(problems.all()).extracting(Problem::message).containsExactlyElementsOf(list(problem));
    }

    @Test
    void searchEndsWhenItsLastDayIsOverInTheCommunity() {
        CollaborationFields fields = CollaborationFields.read(
                PostFields.NONE.with("need", "A co-author").with("deadline", "2026-11-21"), null, null, NOW, problems);
        Collaboration search = new Collaboration(1L, fields);

        assertThat(fields.closesAt()).isEqualTo(Instant.parse("2026-11-22T06:00:00Z"));
        assertThat(search.open(Instant.parse("2026-11-22T05:59:59.999999Z"))).isTrue();
        assertThat(search.open(Instant.parse("2026-11-22T06:00:00Z"))).isFalse();
    }

    @Test
    void dayThatIsOverMayStayWhenTheRestIsEdited() {
        Instant before = CommunityDay.end(java.time.LocalDate.of(2026, 9, 1));

        CollaborationFields.read(
                PostFields.NONE.with("need", "A co-author").with("deadline", "2026-09-01"),
                null,
                before,
                NOW,
                problems);

        assertThat(problems.any()).isFalse();
    }

    @Test
    void laterDayOpensAnEndedSearchAgain() {
        Collaboration search = search("2026-11-23");
        search.end(NOW);
        search.change(CollaborationFields.read(
                PostFields.NONE.with("need", "Same").with("deadline", "2026-11-23"), null, null, NOW, problems));
        assertThat(search.open(NOW)).as("the same day changes nothing").isFalse();

        search.change(CollaborationFields.read(
                PostFields.NONE.with("need", "Same").with("deadline", "2026-11-30"), null, null, NOW, problems));
        assertThat(search.open(NOW)).isTrue();
    }

    private Collaboration search(String day) {
        return new Collaboration(
                1L,
                CollaborationFields.read(
                        PostFields.NONE.with("need", "A co-author").with("deadline", day), null, null, NOW, problems));
    }

    @Test
    void everythingMissingInASearchIsToldAtOnce() {
        CollaborationFields.read(PostFields.NONE.with("place", "x".repeat(121)), null, null, NOW, problems);

        assertThat(problems.all())
                .extracting(Problem::field)
                .containsExactlyInAnyOrder("post.need", "post.place", "post.deadline");
    }

    @Test
    void announcementBeginsTodayUnlessADayIsNamedAndEndsWithItsLastDay() {
        AnnouncementFields fields = AnnouncementFields.read(
                PostFields.NONE.with("audience", "MEMBERS").with("ends", "2026-11-30"),
                Visibility.MEMBERS,
                true,
                NOW,
                problems);

        assertThat(problems.any()).isFalse();
        assertThat(fields.startsAt()).isEqualTo(Instant.parse("2026-11-21T06:00:00Z"));
        assertThat(fields.endsAt()).isEqualTo(Instant.parse("2026-12-01T06:00:00Z"));
    }

    @ParameterizedTest
    @CsvSource({
        "EVERYONE, 2026-11-25, 2026-11-30, '', '', audience-too-wide",
        "NOBODY, 2026-11-25, 2026-11-30, '', '', required.post.audience",
        "MEMBERS, 2026-11-25, 2026-11-24, '', '', ends-before-start",
        "MEMBERS, 2026-11-01, 2026-11-20, '', '', ends-past",
        "MEMBERS, 2026-11-25, 2029-01-01, '', '', day-too-far",
        "MEMBERS, 2029-01-01, 2029-01-01, '', '', day-too-far",
        "MEMBERS, today, 2026-11-30, '', '', day",
        "MEMBERS, 2026-11-25, '', '', '', required.post.ends",
        "MEMBERS, '', 2026-11-30, Sign up, '', required.post.actionUrl",
        "MEMBERS, '', 2026-11-30, '', https://example.org/, required.post.actionLabel",
        "MEMBERS, '', 2026-11-30, Sign up, javascript:alert(1), web-address",
        "MEMBERS, '', 2026-11-30, Sign up, //example.org, web-address",
        "MEMBERS, '', 2026-11-30, Sign up, '/\\example.org', web-address",
        "MEMBERS, '', 2026-11-30, Sign up, /resources/3, ''",
        "MEMBERS, '', 2026-11-30, Sign up, https://example.org/, ''"
    })
    void announcementTellsWhatIsWrongAtItsField(
            String audience, String starts, String ends, String label, String url, String problem) {
        AnnouncementFields.read(
                PostFields.NONE
                        .with("audience", audience)
                        .with("starts", starts)
                        .with("ends", ends)
                        .with("actionLabel", label)
                        .with("actionUrl", url),
                Visibility.MEMBERS,
                true,
                NOW,
                problems);

        assertThat(problems.all()).extracting(Problem::message).containsExactlyElementsOf(list(problem));
    }

    @Test
    void announcementThatIsOverMayStillBeEdited() {
        AnnouncementFields.read(
                PostFields.NONE
                        .with("audience", "MEMBERS")
                        .with("starts", "2026-10-01")
                        .with("ends", "2026-10-31"),
                Visibility.MEMBERS,
                false,
                NOW,
                problems);

        assertThat(problems.any()).isFalse();
    }

    private static java.util.List<String> list(String problem) {
        return problem.isEmpty() ? java.util.List.of() : java.util.List.of(problem);
    }
}
