package org.headwaters.poll;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.headwaters.poll.SmallGroups.Row;
import org.junit.jupiter.api.Test;

/** P-04: no number of 1 to 10 people is shown, and none can be worked out from the results of all voters. */
class SmallGroupsTest {

    @Test
    void organizationsOfElevenAndMoreAreShown() {
        assertThat(SmallGroups.safe(List.of(row("A", 11, 0), row("B", 12, 15))))
                .extracting(Row::organization)
                .containsExactly("B", "A");
    }

    @Test
    void tenPeopleAreNotShown() {
        assertThat(SmallGroups.safe(List.of(row("A", 10, 0), row("B", 12, 15)))).isEmpty();
    }

    @Test
    void oneSmallAnswerHidesTheOrganization() {
        List<Row> shown = SmallGroups.safe(List.of(row("A", 30, 1), row("B", 20, 20), row("C", 15, 14)));

        assertThat(shown).extracting(Row::organization).containsExactly("B", null);
    }

    @Test
    void restThatCouldBeWorkedOutTakesAnotherOrganizationWithIt() {
        List<Row> shown = SmallGroups.safe(List.of(row("A", 3, 4), row("B", 20, 20), row("C", 40, 40)));

        assertThat(shown).extracting(Row::organization).containsExactly("C", null);
        assertThat(shown.get(1).counts()).containsExactly(23L, 24L);
    }

    @Test
    void nothingIsShownInTenThousandPollsThatLeadsToFewerThanEleven() {
        Random random = new Random(11);
        int shown = 0;
        for (int poll = 0; poll < 10_000; poll++) {
            int options = 2 + random.nextInt(4);
            boolean several = random.nextBoolean();
            List<Row> rows = new ArrayList<>();
            for (int organization = 0; organization <= random.nextInt(6); organization++) {
                rows.add(random(random, organization == 0 ? null : "O" + organization, options, several));
            }
            List<Row> safe = SmallGroups.safe(rows);
            shown += safe.isEmpty() ? 0 : 1;
            for (Row row : safe) {
                check(row);
            }
            if (!safe.isEmpty()) {
                check(minus(rows, safe));
            }
        }
        assertThat(shown).as("polls where something was shown").isGreaterThan(500);
    }

    private static void check(Row row) {
        assertThat(row.voters()).matches(count -> count == 0 || count >= 11);
        row.counts().forEach(count -> {
            assertThat(count).matches(number -> number == 0 || number >= 11);
            assertThat(row.voters() - count).matches(number -> number == 0 || number >= 11);
        });
    }

    /** What is left of all when everything shown with a name is taken away. */
    private static Row minus(List<Row> all, List<Row> shown) {
        List<Row> named =
                shown.stream().filter(row -> row.organization() != null).toList();
        List<Long> counts = new ArrayList<>();
        for (int i = 0; i < shown.get(0).counts().size(); i++) {
            int option = i;
            counts.add(all.stream().mapToLong(row -> row.counts().get(option)).sum()
                    - named.stream().mapToLong(row -> row.counts().get(option)).sum());
        }
        long voters = all.stream().mapToLong(Row::voters).sum()
                - named.stream().mapToLong(Row::voters).sum();
        return new Row(null, voters, counts);
    }

    private static Row random(Random random, String name, int options, boolean several) {
        List<Long> counts = new ArrayList<>();
        long sum = 0;
        long most = 0;
        for (int option = 0; option < options; option++) {
            long count =
                    random.nextInt(3) == 0 ? random.nextInt(12) : random.nextBoolean() ? 0 : 11 + random.nextInt(30);
            counts.add(count);
            sum += count;
            most = Math.max(most, count);
        }
        return new Row(name, several ? most + random.nextInt(20) : sum, counts);
    }

    private static Row row(String name, long yes, long no) {
        return new Row(name, yes + no, List.of(yes, no));
    }
}
