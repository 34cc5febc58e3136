package org.headwaters.bench;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;

/** What must be true of every database of Headwaters; each query finds what breaks a rule. */
final class Consistency {

    private static final Map<String, String> RULES = new LinkedHashMap<>();

    static {
        RULES.put(
                "a thread's last number, last moment and last author are those of its last post",
                "SELECT t.id FROM thread t LEFT JOIN post p ON p.thread_id = t.id AND p.number = t.last_number"
                        + " WHERE t.merged_into IS NULL AND (p.id IS NULL OR p.created_at <> t.last_post_at"
                        + " OR p.author_id <> t.last_author_id)");
        RULES.put(
                "posts are numbered from 1 without a gap, and replies are counted",
                "SELECT t.id FROM thread t JOIN (SELECT thread_id, COUNT(*) c, MAX(number) m,"
                        + " SUM(removed_at IS NOT NULL OR moved_to IS NOT NULL) g FROM post GROUP BY thread_id) p"
                        + " ON p.thread_id = t.id WHERE p.m <> t.last_number OR p.c <> p.m OR t.replies <> p.c - 1 - p.g");
        RULES.put(
                "an answer stands under what it answers",
                "SELECT p.id FROM post p JOIN post a ON a.thread_id = p.thread_id AND a.number = p.reply_to"
                        + " WHERE p.reply_to > 1 AND p.sort_key NOT LIKE CONCAT(SUBSTRING(a.sort_key, 1, 13), '%')");
        RULES.put(
                "a level is the number of keys in a key",
                "SELECT id FROM post WHERE depth <> (LENGTH(sort_key) + 1) DIV 7");
        RULES.put("no post with words is without HTML", "SELECT id FROM post WHERE (body = '') <> (html = '')");
        RULES.put(
                "nobody has read past the end",
                "SELECT r.member_id FROM reading r JOIN thread t ON t.id = r.thread_id WHERE r.read_number > t.last_number");
        RULES.put(
                "a space's threads are written by its members where only they may read",
                "SELECT p.id FROM post p JOIN thread t ON t.id = p.thread_id JOIN space s ON s.id = t.space_id"
                        + " LEFT JOIN space_membership m ON m.space_id = s.id AND m.member_id = p.author_id"
                        + " WHERE s.visibility = 'OWN' AND m.id IS NULL");
        RULES.put(
                "a resource in use says in how many organizations",
                "SELECT r.id FROM resource r WHERE r.in_use <>"
                        + " (SELECT COUNT(*) FROM adoption a WHERE a.resource_id = r.id AND a.stage = 'IN_USE')");
        RULES.put(
                "each item with files has one that leads",
                "SELECT f.resource_id FROM stored_file f WHERE f.removed_at IS NULL AND f.newest GROUP BY f.resource_id"
                        + " HAVING SUM(f.leading_of IS NOT NULL) <> 1");
    }

    private Consistency() {}

    /** Checks every rule and says so. */
    static void check(Connection connection) throws SQLException {
        int broken = 0;
        for (Map.Entry<String, String> rule : RULES.entrySet()) {
            int found = Target.numbers(connection, rule.getValue()).size();
            if (found > 0) {
                broken++;
                System.out.println("BROKEN " + found + " times: " + rule.getKey());
            }
        }
        if (broken > 0) {
            throw new IllegalStateException(broken + " rules are broken.");
        }
        System.out.println(RULES.size() + " rules of consistency hold.");
    }
}
