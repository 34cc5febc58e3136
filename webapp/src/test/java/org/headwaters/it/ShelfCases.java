package org.headwaters.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.headwaters.platform.gate.Actor;
import org.headwaters.platform.text.CommunityLanguage;
import org.headwaters.platform.text.Region;
import org.headwaters.resource.EvidenceLevel;
import org.headwaters.resource.Facet;
import org.headwaters.resource.FacetQueries;
import org.headwaters.resource.FacetValue;
import org.headwaters.resource.Freshness;
import org.headwaters.resource.LibraryByDatabase;
import org.headwaters.resource.LibraryCount;
import org.headwaters.resource.ResourceFilter;
import org.headwaters.resource.ResourceFilter.Sort;
import org.headwaters.resource.ResourceKind;
import org.headwaters.resource.ResourcePage;
import org.headwaters.resource.ResourceQueries;
import org.headwaters.resource.ResourceRow;
import org.junit.jupiter.api.Test;

/** The index counts the library's items as the database would, for every reader and every choice, after every change. */
interface ShelfCases {

    long SHELF_SEED = 20261124L;
    int ITEMS = 120;
    int ROUNDS = 12;
    int CHOICES = 8;
    List<String> AUDIENCES = List.of("EVERYONE", "PATIENTS", "MEMBERS", "ORGANIZATION", "SPACE", "KEPT");
    List<String> TITLES = List.of("heron", "otter", "kingfisher", "alder");

    @Test
    default void theIndexCountsAsTheDatabaseWould() {
        Shelf shelf = new Shelf(new Random(SHELF_SEED));
        for (int i = 0; i < ITEMS; i++) {
            shelf.add();
        }
        for (int round = 0; round < ROUNDS; round++) {
            for (int i = 0; i < CHOICES; i++) {
                shelf.agree(shelf.reader(), shelf.filter());
            }
            for (int i = 0; i < CHOICES; i++) {
                shelf.change();
            }
        }
    }

    @Test
    default void aCountIsWhatChoosingItBrings() {
        Shelf shelf = new Shelf(new Random(SHELF_SEED + 1));
        for (int i = 0; i < ITEMS / 2; i++) {
            shelf.add();
        }
        for (Actor reader : shelf.readers) {
            ResourceFilter filter = shelf.filter();
            Map<Facet, List<FacetValue>> facets =
                    Inside.bean(FacetQueries.class).of(reader, filter);
            for (Facet facet : Facet.values()) {
                facets.get(facet).stream().limit(5).forEach(value -> {
                    ResourcePage brought =
                            Inside.bean(ResourceQueries.class).list(reader, shelf.chosen(filter, facet, value));
                    assertThat(brought.total())
                            .as("%s %s after %s", facet, value, filter)
                            .isEqualTo(value.count());
                    assertThat(brought.rows()).hasSize((int) Math.min(ResourcePage.SIZE, brought.total()));
                });
            }
        }
    }

    @Test
    default void theMostDownloadedComeFirstWhetherFewOrMany() {
        Actor author = Inside.member("downloads-" + UUID.randomUUID());
        long organization = Inside.organization("downloads-" + UUID.randomUUID());
        String slug = Inside.text("SELECT slug FROM organization WHERE id = ?1", organization);
        List<Long> ids = new ArrayList<>();
        for (int i = 0; i < 30; i++) {
            ids.add(0, LinkCases.resource("downloaded", author, "MEMBERS", null));
            Inside.execute(
                    "UPDATE resource SET downloads = ?2, organization_id = ?3 WHERE id = ?1",
                    ids.get(0),
                    i,
                    organization);
        }
        ResourceFilter few = new ResourceFilter(
                "", null, "", "", "", null, null, null, slug, "", null, null, null, null, Sort.DOWNLOADS, 2, null);
        ResourcePage page = Inside.bean(ResourceQueries.class).list(author, few);
        assertThat(page.total()).isEqualTo(30);
        assertThat(page.rows()).extracting(ResourceRow::id).isEqualTo(ids.subList(ResourcePage.SIZE, 30));

        // Many: met in the order of all items there are, of which the first statement reads too few or enough.
        LibraryByDatabase library = Inside.bean(LibraryByDatabase.class);
        for (int inOrder : new int[] {1, 7, 30, 100_000}) {
            for (int from : new int[] {0, 5, ResourcePage.SIZE, 30, 48}) {
                List<Long> wanted = ids.subList(Math.min(30, from), Math.min(30, from + ResourcePage.SIZE));
                for (int isFew : new int[] {0, 29, 30}) {
                    assertThat(library.mostDownloaded(Set.copyOf(ids), from, isFew, inOrder))
                            .as("from %s, few are %s, read first %s", from, isFew, inOrder)
                            .isEqualTo(wanted);
                }
            }
        }
        assertThat(library.mostDownloaded(Set.of(), 0, 0, 7)).isEmpty();
        Inside.execute("DELETE FROM resource WHERE author_id = ?1", author.memberId());
    }

