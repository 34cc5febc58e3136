package org.headwaters.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Which tables are watched. */
class SearchTriggersTest {

    private static final Path MIGRATIONS = Path.of("src/main/resources/db/migration");
    private static final Pattern TABLE = Pattern.compile("CREATE TABLE (?:IF NOT EXISTS )?(\\w+)");

    /** Tables that neither search nor a page kept for visitors shows anything of. */
    private static final Set<String> NOT_SHOWN = Set.of(
            // What is told to members or coordinators, or to one member alone.
            "account",
            "adoption_report",
            "application_link",
            "application_note",
            "application_step",
            "audit_entry",
            "bookmark",
            "device",
            "draft",
            "guest_seats",
            "identity_answer",
            "identity_consent",
            "identity_reading",
            "introduction_proposal",
            "introduction_request",
            "invitation",
            "invitation_refusal",
            "join_request",
            "member_setting",
            "mention",
            "mentor_offer",
            "mentoring",
            "mentoring_note",
            "notice",
            "notice_due",
            "one_time_link",
            "organization_application",
            "post_revision",
            "reading",
            "reading_choice",
            "representation_figure",
            "representation_report",
            "saved_search",
            "saved_search_hit",
            "saved_search_look",
            "share_link",
            "space_follow",
            "steward_offer",
            "task_notice",
            "thread_follow",
            "welcome_thread",
            // Pages that are made for each visitor: organizations, populations, resources.
            "organization_event",
            "organization_recognition",
            "organization_reflection",
            "population_page",
            "resource_use",
            // What only the program needs.
            "begun_upload",
            "file_scan",
            "link_reading",
            "outbox_mail",
            "pending_upload",
            "rate_window",
            "request_pace",
            "search_change",
            "setting",
            "submission");

    @Test
    void everyTableIsWatchedOrSaidToBeShownNowhere() {
        Set<String> tables = tables();
        Set<String> unwatched = new TreeSet<>(tables);
        unwatched.removeIf(table -> SearchTriggers.wanted().values().stream()
                .anyMatch(trigger -> trigger.contains(" ON `" + table + "` ")));

        assertThat(tables).hasSizeGreaterThan(80);
        assertThat(unwatched)
                .as(
                        "A new table: does a page for visitors show it? Then SearchTriggers must watch it, else name it here.")
                .isSubsetOf(NOT_SHOWN);
        assertThat(NOT_SHOWN).as("watched after all, or gone").isSubsetOf(unwatched);
    }

    private static Set<String> tables() {
        try (Stream<Path> files = Files.list(MIGRATIONS)) {
            return files.map(SearchTriggersTest::text)
                    .flatMap(text -> TABLE.matcher(text).results().map(found -> found.group(1)))
                    .collect(TreeSet::new, Set::add, Set::addAll);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
