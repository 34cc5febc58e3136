package org.headwaters.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.Predicate;
import org.headwaters.identity.MadeUpCommunity.Publisher;
import org.headwaters.identity.MadeUpCommunity.Stay;
import org.junit.jupiter.api.Test;

/** P-04: nobody can work out a hidden number, from any number of reports. */
class FiguresTest {

    private static final int CASES = 10_000;
    /** So many hidden numbers of each community are attacked, drawn by chance. */
    private static final int SECRETS = 24;

    private static final long SEED = 20261122;

    private long tried;
    private long releases;
    private final Map<ReportCut, Integer> cuts = new EnumMap<>(ReportCut.class);

    @Test
    void noHiddenNumberCanBeWorkedOutInTenThousandCommunities() {
        Random random = new Random(SEED);
        for (int i = 0; i < CASES; i++) {
            assertThat(cracks(MadeUpCommunity.random(random), Figures::next, random))
                    .as("case " + i)
                    .isZero();
        }
        System.out.println("Suppression: " + CASES + " communities, " + releases + " releases " + cuts + ", " + tried
                + " hidden numbers attacked, seed " + SEED);
        assertThat(releases).isGreaterThan(CASES / 2);
        assertThat(tried).isGreaterThan(CASES);
        assertThat(cuts).containsKeys(ReportCut.values());
    }

    @Test
    void carelessPublishersAreCracked() {
        Publisher everyQuarter = (out, now, quarter) ->
                whole(now, quarter).filter(one -> one.total().safe());
        Publisher onlyThoseWhoTicked = (out, now, quarter) ->
                whole(now, quarter).filter(one -> out.isEmpty() && one.total().yes() >= Counts.FEWEST);
        for (Publisher careless : List.of(everyQuarter, onlyThoseWhoTicked)) {
            Random random = new Random(SEED);
            long cracked = 0;
            for (int i = 0; i < CASES / 10; i++) {
                cracked += cracks(MadeUpCommunity.random(random), careless, random);
            }
            assertThat(cracked).isPositive();
        }
    }

    @Test
    void comparingWithTheLastReportAloneIsCracked() {
        Publisher onlyTheLastReport = (out, now, quarter) -> whole(now, quarter)
                .filter(one -> one.total().safe()
                        && (out.isEmpty()
                                || one.total()
                                        .minus(out.get(out.size() - 1).total())
                                        .safe()));
        // Fourteen of each come together, thirteen of each go together: what is left is one of each.
        MadeUpCommunity community = new MadeUpCommunity(4);
        come(community, 30, 0, 3);
        come(community, 13, 1, 2);
        come(community, 1, 1, 3);
        come(community, 20, 2, 3);
        int one = 2 * (30 + 13);
        List<Release> out = community.published(onlyTheLastReport);

        assertThat(out).hasSize(4);
        assertThat(new Attack(community, out).canBe(Set.of(one, one + 1), Set.of(one, one + 1)))
                .isFalse();
        List<Release> honest = community.published(Figures::next);
        assertThat(honest).hasSize(3);
        assertThat(new Attack(community, honest).canBe(Set.of(one, one + 1), Set.of(one, one + 1)))
                .isTrue();
    }

    private static void come(MadeUpCommunity community, int ofEach, int from, int to) {
        ReportGroup place = new ReportGroup(KindGroup.CARE, RegionGroup.METRO);
        for (int i = 0; i < ofEach; i++) {
            community.stays.add(new Stay(place, from, to, true));
            community.stays.add(new Stay(place, from, to, false));
        }
    }

    private static Optional<Release> whole(Map<ReportGroup, Counts> now, Quarter quarter) {
        return Optional.of(new Release(quarter, ReportCut.WHOLE, ReportCut.WHOLE.sums(now)));
    }

    /** How many of the numbers that must stay hidden an attacker learns. */
    private long cracks(MadeUpCommunity community, Publisher publisher, Random random) {
        List<Release> out = community.published(publisher);
        releases += out.size();
        if (out.isEmpty()) {
            return 0;
        }
        cuts.merge(out.get(0).cut(), 1, Integer::sum);
        Attack attack = new Attack(community, out);
        long cracked = 0;
        List<Predicate<Stay>> secrets = secrets(community);
        Collections.shuffle(secrets, random);
        for (Predicate<Stay> secret : secrets.subList(0, Math.min(SECRETS, secrets.size()))) {
            cracked += learned(attack, community, secret) ? 1 : 0;
        }
        // Any eleven people, any answers.
        List<Integer> all = new ArrayList<>();
        for (int i = 0; i < community.stays.size(); i++) {
            all.add(i);
        }
        for (int i = 0; i < 3; i++) {
            Collections.shuffle(all, random);
            Set<Integer> people = new HashSet<>(all.subList(0, Math.min(Counts.FEWEST, all.size())));
            Set<Integer> yes = new HashSet<>(people);
            yes.removeIf(person -> random.nextBoolean());
            cracked += attack.canBe(people, yes) ? 0 : 1;
        }
        return cracked;
    }

