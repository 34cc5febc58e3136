package org.headwaters.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.headwaters.guide.GuideBook;
import org.headwaters.guide.GuidePages;
import org.headwaters.guide.GuidePart;
import org.headwaters.it.Profiles.Owner;
import org.headwaters.member.ProfileField;
import org.headwaters.platform.config.Settings;
import org.headwaters.platform.gate.Actor;
import org.headwaters.resource.FoundResourceQueries;
import org.headwaters.search.FoundKind;
import org.headwaters.search.Hit;
import org.headwaters.search.Hits;
import org.headwaters.search.IndexDump;
import org.headwaters.search.SearchFacet;
import org.headwaters.search.SearchFeed;
import org.headwaters.search.SearchQueries;
import org.headwaters.search.SearchRequest;
import org.headwaters.search.Sought;
import org.headwaters.search.SuggestionQueries;
import org.junit.jupiter.api.Test;

/** The index is what the database is, and shows and counts nothing to anybody who may not see it. */
interface SearchCases {

    long SEARCH_SEED = 20261123L;
    int DEEDS = 120;

    private static String tag() {
        return "q" + UUID.randomUUID().toString().substring(0, 8).replace("-", "");
    }

    private static Hits find(Actor actor, String words) {
        return find(actor, words, Map.of(), 1);
    }

    private static Hits find(Actor actor, String words, Map<SearchFacet, Long> narrowed, int page) {
        Inside.become(actor);
        return Inside.bean(SearchQueries.class).find(actor, new SearchRequest(Sought.of(words), narrowed, false, page));
    }

    /** All that is found, page by page. */
    private static Set<String> all(Actor actor, String words) {
        Set<String> found = new HashSet<>();
        Hits hits = find(actor, words);
        for (int page = 1; page <= hits.pages(); page++) {
            for (Hit hit : find(actor, words, Map.of(), page).hits()) {
                found.add(hit.kind() + " " + hit.id());
            }
        }
        return found;
    }

    static long thread(long space, long author, String title, String... bodies) {
        long thread = Inside.insert(
                "INSERT INTO thread (space_id, title, slug, type, author_id, created_at, last_number, last_post_at, last_author_id,"
                        + " version) VALUES (?1, ?2, 'x', 'DISCUSSION', ?3, NOW(6), ?4, NOW(6), ?3, 0)",
                space,
                title,
                author,
                bodies.length);
        for (int i = 0; i < bodies.length; i++) {
            Inside.insert(
                    "INSERT INTO post (thread_id, number, author_id, body, html, created_at, sort_key, version)"
                            + " VALUES (?1, ?2, ?3, ?4, '', NOW(6), ?5, 0)",
                    thread,
                    i + 1,
                    author,
                    bodies[i],
                    "%08d".formatted(i + 1));
        }
        return thread;
    }

    static long resource(String title, String audience, Long space, long author) {
        String sql =
                "INSERT INTO resource (slug, title, description, html, kind, language, audience, space_id, author_id, state, created_at,"
                        + " updated_at, version) VALUES ('x', ?1, 'About it', '', 'REPORT', 'EN', ?2, %s, ?3, IF(?2 = 'KEPT', 'DRAFT', 'SHARED'), NOW(6), NOW(6), 0)";
        return Inside.insert(sql.formatted(space), title, audience, author);
    }