    /** Items, who may read them, and what happens to them. */
    final class Shelf {

        private final Random chance;
        private final List<Long> items = new ArrayList<>();
        private final List<Long> spaces = new ArrayList<>();
        private final List<Long> organizations = new ArrayList<>();
        private final List<String> slugs = new ArrayList<>();
        private final Map<String, List<Long>> words;
        private final long author;
        final List<Actor> readers = new ArrayList<>();

        Shelf(Random chance) {
            this.chance = chance;
            String tag = UUID.randomUUID().toString();
            for (String visibility : List.of("EVERYONE", "MEMBERS", "OWN")) {
                spaces.add(Inside.space("shelf-" + visibility.toLowerCase(java.util.Locale.ROOT) + tag, visibility));
            }
            for (int i = 0; i < 4; i++) {
                slugs.add("shelf-" + i + tag);
                organizations.add(Inside.organization(slugs.get(i)));
            }
            LibraryByDatabase database = Inside.bean(LibraryByDatabase.class);
            words = Map.of(
                    "TOPIC", database.terms("TOPIC"),
                    "POPULATION", database.terms("POPULATION"),
                    "FOCUS_AREA", database.terms("FOCUS_AREA"));
            Actor plain = Inside.member("shelf-a" + tag);
            author = plain.memberId();
            readers.add(Actor.visitor());
            readers.add(plain);
            readers.add(Inside.member("shelf-b" + tag, spaces.get(2)));
            readers.add(Inside.as(Inside.member("shelf-c" + tag, spaces.get(1)), organizations.get(0), false));
            readers.add(Inside.as(Inside.member("shelf-d" + tag), organizations.get(1), false));
            readers.add(Inside.as(Inside.member("shelf-e" + tag), null, true));
            readers.add(Actor.program());
        }

        private <T> T any(List<T> all) {
            return all.get(chance.nextInt(all.size()));
        }

        private <T> T any(T[] all) {
            return all[chance.nextInt(all.length)];
        }

        Actor reader() {
            return any(readers);
        }

        void add() {
            long id = Inside.insert(
                    "INSERT INTO resource (slug, title, description, html, kind, language, audience, author_id, link, created_at,"
                            + " updated_at, downloads, version, state) VALUES ('x', ?5, '', '', ?1, ?2, 'KEPT', ?3,"
                            + " 'https://example.org/', NOW(6) - INTERVAL ?4 DAY, NOW(6) - INTERVAL ?4 DAY, 0, 0, 'DRAFT')",
                    any(ResourceKind.values()).name(),
                    any(CommunityLanguage.values()).name(),
                    author,
                    chance.nextInt(3),
                    "On a shelf " + any(TITLES) + " " + any(TITLES));
            items.add(id);
            for (int i = 0; i < 8; i++) {
                change(id);
            }
            audience(id, any(AUDIENCES));
        }

        void change() {
            change(any(items));
        }

        private void audience(long id, String audience) {
            Inside.execute(
                    "UPDATE resource SET audience = ?2, state = IF(?2 = 'KEPT', 'DRAFT', 'SHARED'), space_id = ?3 WHERE id = ?1",
                    id,
                    audience,
                    any(spaces));
        }

        private void change(long id) {
            switch (chance.nextInt(13)) {
                case 0 -> audience(id, any(AUDIENCES));
                case 1 -> Inside.execute(
                        "UPDATE resource SET region = ?2 WHERE id = ?1",
                        id,
                        any(Region.values()).name());
                case 2 -> Inside.execute(
                        "UPDATE resource SET evidence = ?2 WHERE id = ?1",
                        id,
                        any(EvidenceLevel.values()).name());
                case 3, 4 -> {
                    List<Long> some = words.get(any(new String[] {"TOPIC", "POPULATION", "FOCUS_AREA"}));
                    Inside.execute("INSERT IGNORE INTO resource_term VALUES (?1, ?2)", id, any(some));
                }
                case 5 -> Inside.execute("DELETE FROM resource_term WHERE resource_id = ?1 LIMIT 1", id);
                case 6 -> Inside.execute(
                        "UPDATE resource SET organization_id = ?2 WHERE id = ?1", id, any(organizations));
                case 7 -> Inside.execute(
                        "INSERT INTO resource_organization (resource_id, place, organization_id) SELECT ?1, COALESCE(MAX(place), 0) + 1, ?2"
                                + " FROM resource_organization WHERE resource_id = ?1",
                        id,
                        any(organizations));
                case 8 -> Inside.execute(
                        "INSERT INTO adoption (resource_id, organization_id, stage, changed, outcome, reason, recorded_by, recorded_at,"
                                + " version) VALUES (?1, ?2, ?3, '', '', '', ?4, NOW(6), 0) ON DUPLICATE KEY UPDATE stage = ?3",
                        id,
                        any(organizations),
                        any(new String[] {"IN_USE", "PILOTING", "DROPPED"}),
                        author);
                case 9 -> Inside.execute(
                        "UPDATE resource SET updated_at = NOW(6) - INTERVAL ?2 DAY WHERE id = ?1",
                        id,
                        chance.nextInt(500));
                case 10 -> Inside.execute("UPDATE resource SET in_use = ?2 WHERE id = ?1", id, chance.nextInt(4));
                case 11 -> Inside.execute("UPDATE resource SET downloads = ?2 WHERE id = ?1", id, chance.nextInt(9));
                default -> Inside.execute(
                        "UPDATE organization SET merged_into = ?2 WHERE id = ?1",
                        organizations.get(3),
                        chance.nextBoolean() ? organizations.get(chance.nextInt(2)) : null);
            }
        }