    /**
     * Numbers somebody might like to know: of each quarter, by each cut, those who were there, those who had just come, those who
     * had just gone, and one single person.
     */
    private static List<Predicate<Stay>> secrets(MadeUpCommunity community) {
        List<Predicate<Stay>> secrets = new ArrayList<>();
        for (int quarter = 0; quarter < community.quarters; quarter++) {
            int now = quarter;
            for (ReportCut cut : ReportCut.values()) {
                for (ReportGroup group : cut.groups()) {
                    Predicate<Stay> inGroup = stay -> Attack.covers(group, stay.place());
                    secrets.add(inGroup.and(stay -> stay.in(now)));
                    secrets.add(inGroup.and(stay -> stay.from() == now));
                    secrets.add(inGroup.and(stay -> stay.to() == now - 1));
                }
            }
        }
        return secrets;
    }

    /**
     * Whether the number of those who ticked it among some people is certain, though it is 0 to 10, or though all but 0 to 10 did. It
     * is not, when there is a community with the same reports and another number: with eleven of them (or all, where they are fewer)
     * the other way.
     */
    private boolean learned(Attack attack, MadeUpCommunity community, Predicate<Stay> secret) {
        Set<Integer> ticked = new HashSet<>();
        Set<Integer> others = new HashSet<>();
        for (int i = 0; i < community.stays.size(); i++) {
            Stay stay = community.stays.get(i);
            if (secret.test(stay)) {
                (stay.yes() ? ticked : others).add(i);
            }
        }
        boolean small = ticked.size() < Counts.FEWEST;
        if (ticked.size() + others.size() == 0 || (!small && others.size() >= Counts.FEWEST)) {
            return false;
        }
        tried++;
        // As many as were few become eleven, or, where the people are too few for that, each gets the other answer.
        Set<Integer> people = new HashSet<>();
        for (Set<Integer> part : small ? List.of(others, ticked) : List.of(ticked, others)) {
            part.stream().sorted().limit(Counts.FEWEST - people.size()).forEach(people::add);
        }
        Set<Integer> yes = new HashSet<>();
        if (people.size() == Counts.FEWEST && ticked.size() + others.size() > people.size()) {
            yes.addAll(small ? people : Set.of());
        } else {
            yes.addAll(people);
            yes.removeAll(ticked);
            if (yes.size() == ticked.size()) {
                // The same number by other people would be no other number.
                yes.addAll(people);
            }
        }
        return !attack.canBe(people, yes);
    }

    @Test
    void totalNeverStandsBesideAHiddenPart() {
        Map<ReportGroup, Counts> now = Map.of(
                new ReportGroup(KindGroup.CARE, RegionGroup.METRO), new Counts(40, 40),
                new ReportGroup(KindGroup.COMMUNITY, RegionGroup.METRO), new Counts(20, 20),
                new ReportGroup(KindGroup.PUBLIC, RegionGroup.ELSEWHERE), new Counts(3, 30));

        Release release = next(List.of(), now, 1);

        assertThat(release.cut()).isEqualTo(ReportCut.WHOLE);
        assertThat(release.total()).isEqualTo(new Counts(63, 90));
        assertThat(Figures.next(List.of(), whole(10, 50), quarter(1))).isEmpty();
        assertThat(Figures.next(List.of(), whole(50, 10), quarter(1))).isEmpty();
        assertThat(Figures.next(List.of(), whole(50, 0), quarter(1))).isEmpty();
    }

    @Test
    void onePersonWhoJoinsOrWithdrawsChangesNothing() {
        Release first = next(List.of(), whole(30, 30), 1);

        for (long[] now :
                new long[][] {{31, 30}, {30, 31}, {29, 30}, {30, 30}, {41, 30}, {41, 40}, {52, 19}, {19, 41}}) {
            assertThat(Figures.next(List.of(first), whole(now[0], now[1]), quarter(2)))
                    .isEmpty();
        }
        assertThat(next(List.of(first), whole(41, 41), 2).total()).isEqualTo(new Counts(41, 41));
        assertThat(next(List.of(first), whole(19, 19), 2).total()).isEqualTo(new Counts(19, 19));
    }

    @Test
    void reportsFurtherBackCountToo() {
        Release first = next(List.of(), whole(30, 30), 1);
        Release second = next(List.of(first), whole(60, 60), 2);

        assertThat(Figures.next(List.of(first, second), whole(31, 31), quarter(3)))
                .as("one more than in the first report")
                .isEmpty();
        assertThat(Figures.apart(
                        List.of(new Counts(30, 30), new Counts(44, 44), new Counts(64, 64), new Counts(51, 51))))
                .as("fourteen came, thirteen of them went")
                .isFalse();
    }

    private static Quarter quarter(int number) {
        return new Quarter(2026, number);
    }

    private static Map<ReportGroup, Counts> whole(long yes, long no) {
        return Map.of(new ReportGroup(KindGroup.CARE, RegionGroup.METRO), new Counts(yes, no));
    }

    private static Release next(List<Release> out, Map<ReportGroup, Counts> now, int number) {
        return Figures.next(out, now, quarter(number)).orElseThrow();
    }
}