    @Test
    default void aFedIndexIsTheSameAsOneMadeAnew() {
        String tag = tag();
        Random chance = new Random(SEARCH_SEED);
        Actor author = Inside.member("search-" + tag);
        long here = Inside.space("search-a-" + tag, "EVERYONE");
        long there = Inside.space("search-b-" + tag, "OWN");
        List<Long> threads = new ArrayList<>();
        List<Long> resources = new ArrayList<>();
        for (int i = 0; i < DEEDS; i++) {
            long thread = threads.isEmpty() ? 0 : threads.get(chance.nextInt(threads.size()));
            long item = resources.isEmpty() ? 0 : resources.get(chance.nextInt(resources.size()));
            String words = tag + " word" + chance.nextInt(20) + " of deed " + i;
            switch (chance.nextInt(14)) {
                case 0, 1 -> threads.add(
                        thread(chance.nextBoolean() ? here : there, author.memberId(), words, words, "More"));
                case 2 -> resources.add(
                        resource(words, chance.nextBoolean() ? "MEMBERS" : "EVERYONE", null, author.memberId()));
                case 3 -> Inside.execute(
                        "UPDATE post SET body = ?1 WHERE thread_id = ?2 AND number = 2", words, thread);
                case 4 -> Inside.execute(
                        "UPDATE post SET removed_at = NOW(6), body = '' WHERE thread_id = ?1 AND number = 2", thread);
                case 5 -> Inside.execute("UPDATE thread SET title = ?1 WHERE id = ?2", words, thread);
                case 6 -> Inside.execute(
                        "UPDATE thread SET space_id = ?1 WHERE id = ?2", chance.nextBoolean() ? here : there, thread);
                case 7 -> Inside.execute("UPDATE thread SET listed = NOT listed WHERE id = ?1", thread);
                case 8 -> Inside.execute("UPDATE resource SET title = ?1 WHERE id = ?2", words, item);
                case 9 -> Inside.execute("UPDATE resource SET in_use = in_use + 1 WHERE id = ?1", item);
                case 10 -> Inside.execute("UPDATE member SET name = ?1 WHERE id = ?2", words, author.memberId());
                case 11 -> Inside.execute("UPDATE member SET listed = NOT listed WHERE id = ?1", author.memberId());
                case 12 -> Inside.execute(
                        "INSERT IGNORE INTO thread_topic (thread_id, term_id) SELECT id, (SELECT MIN(id) FROM term) FROM thread WHERE id = ?1",
                        thread);
                default -> Inside.execute(
                        "INSERT INTO accepted_answer (thread_id, post_id, accepted_by, accepted_at) SELECT thread_id, id, author_id, NOW(6) FROM post"
                                + " WHERE thread_id = ?1 AND number = 2 ON DUPLICATE KEY UPDATE accepted_at = NOW(6)",
                        thread);
            }
            if (i % 10 == 0) {
                Inside.bean(SearchFeed.class).catchUp();
            }
        }
        Inside.bean(SearchFeed.class).catchUp();
        List<String> fed = IndexDump.documents();
        Inside.bean(SearchFeed.class).rebuild();
        Inside.bean(SearchFeed.class).catchUp();
        List<String> fresh = IndexDump.documents();

        assertThat(fed).hasSizeGreaterThan(10).isEqualTo(fresh);
    }

    @Test
    default void anOperatorHasTheIndexMadeAnewByACommand() throws IOException {
        long before = Inside.count("SELECT COUNT(*) FROM search_change WHERE kind = 'ALL'");
        Path asked = Inside.bean(Settings.class).dataFolder().resolve("search-rebuild");
        Files.createFile(asked);

        // The server's own timer may hold the feed: waiting for its turn ends that.
        for (int turn = 0; turn < 20 && Files.exists(asked); turn++) {
            Inside.bean(SearchFeed.class).catchUp();
            Inside.bean(SearchFeed.class).tick();
        }

        assertThat(asked).doesNotExist();
        assertThat(Inside.count("SELECT COUNT(*) FROM search_change WHERE kind = 'ALL'"))
                .isGreaterThan(before);
    }

