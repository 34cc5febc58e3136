package org.headwaters.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.headwaters.platform.gate.Actor;
import org.headwaters.platform.gate.InvalidInput;
import org.headwaters.platform.gate.NotAllowed;
import org.headwaters.platform.gate.NotFound;
import org.headwaters.search.FoundKind;
import org.headwaters.search.Hit;
import org.headwaters.search.SearchFacet;
import org.headwaters.search.Sought;
import org.headwaters.search.saved.SavedSearchQueries;
import org.headwaters.search.saved.SavedSearchService;
import org.headwaters.search.saved.SavedSearchTeller;
import org.junit.jupiter.api.Test;

/** What is new in saved searches is told once, to those who may see it, and to nobody else. */
interface SavedSearchCases {

    long SAVED_SEED = 20261122L;

    private static String mark() {
        return "w" + UUID.randomUUID().toString().substring(0, 8).replace("-", "");
    }

    private static long save(Actor actor, String words, Map<SearchFacet, Long> chosen) {
        Inside.become(actor);
        String path = Inside.bean(SavedSearchService.class).save(Sought.of(words), chosen, true);
        return Long.parseLong(path.replaceAll("\\D", ""));
    }

    /** A member as the database knows one, with an address for mail. */
    private static Actor person(String handle, boolean coordinator, long... spaces) {
        Actor member = Inside.member(handle, spaces);
        for (long space : spaces) {
            Inside.execute(
                    "INSERT INTO space_membership (space_id, member_id, lead, since) VALUES (?1, ?2, FALSE, NOW(6))",
                    space,
                    member.memberId());
        }
        Inside.execute("UPDATE member SET coordinator = ?1 WHERE id = ?2", coordinator, member.memberId());
        Inside.execute(
                "INSERT INTO account (member_id, email, version) VALUES (?1, ?2, 0)",
                member.memberId(),
                handle + "@example.org");
        return member;
    }

    /** As if their time had come; all nodes look at once. */
    private static void look(Set<Long> searches) throws Exception {
        String ids = searches.stream().map(String::valueOf).collect(Collectors.joining(","));
        Inside.execute(
                "UPDATE saved_search_look SET looked_at = '2020-01-01', mailed_at = NULL WHERE saved_search_id IN ("
                        + ids + ")");
        Inside.together(
                3, Actor.program(), () -> Inside.bean(SavedSearchTeller.class).tell());
        for (int round = 0;
                round < 50
                        && Inside.count(
                                        "SELECT COUNT(*) FROM saved_search_look WHERE looked_at < '2020-01-02' AND saved_search_id IN ("
                                                + ids + ")")
                                > 0;
                round++) {
            Inside.become(Actor.program());
            Inside.bean(SavedSearchTeller.class).tell();
        }
        assertThat(Inside.count(
                        "SELECT COUNT(*) FROM saved_search_look WHERE looked_at < '2020-01-02' AND saved_search_id IN ("
                                + ids + ")"))
                .isZero();
    }

    private static Set<Long> told(long search) {
        return Inside.list("SELECT hit FROM saved_search_hit WHERE saved_search_id = ?1", search).stream()
                .map(hit -> ((Number) hit).longValue())
                .collect(Collectors.toSet());
    }

    private static long mails(String handle) {
        return Inside.count("SELECT COUNT(*) FROM outbox_mail WHERE to_address = ?1", handle + "@example.org");
    }

    private static long open(long search) {
        return Inside.count("SELECT COUNT(*) FROM task_notice WHERE open_key = ?1", "saved-search:" + search);
    }

    private static long key(FoundKind kind, long id) {
        return new Hit(kind, id, 0, 1, List.of()).key();
    }

