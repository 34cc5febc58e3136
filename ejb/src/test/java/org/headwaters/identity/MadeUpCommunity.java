package org.headwaters.identity;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * A made-up community over some quarters: who was counted from when to when, in which group, and whether that person ticked the
 * choice. Somebody who moves, changes the answer or comes back is a new stay.
 */
final class MadeUpCommunity {

    /** That somebody was counted. Quarters from 0, both ends included. */
    record Stay(ReportGroup place, int from, int to, boolean yes) {

        boolean in(int quarter) {
            return from <= quarter && quarter <= to;
        }
    }

    final List<Stay> stays = new ArrayList<>();
    final int quarters;

    MadeUpCommunity(int quarters) {
        this.quarters = quarters;
    }

    /** Any sort of community: small and large, calm and restless, even and lopsided. */
    static MadeUpCommunity random(Random random) {
        MadeUpCommunity community = new MadeUpCommunity(1 + random.nextInt(6));
        List<ReportGroup> places = ReportCut.BOTH.groups();
        double[] share = new double[places.size()];
        double common = random.nextDouble();
        for (int i = 0; i < share.length; i++) {
            share[i] = random.nextBoolean() ? common : random.nextDouble();
        }
        int used = 1 + random.nextInt(places.size());
        double leaving = new double[] {0, 0.02, 0.3, 0.9}[random.nextInt(4)];
        double changing = random.nextInt(3) == 0 ? 0.1 : 0;
        List<Integer> here = new ArrayList<>();
        for (int quarter = 0; quarter < community.quarters; quarter++) {
            int joining = quarter == 0 ? 5 + random.nextInt(300) : joining(random);
            List<Integer> stay = new ArrayList<>();
            for (int person : here) {
                Stay before = community.stays.get(person);
                if (random.nextDouble() < leaving) {
                    continue;
                }
                if (random.nextDouble() < changing) {
                    boolean moves = random.nextBoolean();
                    stay.add(community.add(
                            moves ? places.get(random.nextInt(used)) : before.place(), quarter, moves == before.yes()));
                } else {
                    community.stays.set(person, new Stay(before.place(), before.from(), quarter, before.yes()));
                    stay.add(person);
                }
            }
            for (int i = 0; i < joining; i++) {
                int place = random.nextInt(used);
                stay.add(community.add(places.get(place), quarter, random.nextDouble() < share[place]));
            }
            here = stay;
        }
        return community;
    }

    private static int joining(Random random) {
        return switch (random.nextInt(5)) {
            case 0 -> 0;
            case 1 -> 1;
            case 2 -> 2 + random.nextInt(20);
            default -> 20 + random.nextInt(200);
        };
    }

    int add(ReportGroup place, int quarter, boolean yes) {
        stays.add(new Stay(place, quarter, quarter, yes));
        return stays.size() - 1;
    }

    /** What the program counts in a quarter. */
    Map<ReportGroup, Counts> counts(int quarter) {
        Map<ReportGroup, Counts> counts = new HashMap<>();
        stays.stream()
                .filter(stay -> stay.in(quarter))
                .forEach(stay ->
                        counts.merge(stay.place(), stay.yes() ? new Counts(1, 0) : new Counts(0, 1), Counts::plus));
        return counts;
    }

    /** Way of publishing, honest or careless. */
    interface Publisher {

        /** What is added to what is out. */
        java.util.Optional<Release> next(List<Release> out, Map<ReportGroup, Counts> now, Quarter quarter);
    }

    /** All that is published over the quarters; the reports bear the numbers of the quarters as years. */
    List<Release> published(Publisher publisher) {
        List<Release> out = new ArrayList<>();
        for (int quarter = 0; quarter < quarters; quarter++) {
            publisher.next(out, counts(quarter), new Quarter(2000 + quarter, 1)).ifPresent(out::add);
        }
        return out;
    }
}