    @Test
    default void nobodyFindsOrCountsWhatTheyMayNotSee() {
        String tag = tag();
        Random chance = new Random(SEARCH_SEED + 1);
        Map<Long, String> spaces = new LinkedHashMap<>();
        for (String visibility : List.of("EVERYONE", "MEMBERS", "OWN", "OWN")) {
            spaces.put(Inside.space("find-" + spaces.size() + "-" + tag, visibility), visibility);
        }
        List<Long> ids = List.copyOf(spaces.keySet());
        long own = OrganizationLifeCases.organization("own-" + tag, "Own " + UUID.randomUUID());
        long merged = OrganizationLifeCases.organization("merged-" + tag, "Merged " + UUID.randomUUID());
        Inside.execute("UPDATE organization SET merged_into = ?1 WHERE id = ?2", own, merged);
        Actor author = Inside.member("found-" + tag);
        // What there is, and the space (or the audience) that decides; null for what nobody finds.
        Map<String, String> things = new HashMap<>();
        // A word that each thing alone has.
        Map<String, String> words = new HashMap<>();
        spaces.forEach((space, visibility) -> {
            if (Inside.execute("UPDATE space SET purpose = ?1 WHERE id = ?2", "About " + tag, space) == 1) {
                things.put("SPACE " + space, String.valueOf(space));
            }
        });
        for (int i = 0; i < 60; i++) {
            long space = ids.get(chance.nextInt(ids.size()));
            String marks = tag + " " + letters(chance);
            if (chance.nextBoolean()) {
                boolean title = chance.nextBoolean();
                long thread = thread(
                        space,
                        author.memberId(),
                        title ? marks : "A talk",
                        "Begins",
                        title ? "Goes on" : "Has " + marks);
                words.put("DISCUSSION " + thread, marks.substring(tag.length() + 1));
                boolean gone = chance.nextInt(4) == 0;
                if (gone) {
                    Inside.execute(
                            title
                                    ? "UPDATE thread SET listed = FALSE WHERE id = ?1"
                                    : "UPDATE post SET removed_at = NOW(6) WHERE thread_id = ?1 AND number = 2",
                            thread);
                }
                things.put("DISCUSSION " + thread, gone ? null : String.valueOf(space));
            } else {
                String audience = List.of("EVERYONE", "MEMBERS", "SPACE", "PATIENTS", "ORGANIZATION", "KEPT")
                        .get(chance.nextInt(6));
                boolean bound = audience.equals("SPACE");
                long id = resource("Paper " + marks, audience, bound ? space : null, author.memberId());
                words.put("RESOURCE " + id, marks.substring(tag.length() + 1));
                if (audience.equals("ORGANIZATION")) {
                    Inside.execute(
                            "UPDATE resource SET organization_id = ?1 WHERE id = ?2",
                            chance.nextBoolean() ? own : merged,
                            id);
                }
                things.put("RESOURCE " + id, bound ? String.valueOf(space) : audience.equals("KEPT") ? null : audience);
            }
        }
        Map<String, Actor> searchers = new LinkedHashMap<>();
        searchers.put("visitor", Actor.visitor());
        searchers.put("member", Inside.member("plain-" + tag));
        searchers.put("member of a space", Inside.member("inner-" + tag, ids.get(2)));
        searchers.put("coordinator", Inside.as(Inside.member("coordinator-" + tag), null, true));
        searchers.put("member of the organization", Inside.as(Inside.member("of-" + tag), own, false));
        searchers.put("member of another", Inside.as(Inside.member("of-other-" + tag), own + 1_000_000, false));
        searchers.forEach((who, searcher) -> {
            Set<String> expected = new HashSet<>();
            things.forEach((thing, decides) -> {
                if (decides != null
                        && (decides.equals("ORGANIZATION")
                                ? searcher.coordinator() || Objects.equals(searcher.organizationId(), own)
                                : sees(searcher, decides, spaces))) {
                    expected.add(thing);
                }
            });
            Hits hits = find(searcher, tag);
            Set<String> found = all(searcher, tag);
            // The author's handle holds the mark too; people are the next case.
            found.removeIf(thing -> thing.startsWith(FoundKind.PERSON.name()));

            assertThat(found).as(who).isEqualTo(expected);
            Map<Long, Integer> kinds = hits.counts().get(SearchFacet.WHAT);
            for (FoundKind kind : List.of(FoundKind.DISCUSSION, FoundKind.RESOURCE, FoundKind.SPACE)) {
                assertThat(kinds.getOrDefault((long) kind.ordinal(), 0))
                        .as("%s counts %s", who, kind)
                        .isEqualTo((int) expected.stream()
                                .filter(thing -> thing.startsWith(kind + " "))
                                .count());
            }
            hits.counts().get(SearchFacet.SPACE).keySet().forEach(space -> assertThat(
                            !spaces.containsKey(space) || sees(searcher, String.valueOf(space), spaces))
                    .as("%s counts in space %s", who, space)
                    .isTrue());
            for (long space : ids) {
                Hits narrowed = find(searcher, tag, Map.of(SearchFacet.SPACE, space), 1);
                assertThat(narrowed.total() > 0)
                        .as("%s narrows to %s", who, spaces.get(space))
                        .isEqualTo(sees(searcher, String.valueOf(space), spaces));
            }
            hits.counts()
                    .forEach((facet, counts) -> counts.forEach((value, count) -> assertThat(
                                    find(searcher, tag, Map.of(facet, value), 1).total())
                            .as("%s counts %s %d", who, facet, value)
                            .isEqualTo(count)));
            words.entrySet().stream()
                    .filter(any -> chance.nextInt(3) == 0)
                    .forEach(one -> tellsOnly(who, searcher, one, tag, words.keySet(), expected));
        });
    }