    @Test
    default void whatIsNewIsToldOnceToThoseWhoMaySeeItAndNamesNothing() throws Exception {
        String mark = mark();
        // Names of people and spaces are found too: none of them has the words that are looked for.
        String one = mark();
        Random chance = new Random(SAVED_SEED);
        Map<Long, String> spaces = new LinkedHashMap<>();
        for (String visibility : List.of("EVERYONE", "MEMBERS", "OWN", "OWN")) {
            spaces.put(Inside.space("saved-" + spaces.size() + "-" + one, visibility), visibility);
        }
        List<Long> ids = List.copyOf(spaces.keySet());
        Actor author = Inside.member("writes-" + one);
        Map<Actor, Set<Long>> readers = new LinkedHashMap<>();
        readers.put(person("saves-" + one, false), Set.of(ids.get(0), ids.get(1)));
        readers.put(person("saves-in-" + one, false, ids.get(2)), Set.of(ids.get(0), ids.get(1), ids.get(2)));
        readers.put(person("saves-all-" + one, true), Set.copyOf(ids));
        Map<Actor, Long> searches = new HashMap<>();
        readers.keySet().forEach(reader -> searches.put(reader, save(reader, mark, Map.of())));
        Set<Long> all = new HashSet<>(searches.values());
        Map<Actor, Set<Long>> expected = new HashMap<>();
        readers.keySet().forEach(reader -> expected.put(reader, new HashSet<>()));
        for (int i = 0; i < 24; i++) {
            long space = ids.get(chance.nextInt(ids.size()));
            boolean bound = chance.nextInt(3) == 0;
            boolean gone = chance.nextInt(4) == 0;
            long hit;
            if (bound) {
                long id = SearchCases.resource("Sturgeon " + mark, gone ? "KEPT" : "SPACE", space, author.memberId());
                hit = key(FoundKind.RESOURCE, id);
            } else {
                long id = SearchCases.thread(space, author.memberId(), "Sturgeon " + i, "About " + mark);
                hit = key(FoundKind.DISCUSSION, id);
                if (gone) {
                    Inside.execute("UPDATE thread SET listed = FALSE WHERE id = ?1", id);
                }
            }
            if (!gone) {
                readers.forEach((reader, sees) -> {
                    if (sees.contains(space)) {
                        expected.get(reader).add(hit);
                    }
                });
            }
        }

        look(all);
        readers.keySet().forEach(reader -> {
            assertThat(told(searches.get(reader))).as(reader.handle()).isEqualTo(expected.get(reader));
            assertThat(mails(reader.handle())).as(reader.handle()).isEqualTo(1);
            assertThat(open(searches.get(reader))).as(reader.handle()).isEqualTo(1);
        });
        assertThat(Inside.count(
                        "SELECT COUNT(*) FROM outbox_mail WHERE to_address LIKE ?1 AND (body LIKE '%Sturgeon%' OR subject LIKE '%Sturgeon%')",
                        "saves%" + one + "@example.org"))
                .isZero();
        assertThat(Inside.count(
                        "SELECT COUNT(*) FROM task_notice WHERE subject LIKE '%Sturgeon%' AND kind = 'saved-search'"))
                .isZero();

        look(all);
        readers.keySet().forEach(reader -> {
            assertThat(told(searches.get(reader))).isEqualTo(expected.get(reader));
            assertThat(mails(reader.handle())).as("told twice").isEqualTo(1);
        });

        Inside.execute("UPDATE thread SET listed = FALSE WHERE author_id = ?1", author.memberId());
        Inside.execute(
                "UPDATE resource SET audience = 'KEPT', state = 'DRAFT', space_id = NULL WHERE author_id = ?1",
                author.memberId());
        look(all);
        readers.keySet().forEach(reader -> assertThat(open(searches.get(reader)))
                .as("what was hidden is told no longer")
                .isZero());
    }

    @Test
    default void theLinkInAMailEndsThoseMailsWithoutSigningInAndNothingElse() throws Exception {
        String mark = mark();
        long here = Inside.space("saved-stop-" + mark, "EVERYONE");
        Actor author = Inside.member("wrote-stop-" + mark);
        Actor reader = person("saved-stop-" + mark, false);
        long search = save(reader, mark, Map.of());
        long other = save(reader, mark + " other", Map.of());
        SearchCases.thread(here, author.memberId(), "First " + mark, "Words");
        look(Set.of(search));
        String secret = Mailbox.link(reader.handle() + "@example.org", SavedSearchService.STOP);
        assertThat(Mailbox.newest(reader.handle() + "@example.org").orElseThrow())
                .contains("List-Unsubscribe: <")
                .contains(SavedSearchService.STOP_AT_ONCE + secret + ">")
                .contains("List-Unsubscribe-Post: List-Unsubscribe=One-Click");

        SavedSearchService service = Inside.bean(SavedSearchService.class);
        Inside.become(Actor.visitor());
        assertThat(service.stopMail("a".repeat(43))).isFalse();
        assertThat(service.stoppable(secret)).contains(mark);
        assertThat(service.stopMail(secret)).isTrue();
        assertThat(service.stopMail(secret)).as("used").isFalse();
        assertThat(service.stoppable(secret)).isEmpty();

        SavedSearchQueries queries = Inside.bean(SavedSearchQueries.class);
        assertThat(queries.find(reader, search).orElseThrow().byMail()).isFalse();
        assertThat(queries.find(reader, other).orElseThrow().byMail()).isTrue();
        SearchCases.thread(here, author.memberId(), "Second " + mark, "Words");
        look(Set.of(search));
        assertThat(mails(reader.handle())).isEqualTo(1);
        assertThat(open(search)).as("notices go on").isEqualTo(1);
    }

