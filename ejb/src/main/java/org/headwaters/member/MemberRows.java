package org.headwaters.member;

import java.util.List;
import java.util.Map;
import org.headwaters.platform.gate.Actor;

/** Turns people found into what the reader may see of them: for a whole list at once. */
final class MemberRows {

    /** What a query about people selects. */
    static final String PERSON = "SELECT m.id, m.handle, m.name, m.coordinator FROM CommunityMember m";

    private MemberRows() {}

    /** The rows of a query that selects as {@link #PERSON} does, in their order. */
    static List<MemberRow> of(ProfileGate gate, Actor reader, List<Object[]> people) {
        if (people.isEmpty()) {
            return List.of();
        }
        Map<Long, Shown> shown =
                gate.shown(reader, people.stream().map(row -> (Long) row[0]).toList());
        return people.stream()
                .map(row -> new MemberRow(
                        (Long) row[0], (String) row[1], (String) row[2], (Boolean) row[3], shown.get((Long) row[0])))
                .toList();
    }
}