    /** Neither hits nor what is completed, alike or meant tell anybody of a thing they may not see. */
    private static void tellsOnly(
            String who,
            Actor searcher,
            Map.Entry<String, String> one,
            String tag,
            Set<String> things,
            Set<String> expected) {
        String thing = one.getKey();
        String word = one.getValue();
        boolean open = expected.contains(thing);
        assertThat(all(searcher, word)).as("%s, %s", who, thing).isEqualTo(open ? Set.of(thing) : Set.of());
        String wrong = word.substring(0, 4) + (word.charAt(4) == 'q' ? 'x' : 'q') + word.substring(5);
        assertThat(find(searcher, wrong).better()).as("%s means %s", who, thing).isEqualTo(open ? word : "");
        SuggestionQueries suggestions = Inside.bean(SuggestionQueries.class);
        Stream.of(
                        suggestions.names(searcher, word.substring(0, 6)),
                        suggestions.like(searcher, null, 0, tag + " " + word, "Paper " + word))
                .flatMap(List::stream)
                .map(hit -> hit.kind() + " " + hit.id())
                .filter(things::contains)
                .forEach(found -> assertThat(expected).as(who).contains(found));
    }

    private static String letters(Random chance) {
        return chance.ints(10, 'a', 'z' + 1).mapToObj(Character::toString).collect(Collectors.joining());
    }

    private static boolean sees(Actor searcher, String decides, Map<Long, String> spaces) {
        String rule = decides.matches("\\d+") ? spaces.get(Long.valueOf(decides)) : decides;
        return switch (rule) {
            case "EVERYONE", "PATIENTS" -> true;
            case "MEMBERS" -> searcher.member();
            default -> searcher.coordinator() || searcher.spaces().contains(Long.valueOf(decides));
        };
    }

    @Test
    default void aProfileIsFoundByWhatItShowsTheSearcherAndNothingElse() {
        Profiles profiles = new Profiles(SEARCH_SEED + 2, 40);
        Map<String, Actor> searchers = new LinkedHashMap<>();
        searchers.put("visitor", Actor.visitor());
        searchers.put("member", profiles.reader("finds", false, false, false));
        searchers.put("colleague", profiles.reader("finds-colleague", true, false, false));
        searchers.put("companion", profiles.reader("finds-companion", false, true, false));
        searchers.put("coordinator", profiles.reader("finds-all", false, false, true));
        int seen = 0;
        for (Map.Entry<String, Actor> searcher : searchers.entrySet()) {
            for (Owner owner : profiles.owners) {
                for (ProfileField field : List.of(
                        ProfileField.EXPERTISE,
                        ProfileField.ABOUT,
                        ProfileField.MENTORING_SOUGHT,
                        ProfileField.PHONE)) {
                    boolean shown = searcher.getValue().member()
                            && owner.listed()
                            && field != ProfileField.PHONE
                            && owner.words().getOrDefault(field, "").contains(profiles.mark(owner.number(), field))
                            && profiles.sees(searcher.getValue(), owner, field);
                    Hits hits = find(searcher.getValue(), profiles.mark(owner.number(), field));
                    // Marks of other fields look alike: what only they would find is no find.
                    assertThat(!hits.some()
                                    && hits.hits().stream()
                                            .anyMatch(hit -> hit.kind() == FoundKind.PERSON && hit.id() == owner.id()))
                            .as("%s finds %s by %s", searcher.getKey(), owner, field)
                            .isEqualTo(shown);
                    seen += shown ? 1 : 0;
                }
            }
        }
        assertThat(seen).isGreaterThan(50);
    }

    @Test
    default void anAnswerIsFoundByItsShortAnswerAsAKindOfItsOwn() {
        String tag = tag();
        Actor author = Inside.member("answers-" + tag);
        long answer = resource("Who pays for it", "EVERYONE", null, author.memberId());
        Inside.execute("UPDATE resource SET kind = 'FAQ_ENTRY' WHERE id = ?1", answer);
        Inside.insert(
                "INSERT INTO resource_fact (resource_id, fact, words) VALUES (?1, 'SHORT_ANSWER', ?2)",
                answer,
                "The plan pays " + tag);
        Hits hits = find(Actor.visitor(), tag);
        assertThat(hits.hits()).singleElement().satisfies(hit -> {
            assertThat(hit.kind()).isEqualTo(FoundKind.FAQ);
            assertThat(hit.id()).isEqualTo(answer);
        });
        assertThat(hits.counts().get(SearchFacet.WHAT)).isEqualTo(Map.of((long) FoundKind.FAQ.ordinal(), 1));
        assertThat(Inside.bean(FoundResourceQueries.class).found(Actor.visitor(), List.of(answer)))
                .singleElement()
                .satisfies(found -> assertThat(found.told()).startsWith("The plan pays " + tag));

        Inside.execute("UPDATE resource_fact SET words = 'Nobody knows' WHERE resource_id = ?1", answer);
        assertThat(find(Actor.visitor(), '"' + tag + '"').total()).isZero();
    }

