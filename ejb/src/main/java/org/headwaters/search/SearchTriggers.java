package org.headwaters.search;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.logging.Level;
import java.util.logging.Logger;
import javax.sql.DataSource;

/**
 * Makes the triggers that note every change, whoever makes it: a use case, a statement over many rows, an erasure, a repair by hand.
 * Made at start and not by a migration, so that a server that refuses them (it keeps a binary log and trusts nobody) still serves:
 * there the index is made anew every few minutes instead, and the log says which setting mends that.
 */
@Singleton
@Startup
@DependsOn("Migrations")
@TransactionManagement(TransactionManagementType.BEAN)
public class SearchTriggers {

    private static final Logger LOG = Logger.getLogger(SearchTriggers.class.getName());
    private static final String ANY_OF_OURS = "search_";
    /** The number goes up with every change of a trigger. */
    private static final String OURS = ANY_OF_OURS + "5_";

    private static final String NOTE = "INSERT INTO search_change (kind, object_id, noted_at) ";
    private static final String WORDS = "VALUES ('WORDS', 0, UTC_TIMESTAMP(6))";
    private static final String PAGE = "VALUES ('PAGE', 0, UTC_TIMESTAMP(6))";
    /** What visitors' pages show beside what is looked for. */
    private static final List<String> SHOWN = List.of(
            "reaction",
            "poll",
            "poll_option",
            "poll_choice",
            "poll_vote",
            "content_note",
            "attachment",
            "profile_photo",
            "thread_event",
            "thread_summary",
            "content_link",
            "announcement",
            "collaboration",
            "collaboration_interest",
            "works_here",
            "collection",
            "collection_item",
            "file_preview",
            "link_check");

    private static final String POSTS_THREAD = " FROM post WHERE id = ";

    @Resource(lookup = "java:app/jdbc/headwaters")
    private DataSource dataSource;

    @Inject
    private ChangeTable changes;

    private boolean made;

    @PostConstruct
    void start() {
        try {
            if (make()) {
                changes.noteAll();
            }
            made = true;
        } catch (SQLException refused) {
            LOG.log(
                    Level.WARNING,
                    "The database refuses triggers, so search is up to ten minutes behind. Its administrator can mend this with"
                            + " SET GLOBAL log_bin_trust_function_creators = 1, then start Headwaters again: {0}",
                    refused.getMessage());
        }
    }

    /** Whether every change is noted. */
    public boolean made() {
        return made;
    }

