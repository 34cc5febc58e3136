package org.headwaters.platform.owndata;

import java.util.List;
import java.util.Map;

/**
 * What a feature holds about members. Every feature with a column that points to a member has a bean of this type, and a test fails for a
 * column that none of them names: so nothing is forgotten when somebody takes the own data out or is erased.
 */
public interface MemberData {

    /** The columns that point to a member. */
    List<OwnRows> rows();

    /**
     * What cannot be read by a statement, such as sealed answers: rows by the name of the part. Only for the member who asks.
     *
     * @param member the member
     */
    default Map<String, List<Map<String, Object>>> more(long member) {
        return Map.of();
    }

    /** The member's own uploads. */
    default List<OwnFile> files(long member) {
        return List.of();
    }

    /** Columns with words of the program in which the member's name or address may stand: {@code table.column}. */
    default List<String> naming() {
        return List.of();
    }

    /** Columns with words of members or made from them, in which the member's handle may stand as a mention: {@code table.column}. */
    default List<String> mentioning() {
        return List.of();
    }

    /** Statements that find the member by the e-mail address: each {@code ?} is the address. */
    default List<String> byAddress() {
        return List.of();
    }
}
