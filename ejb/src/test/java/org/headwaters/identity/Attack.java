package org.headwaters.identity;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.headwaters.identity.MadeUpCommunity.Stay;

/**
 * Somebody who has all reports and knows of each person when and in which group they were counted. She asks: can these people have
 * given these answers? The question is exact: the people of a group and the reports are a network (decision 85), and answers that fit
 * are a flow in it. When none fits, she has learned something.
 */
final class Attack {

    private final List<Release> out;
    private final List<ReportGroup> groups;
    /** Of each stay the number of its published group, and its arrow; null where it was in no report. */
    private final int[][] stays;
    /** Of each group how many people each arrow stands for. */
    private final int[][][] people;

    /** Knows all reports, and who was counted in each. */
    Attack(MadeUpCommunity community, List<Release> out) {
        this.out = out;
        this.groups = out.get(0).cut().groups();
        this.stays = new int[community.stays.size()][];
        this.people = new int[groups.size()][out.size() + 1][out.size() + 1];
        for (int i = 0; i < stays.length; i++) {
            Stay stay = community.stays.get(i);
            int[] arrow = arrow(stay);
            if (arrow != null) {
                int group = 0;
                while (!covers(groups.get(group), stay.place())) {
                    group++;
                }
                stays[i] = new int[] {group, arrow[0], arrow[1]};
                people[group][arrow[0]][arrow[1]]++;
            }
        }
    }

    /** The quarters whose figures are out. */
    private int quarter(int release) {
        return out.get(release).quarter().year() - 2000;
    }

    /**
     * Whether there is a community with the very same reports in which these people have these answers.
     *
     * @param given whose answers are given, by their place in the list of stays
     * @param yes those of them who are to have ticked it
     */
    boolean canBe(Set<Integer> given, Set<Integer> yes) {
        for (int group = 0; group < groups.size(); group++) {
            if (!canBe(group, given, yes)) {
                return false;
            }
        }
        return true;
    }

    private boolean canBe(int group, Set<Integer> given, Set<Integer> yes) {
        int points = out.size() + 1;
        int[][] least = new int[points][points];
        int[][] most = new int[points][];
        for (int i = 0; i < points; i++) {
            most[i] = people[group][i].clone();
        }
        for (int person : given) {
            int[] stay = stays[person];
            if (stay != null && stay[0] == group) {
                if (yes.contains(person)) {
                    least[stay[1]][stay[2]]++;
                } else {
                    most[stay[1]][stay[2]]--;
                }
            }
        }
        long[] need = new long[points];
        long before = 0;
        for (int r = 0; r < out.size(); r++) {
            long figure = out.get(r).counts().get(groups.get(group)).yes();
            need[r] = figure - before;
            before = figure;
        }
        need[points - 1] = -before;
        int[][] flow = flow(least, most, need);
        if (flow == null) {
            return false;
        }
        check(groups.get(group), least, most, flow);
        return true;
    }

    /** The witness is looked at again: it keeps to what is given, and makes the very same figures. */
    private void check(ReportGroup group, int[][] least, int[][] most, int[][] flow) {
        for (int r = 0; r < out.size(); r++) {
            long sum = 0;
            for (int i = 0; i <= r; i++) {
                for (int j = r + 1; j < flow.length; j++) {
                    if (flow[i][j] < least[i][j] || flow[i][j] > most[i][j]) {
                        throw new AssertionError("The witness does not keep to what is given");
                    }
                    sum += flow[i][j];
                }
            }
            if (sum != out.get(r).counts().get(group).yes()) {
                throw new AssertionError("The witness makes other reports");
            }
        }
    }

    /** From the point before the first report a stay was in to the point after the last; null when it was in none. */
    private int[] arrow(Stay stay) {
        int first = -1;
        int last = -1;
        for (int r = 0; r < out.size(); r++) {
            if (stay.in(quarter(r))) {
                first = first < 0 ? r : first;
                last = r;
            }
        }
        return first < 0 ? null : new int[] {first, last + 1};
    }

    static boolean covers(ReportGroup group, ReportGroup place) {
        return (group.kind() == null || group.kind() == place.kind())
                && (group.region() == null || group.region() == place.region());
    }

    /** A flow between the bounds that brings each point what it needs; null when there is none. */
    private static int[][] flow(int[][] least, int[][] most, long[] need) {
        int points = need.length;
        int source = points;
        int sink = points + 1;
        long[][] room = new long[points + 2][points + 2];
        long wanted = 0;
        for (int i = 0; i < points; i++) {
            long rest = need[i];
            for (int j = 0; j < points; j++) {
                room[i][j] += most[i][j] - least[i][j];
                rest += least[j][i] - least[i][j];
            }
            if (rest > 0) {
                room[source][i] = rest;
                wanted += rest;
            } else {
                room[i][sink] = -rest;
            }
        }
        while (wanted > 0) {
            int[] from = path(room, source, sink);
            if (from == null) {
                return null;
            }
            long width = Long.MAX_VALUE;
            for (int at = sink; at != source; at = from[at]) {
                width = Math.min(width, room[from[at]][at]);
            }
            for (int at = sink; at != source; at = from[at]) {
                room[from[at]][at] -= width;
                room[at][from[at]] += width;
            }
            wanted -= width;
        }
        int[][] flow = new int[points][points];
        for (int i = 0; i < points; i++) {
            for (int j = i + 1; j < points; j++) {
                // What is left of the room forward; arrows only go forward, so what is backward came from them.
                flow[i][j] = most[i][j] - (int) room[i][j];
            }
        }
        return flow;
    }

    private static int[] path(long[][] room, int source, int sink) {
        int[] from = new int[room.length];
        Arrays.fill(from, -1);
        from[source] = source;
        ArrayDeque<Integer> open = new ArrayDeque<>(List.of(source));
        while (!open.isEmpty()) {
            int at = open.remove();
            for (int next = 0; next < room.length; next++) {
                if (from[next] < 0 && room[at][next] > 0) {
                    from[next] = at;
                    if (next == sink) {
                        return from;
                    }
                    open.add(next);
                }
            }
        }
        return null;
    }
}
