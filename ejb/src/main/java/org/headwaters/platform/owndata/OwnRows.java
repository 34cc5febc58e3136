package org.headwaters.platform.owndata;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * What one column that points to a member means for that member: which rows are the member's to take out, and what becomes of them when
 * the member is erased. In every statement each {@code ?} is the member's id.
 *
 * @param table the table
 * @param column the column that points to the member
 * @param told reads what the member may take out
 * @param always what is done when the member is erased
 * @param gone what is done besides when the member wants the own words to go
 */
public record OwnRows(String table, String column, String told, List<String> always, List<String> gone) {

    private static final Set<String> PLAIN = Set.of("member_id", "author_id", "post_id", "id");

    /** What the part is called in the zip that a member takes out: the table, and the column where the table has several. */
    public String part() {
        return PLAIN.contains(column) ? table : table + "-" + column;
    }

    /** Rows about nobody else: all of them are told, and deleted. */
    public static OwnRows own(String table, String column, String columns) {
        return deed(table, column, columns).erased("DELETE FROM " + table + " WHERE " + column + " = ?");
    }

    /**
     * Something the member did to what belongs to others. The row stays: once the member is erased it names nobody.
     *
     * @param columns those that tell of the member and of nobody else
     */
    public static OwnRows deed(String table, String column, String columns) {
        return new OwnRows(
                table,
                column,
                "SELECT " + columns + " FROM " + table + " WHERE " + column + " = ?",
                List.of(),
                List.of());
    }

    /** Tells only some of the rows: the column holds a member's number in those alone. */
    public OwnRows only(String condition) {
        return new OwnRows(table, column, told + " AND " + condition, always, gone);
    }

    /** Does this first when the member is erased. */
    public OwnRows erased(String... statements) {
        return new OwnRows(table, column, told, before(statements, always), gone);
    }

    /** Does this when the own words go too. */
    public OwnRows whenGone(String... statements) {
        return new OwnRows(table, column, told, always, before(statements, gone));
    }

    private static List<String> before(String[] first, List<String> then) {
        List<String> all = new ArrayList<>(List.of(first));
        all.addAll(then);
        return List.copyOf(all);
    }
}