    @Test
    default void whatMeansTheSameCountsAtTheNextSearch() {
        Random chance = new Random();
        String told = letters(chance);
        String other = letters(chance);
        Actor author = Inside.member("same-" + tag());
        long thread = thread(Inside.space("same-" + tag(), "EVERYONE"), author.memberId(), "A talk", "About " + told);
        assertThat(all(Actor.visitor(), other)).isEmpty();

        long term = Inside.insert("INSERT INTO term (vocabulary, slug, label) VALUES ('TOPIC', ?1, ?1)", told);
        Inside.insert(
                "INSERT INTO term_alias (vocabulary, slug, label, former, term_id) VALUES ('TOPIC', ?1, ?1, FALSE, ?2)",
                other,
                term);
        assertThat(all(Actor.visitor(), other)).containsExactly("DISCUSSION " + thread);

        Inside.execute("DELETE FROM term WHERE id = ?1", term);
        assertThat(all(Actor.visitor(), other)).isEmpty();
    }

    @Test
    default void whatIsTaggedIsFoundByTheWordsPeopleType() {
        String tag = tag();
        Actor author = Inside.member("lay-" + tag);
        long item = resource("Winter plan " + tag, "EVERYONE", null, author.memberId());
        Inside.execute(
                "INSERT INTO resource_term (resource_id, term_id) SELECT ?1, id FROM term WHERE slug = 'without-stable-housing'",
                item);
        for (String typed :
                List.of("homeless", "homelessness", "Unhoused", "sin hogar", "people experiencing homelessness")) {
            assertThat(all(Actor.visitor(), tag + " " + typed)).as(typed).containsExactly("RESOURCE " + item);
        }
        long other = resource("Rooms " + tag, "EVERYONE", null, author.memberId());
        Inside.execute(
                "INSERT INTO resource_term (resource_id, term_id) SELECT ?1, id FROM term WHERE slug = 'housing'",
                other);
        assertThat(all(Actor.visitor(), tag + " vivienda")).contains("RESOURCE " + other);
    }

    @Test
    default void aGuideIsFoundByThoseWhoMayReadIt() {
        GuidePart part = Inside.bean(GuidePages.class)
                .parts(Actor.program(), GuideBook.COORDINATORS)
                .get(0);
        Map<SearchFacet, Long> guides = Map.of(SearchFacet.WHAT, (long) FoundKind.GUIDE.ordinal());
        String words = '"' + part.title() + '"';
        Actor coordinator = Inside.as(Inside.member("guided-" + tag()), null, true);
        assertThat(find(coordinator, words, guides, 1).hits())
                .extracting(Hit::id)
                .contains(part.id());
        for (Actor other : List.of(Actor.visitor(), Inside.member("guided-too-" + tag()))) {
            assertThat(find(other, words, guides, 1).hits()).extracting(Hit::id).doesNotContain(part.id());
        }
    }

    @Test
    default void whatIsCommittedLateIsFoundToo() throws Exception {
        String tag = tag();
        Actor author = Inside.member("late-" + tag());
        long space = Inside.space("late-" + tag(), "EVERYONE");
        long slow = thread(space, author.memberId(), "Slow", "Before");
        long quick = thread(space, author.memberId(), "Quick", "Before");
        Inside.bean(SearchFeed.class).catchUp();
        CountDownLatch written = new CountDownLatch(1);
        CountDownLatch found = new CountDownLatch(1);
        List<Callable<?>> both = List.of(
                () -> Inside.bean(Store.class).call(em -> {
                    em.createNativeQuery("UPDATE post SET body = ?1 WHERE thread_id = ?2")
                            .setParameter(1, "Slow " + tag)
                            .setParameter(2, slow)
                            .executeUpdate();
                    written.countDown();
                    try {
                        return found.await(30, TimeUnit.SECONDS);
                    } catch (InterruptedException stopped) {
                        throw new IllegalStateException(stopped);
                    }
                }),
                () -> {
                    try {
                        assertThat(written.await(30, TimeUnit.SECONDS)).isTrue();
                        Inside.execute("UPDATE post SET body = ?1 WHERE thread_id = ?2", "Quick " + tag, quick);
                        return all(Actor.visitor(), tag);
                    } finally {
                        found.countDown();
                    }
                });
        List<Object> results = Inside.together(Actor.visitor(), both);

        assertThat(results.get(0)).isEqualTo(true);
        assertThat(results.get(1)).isEqualTo(Set.of("DISCUSSION " + quick));
        assertThat(all(Actor.visitor(), tag)).isEqualTo(Set.of("DISCUSSION " + quick, "DISCUSSION " + slow));
    }
}