    @Test
    default void whatWasSeenIsNotMailedAfterwardsAndOneThatFailsHoldsUpNoOther() throws Exception {
        String mark = mark();
        String one = mark();
        long here = Inside.space("saved-seen-" + one, "EVERYONE");
        Actor author = Inside.member("wrote-seen-" + one);
        Actor reader = person("saved-seen-" + one, false);
        long search = save(reader, mark, Map.of());
        SearchCases.thread(here, author.memberId(), "First " + mark, "Words");
        look(Set.of(search));
        long mails = mails(reader.handle());
        SearchCases.thread(here, author.memberId(), "Second " + mark, "Words");
        Inside.execute(
                "UPDATE saved_search_look SET looked_at = '2020-01-01', mailed_at = NOW(6) WHERE saved_search_id = ?1",
                search);
        Inside.become(Actor.program());
        Inside.bean(SavedSearchTeller.class).tell();
        assertThat(Inside.count(
                        "SELECT COUNT(*) FROM saved_search_hit WHERE saved_search_id = ?1 AND mail_due", search))
                .as("too soon for a second mail")
                .isEqualTo(1);
        Inside.become(reader);
        Inside.bean(SavedSearchService.class).seen(search);
        look(Set.of(search));
        assertThat(mails(reader.handle())).as("seen already").isEqualTo(mails);

        long broken = save(reader, mark + " broken", Map.of());
        Inside.execute("UPDATE saved_search SET narrowed = 'NO_SUCH=1' WHERE id = ?1", broken);
        assertThat(Inside.bean(SavedSearchQueries.class).find(reader, broken)).isPresent();
        Inside.execute("UPDATE saved_search SET narrowed = 'spoilt' WHERE id = ?1", broken);
        long third = SearchCases.thread(here, author.memberId(), "Third " + mark, "Words");
        look(Set.of(broken, search));
        assertThat(told(search)).contains(key(FoundKind.DISCUSSION, third));
    }

    @Test
    default void oneIsToldOfNothingOldNothingOfOnesOwnAndNothingElsewhere() throws Exception {
        String mark = mark();
        // Names of people and spaces are found too: none of them has the words that are looked for.
        String one = mark();
        long here = Inside.space("saved-here-" + one, "EVERYONE");
        long there = Inside.space("saved-there-" + one, "EVERYONE");
        Actor author = Inside.member("wrote-" + one);
        Actor reader = person("saved-own-" + one, false);
        SearchCases.thread(here, author.memberId(), "Before " + mark, "Words");
        Inside.execute("UPDATE post SET created_at = NOW(6) - INTERVAL 1 HOUR WHERE author_id = ?1", author.memberId());
        long search = save(reader, mark, Map.of(SearchFacet.SPACE, here));
        SearchCases.thread(here, reader.memberId(), "Mine " + mark, "Words");
        SearchCases.thread(there, author.memberId(), "Elsewhere " + mark, "Words");

        look(Set.of(search));
        assertThat(told(search)).isEmpty();
        long fresh = SearchCases.thread(here, author.memberId(), "New " + mark, "Words");
        look(Set.of(search));
        assertThat(told(search)).containsExactly(key(FoundKind.DISCUSSION, fresh));

        Inside.execute("UPDATE member SET state = 'PAUSED' WHERE id = ?1", reader.memberId());
        SearchCases.thread(here, author.memberId(), "Meanwhile " + mark, "Words");
        look(Set.of(search));
        assertThat(told(search)).as("told while away").hasSize(1);
    }

    @Test
    default void aSearchIsSavedOnceAndByItsOwnerAloneUpToALimit() {
        String mark = mark();
        // Names of people and spaces are found too: none of them has the words that are looked for.
        String one = mark();
        Actor reader = Inside.member("saved-once-" + one);
        long search = save(reader, "  " + mark + " ", Map.of(SearchFacet.YEAR, 2026L));
        assertThat(save(reader, mark, Map.of(SearchFacet.YEAR, 2026L))).isEqualTo(search);
        SavedSearchService service = Inside.bean(SavedSearchService.class);
        for (int i = 1; i < SavedSearchService.MOST; i++) {
            save(reader, mark + " " + i, Map.of());
        }
        assertThatThrownBy(() -> save(reader, mark + " more", Map.of())).isInstanceOf(InvalidInput.class);
        service.remove(search);
        assertThatThrownBy(() -> save(reader, "-winter \u202e\0", Map.of())).isInstanceOf(InvalidInput.class);
        long again = save(reader, mark + " more", Map.of(SearchFacet.WHAT, 1L));
        assertThat(Inside.bean(SavedSearchQueries.class).find(reader, again))
                .hasValueSatisfying(kept -> assertThat(kept.chosen()).isEqualTo(Map.of(SearchFacet.WHAT, 1L)));

        Actor other = Inside.become(Inside.member("saved-other-" + one));
        assertThat(Inside.bean(SavedSearchQueries.class).find(other, again)).isEmpty();
        assertThatThrownBy(() -> service.mail(again, true)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> service.remove(again)).isInstanceOf(NotFound.class);
        Inside.become(Actor.visitor());
        assertThatThrownBy(() -> service.save(Sought.of(mark), Map.of(), false)).isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> Inside.bean(SavedSearchTeller.class).tell()).isInstanceOf(NotAllowed.class);
    }
}
