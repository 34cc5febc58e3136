package org.headwaters.acceptance;

import java.util.Arrays;
import java.util.List;
import java.util.Set;

/**
 * Who comes to Headwaters, from where the things of {@link AuthorityWorld} stand: a thread of {@link #OWNER} in a room for its own
 * members, the organization that {@link #OWNER} belongs to, and what {@link #OWNER} alone has.
 */
enum Role {
    VISITOR("visitor", ""),
    /** No account either, but the secret link of whatever the row is about. */
    APPLICANT("applicant", ""),
    /** In the room and in the organization; did not write any of it. */
    MEMBER("member", "kaab-tshiab-lis"),
    /** In another room and another organization. */
    OUTSIDER("outsider", "sopheap-chhim"),
    OWNER("owner", "tou-fue-herleng"),
    /** Answers for the organization; not in the room. */
    STEWARD("steward", "mai-chia-xiongly"),
    OTHER_STEWARD("steward2", "tamika-rolvaag"),
    /** Leads the room; in another organization. */
    LEAD("lead", "phuong-anh-trinh"),
    OTHER_LEAD("lead2", "collin-rademaker"),
    /** Neither in the room nor in the organization. */
    COORDINATOR("coordinator", "zainab-kallon-reyes"),
    GUEST_OVER("ended", "bounmy-sisavath"),
    PAUSED("ended", "sunniva-thorkelson"),
    LEFT("ended", "xue-ntxawg-moua"),
    ERASED("ended", "meilin-taubert");

    /** Those who were in the room and in the organization, and are nobody now. */
    static final Set<Role> ENDED = Set.of(GUEST_OVER, PAUSED, LEFT, ERASED);

    /** The columns of the table, in their order. */
    static final List<String> COLUMNS = List.of(
            "visitor",
            "applicant",
            "member",
            "outsider",
            "owner",
            "steward",
            "steward2",
            "lead",
            "lead2",
            "coordinator",
            "ended");

    /** Everybody, and one of those whose time is over: they are told from members by one statement, so they take turns. */
    static List<Role> in(int turn) {
        Role ended = Role.values()[GUEST_OVER.ordinal() + turn % ENDED.size()];
        return Arrays.stream(values())
                .filter(role -> !ENDED.contains(role) || role == ended)
                .toList();
    }

    /** The column of the table that speaks of them. */
    final String column;
    /** Which member of the sample plays them; empty for nobody. */
    final String handle;

    Role(String column, String handle) {
        this.column = column;
        this.handle = handle;
    }
}