        private String slug(String vocabulary) {
            return chance.nextInt(5) > 0
                    ? ""
                    : Inside.text("SELECT slug FROM term WHERE id = ?1", any(words.get(vocabulary)));
        }

        private <T> T seldom(T[] all) {
            return chance.nextInt(5) > 0 ? null : any(all);
        }

        ResourceFilter filter() {
            return new ResourceFilter(
                    chance.nextInt(3) > 0 ? "" : any(TITLES),
                    seldom(ResourceKind.values()),
                    slug("TOPIC"),
                    slug("POPULATION"),
                    slug("FOCUS_AREA"),
                    seldom(CommunityLanguage.values()),
                    seldom(Region.values()),
                    seldom(EvidenceLevel.values()),
                    chance.nextInt(4) > 0 ? "" : any(slugs),
                    chance.nextInt(6) > 0 ? "" : any(slugs),
                    seldom(Freshness.values()),
                    null,
                    chance.nextInt(4) > 0 ? null : any(organizations),
                    null,
                    any(Sort.values()),
                    1 + chance.nextInt(3),
                    null);
        }

        /** The filter with another value chosen of one facet. */
        ResourceFilter chosen(ResourceFilter old, Facet facet, FacetValue value) {
            return new ResourceFilter(
                    old.words(),
                    facet == Facet.KIND ? (ResourceKind) value.constant() : old.kind(),
                    facet == Facet.TOPIC ? value.value() : old.topic(),
                    facet == Facet.POPULATION ? value.value() : old.population(),
                    facet == Facet.FOCUS ? value.value() : old.focusArea(),
                    facet == Facet.LANGUAGE ? (CommunityLanguage) value.constant() : old.language(),
                    facet == Facet.REGION ? (Region) value.constant() : old.region(),
                    facet == Facet.EVIDENCE ? (EvidenceLevel) value.constant() : old.evidence(),
                    facet == Facet.ORGANIZATION ? value.value() : old.organization(),
                    facet == Facet.ADOPTED ? value.value() : old.adoptedBy(),
                    facet == Facet.CHANGED ? (Freshness) value.constant() : old.freshness(),
                    null,
                    old.organizationId(),
                    null,
                    old.sort(),
                    1,
                    null);
        }

        void agree(Actor reader, ResourceFilter asks) {
            ResourceFilter filter = Inside.bean(ResourceQueries.class).asked(reader, asks);
            LibraryByDatabase library = Inside.bean(LibraryByDatabase.class);
            LibraryCount counted = library.indexed(reader, filter);
            List<Long> ids = library.ids(reader, filter);
            String as = reader + " " + asks;
            assertThat(counted.total()).as(as).isEqualTo(ids.size());
            int from = ResourcePage.of(ids.size(), filter.page()).from();
            List<Long> shown = ids.subList(from, Math.min(ids.size(), from + ResourcePage.SIZE));
            if (filter.sort() == Sort.DOWNLOADS) {
                assertThat(counted.ids()).as(as).containsExactlyInAnyOrderElementsOf(ids);
            } else {
                assertThat(counted.ids()).as(as).isEqualTo(shown);
            }
            Map<Facet, Map<Long, Long>> wanted = library.counts(reader, filter);
            Map.of(Facet.TOPIC, "TOPIC", Facet.POPULATION, "POPULATION", Facet.FOCUS, "FOCUS_AREA")
                    .forEach((facet, vocabulary) -> wanted.put(facet, only(wanted.get(facet), words.get(vocabulary))));
            assertThat(counted.values()).as(as).isEqualTo(wanted);
            // What is asked of the library's own queries is loaded from the database once more.
            assertThat(Inside.bean(ResourceQueries.class).list(reader, filter).rows())
                    .as(as)
                    .extracting(ResourceRow::id)
                    .isEqualTo(shown);
            assertThat(Inside.bean(ResourceQueries.class).first(reader, asks, 3))
                    .as("without facets, %s", as)
                    .extracting(ResourceRow::id)
                    .isEqualTo(shown.subList(0, Math.min(3, shown.size())));
        }

        private static Map<Long, Long> only(Map<Long, Long> counts, List<Long> some) {
            Map<Long, Long> kept = new HashMap<>(counts);
            kept.keySet().retainAll(Set.copyOf(some));
            return kept;
        }
    }
}