    private boolean make() throws SQLException {
        boolean any = false;
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement()) {
            Set<String> there = new HashSet<>();
            List<String> strange = new ArrayList<>();
            try (ResultSet rows = statement.executeQuery("SELECT trigger_name, definer = CURRENT_USER() FROM"
                    + " information_schema.triggers WHERE trigger_schema = DATABASE()")) {
                while (rows.next()) {
                    if (rows.getBoolean(2) && wanted().containsKey(rows.getString(1))) {
                        there.add(rows.getString(1));
                    } else if (rows.getString(1).startsWith(ANY_OF_OURS)) {
                        strange.add(rows.getString(1));
                    }
                }
            }
            // Of an older version, or from a backup of another server: with a definer who is not here, every write
            // would fail.
            for (String trigger : strange) {
                statement.execute("DROP TRIGGER IF EXISTS " + trigger);
            }
            for (Map.Entry<String, String> trigger : wanted().entrySet()) {
                if (!there.contains(trigger.getKey())) {
                    statement.execute("CREATE TRIGGER IF NOT EXISTS " + trigger.getKey() + trigger.getValue());
                    any = true;
                }
            }
        }
        return any;
    }

    /** Each trigger by name. One that changes gets a new name, and the old one is dropped at start. */
    static Map<String, String> wanted() {
        Map<String, String> all = new LinkedHashMap<>();
        watch(all, "post", "POST", "id", "body", "thread_id", "number", "removed_at", "moved_to", "created_at");
        watch(
                all,
                "thread",
                "THREAD",
                "id",
                "title",
                "space_id",
                "type",
                "listed",
                "merged_into",
                "organization_id",
                "created_at");
        watch(
                all,
                "resource",
                "RESOURCE",
                "id",
                "title",
                "description",
                "source",
                "kind",
                "language",
                "audience",
                "space_id",
                "in_use",
                "region",
                "organization_id",
                "evidence",
                "created_at",
                "updated_at");
        watch(
                all,
                "organization",
                "ORGANIZATION",
                "id",
                "name",
                "slug",
                "mission",
                "kind",
                "region",
                "state",
                "approved_at");
        watch(
                all,
                "space",
                "SPACE",
                "id",
                "name",
                "purpose",
                "kind",
                "visibility",
                "open_to_join",
                "slug",
                "created_at");
        watch(all, "member", "MEMBER", "id", "name", "handle", "state", "listed", "coordinator", "joined_at");
        rows(all, "thread_topic", values("THREAD", "thread_id"));
        rows(all, "accepted_answer", "SELECT 'THREAD', thread_id, UTC_TIMESTAMP(6)" + POSTS_THREAD + "?.post_id");
        rows(all, "solution", values("POST", "post_id"));
        rows(all, "resource_term", values("RESOURCE", "resource_id"));
        rows(all, "resource_fact", values("RESOURCE", "resource_id"));
        rows(all, "resource_author", values("RESOURCE", "resource_id"));
        rows(all, "resource_organization", values("RESOURCE", "resource_id"));
        rows(all, "adoption", values("RESOURCE", "resource_id"));
        rows(all, "stored_file", values("RESOURCE", "resource_id"));
        rows(
                all,
                "file_text",
                "SELECT 'RESOURCE', f.resource_id, UTC_TIMESTAMP(6) FROM stored_file f WHERE f.sha256 = ?.sha256");
        on(
                all,
                "term",
                "UPDATE",
                "SELECT 'RESOURCE', x.resource_id, UTC_TIMESTAMP(6) FROM resource_term x WHERE x.term_id = NEW.id"
                        + " UNION ALL SELECT 'THREAD', y.thread_id, UTC_TIMESTAMP(6) FROM thread_topic y WHERE y.term_id = NEW.id"
                        + " UNION ALL SELECT 'ORGANIZATION', z.organization_id, UTC_TIMESTAMP(6) FROM organization_population z"
                        + " WHERE z.term_id = NEW.id");
        rows(all, "term_alias", WORDS);
        on(all, "term", "INSERT", WORDS);
        on(all, "term", "DELETE", WORDS);
        // What was written for an organization is narrowed by where it works and what it is.
        all.put(
                OURS + "organization_told",
                " AFTER UPDATE ON organization FOR EACH ROW IF NOT (NEW.kind <=> OLD.kind AND NEW.region <=> OLD.region"
                        + " AND NEW.merged_into <=> OLD.merged_into) THEN "
                        + NOTE
                        + "SELECT 'THREAD', t.id, UTC_TIMESTAMP(6) FROM thread t WHERE t.organization_id = NEW.id"
                        + " UNION ALL SELECT 'RESOURCE', r.id, UTC_TIMESTAMP(6) FROM resource r WHERE r.organization_id = NEW.id;"
                        + " END IF");
        // Who made an item is found with it by name.
        named(all, "member", "resource_author", "author_id");
        named(all, "organization", "resource_organization", "organization_id");
        all.put(OURS + "term_label", " AFTER UPDATE ON `term` FOR EACH ROW " + NOTE + WORDS);
        all.put(
                OURS + "thread_shown",
                " AFTER UPDATE ON thread FOR EACH ROW IF NOT (NEW.closed_at <=> OLD.closed_at AND NEW.pinned <=> OLD.pinned"
                        + " AND NEW.featured_at <=> OLD.featured_at) THEN " + NOTE + PAGE + "; END IF");
        SHOWN.forEach(table -> rows(all, table, PAGE));
        rows(all, "profile_entry", values("MEMBER", "member_id"));
        rows(all, "affiliation", values("MEMBER", "member_id"));
        rows(all, "space_membership", values("MEMBER", "member_id"));
        rows(all, "organization_former_name", values("ORGANIZATION", "organization_id"));
        rows(all, "organization_population", values("ORGANIZATION", "organization_id"));
        return all;
    }

    /** Notes new and removed rows, and those that changed in what is looked for. */
    private static void watch(Map<String, String> all, String table, String kind, String key, String... columns) {
        StringBuilder same = new StringBuilder();
        for (String column : columns) {
            same.append(same.length() == 0 ? "" : " AND ").append("NEW." + column + " <=> OLD." + column);
        }
        String values = values(kind, key);
        on(all, table, "INSERT", values.replace("?", "NEW"));
        on(
                all,
                table,
                "UPDATE",
                "SELECT '" + kind + "', NEW." + key + ", UTC_TIMESTAMP(6) FROM DUAL WHERE NOT (" + same + ")");
        on(all, table, "DELETE", values.replace("?", "OLD"));
    }

    /** Notes the items that somebody made who has another name now. */
    private static void named(Map<String, String> all, String table, String makers, String column) {
        all.put(
                OURS + table + "_named",
                " AFTER UPDATE ON `" + table + "` FOR EACH ROW IF NOT (NEW.name <=> OLD.name) THEN " + NOTE
                        + "SELECT 'RESOURCE', x.resource_id, UTC_TIMESTAMP(6) FROM " + makers + " x WHERE x." + column
                        + " = NEW.id; END IF");
    }

    /** Notes every change of rows that hang on something else. */
    private static void rows(Map<String, String> all, String table, String select) {
        on(all, table, "INSERT", select.replace("?", "NEW"));
        on(all, table, "UPDATE", select.replace("?", "NEW"));
        on(all, table, "DELETE", select.replace("?", "OLD"));
    }

    private static String values(String kind, String column) {
        return "VALUES ('" + kind + "', ?." + column + ", UTC_TIMESTAMP(6))";
    }

    private static void on(Map<String, String> all, String table, String event, String select) {
        String name = OURS + table + "_" + event.toLowerCase(java.util.Locale.ROOT);
        if (all.put(name, " AFTER " + event + " ON `" + table + "` FOR EACH ROW " + NOTE + select) != null) {
            throw new IllegalStateException(table + " is watched twice");
        }
    }
}
