package org.headwaters.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.ejb.EJBException;
import java.util.List;
import java.util.Set;
import org.headwaters.platform.gate.Actor;
import org.headwaters.platform.gate.InvalidInput;
import org.headwaters.platform.gate.NotAllowed;
import org.headwaters.platform.gate.NotFound;
import org.headwaters.platform.limit.Submissions;
import org.headwaters.resource.ResourceFilter;
import org.headwaters.resource.ResourceQueries;
import org.headwaters.vocabulary.TermView;
import org.headwaters.vocabulary.Vocabulary;
import org.headwaters.vocabulary.VocabularyQueries;
import org.headwaters.vocabulary.VocabularyService;
import org.junit.jupiter.api.Test;

/** The curated words: renamed, merged and removed without losing what used them. */
interface VocabularyCases {

    private static Actor coordinator(String handle) {
        Actor member = Inside.member(handle);
        return Inside.become(
                new Actor(member.memberId(), handle, member.name(), null, true, Set.of(), Set.of(), Set.of(), false));
    }

    private static long term(Vocabulary vocabulary, String slug) {
        return Inside.insert("INSERT INTO term (vocabulary, slug, label) VALUES (?1, ?2, ?2)", vocabulary.name(), slug);
    }

    private static long resource(String slug, long... terms) {
        Actor author = Inside.member("author-" + slug);
        long id = Inside.insert(
                "INSERT INTO resource (slug, title, description, html, kind, language, audience, author_id, link, created_at,"
                        + " updated_at, downloads, version) VALUES (?1, ?1, '', '', 'LINK', 'EN', 'EVERYONE', ?2,"
                        + " 'https://example.org/', NOW(6), NOW(6), 0, 0)",
                slug,
                author.memberId());
        for (long term : terms) {
            Inside.execute("INSERT INTO resource_term (resource_id, term_id) VALUES (?1, ?2)", id, term);
        }
        return id;
    }

    private static long profile(String handle, String populations) {
        Actor member = Inside.member(handle);
        Inside.execute("DELETE FROM profile_entry WHERE member_id = ?1 AND field = 'POPULATIONS'", member.memberId());
        return Inside.insert(
                "INSERT INTO profile_entry (member_id, field, audience, words) VALUES (?1, 'POPULATIONS', 'MEMBERS', ?2)",
                member.memberId(),
                populations);
    }

    @Test
    default void twoWordsBecomeOneAndNothingThatUsedThemIsLost() {
        long from = term(Vocabulary.POPULATION, "merge-from");
        long into = term(Vocabulary.POPULATION, "merge-into");
        long both = resource("about-both", from, into);
        long one = resource("about-one", from);
        long two = profile("profile-of-two", "elders\nmerge-from\nmerge-into");
        long only = profile("profile-of-one", "merge-from");
        VocabularyService service = Inside.bean(VocabularyService.class);
        VocabularyQueries queries = Inside.bean(VocabularyQueries.class);
        coordinator("merging-coordinator");
        assertThatThrownBy(() -> service.remove(from)).as("it is used").isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> service.merge(Submissions.newKey(), from, String.valueOf(from)))
                .isInstanceOf(InvalidInput.class);

        service.merge(Submissions.newKey(), from, String.valueOf(into));

        for (long resource : List.of(both, one)) {
            assertThat(Inside.list("SELECT term_id FROM resource_term WHERE resource_id = ?1", resource))
                    .extracting(id -> ((Number) id).longValue())
                    .containsExactly(into);
        }
        assertThat(Inside.text("SELECT words FROM profile_entry WHERE id = ?1", two))
                .isEqualTo("elders\nmerge-into");
        assertThat(Inside.text("SELECT words FROM profile_entry WHERE id = ?1", only))
                .isEqualTo("merge-into");
        assertThat(queries.find(Vocabulary.POPULATION, "merge-from"))
                .map(TermView::id)
                .contains(into);
        assertThat(queries.named(Vocabulary.POPULATION, List.of("merge-from", "merge-into")))
                .as("a form opened before")
                .extracting(TermView::id)
                .containsExactly(into);
        assertThatThrownBy(() -> service.merge(Submissions.newKey(), from, String.valueOf(into)))
                .isInstanceOf(NotFound.class);
    }

    @Test
    default void aWordThatNobodyUsesIsRemovedAndOneThatIsUsedStays() {
        VocabularyService service = Inside.bean(VocabularyService.class);
        coordinator("removing-coordinator");
        for (Vocabulary vocabulary : Vocabulary.values()) {
            long unused = term(vocabulary, "unused-" + vocabulary.ordinal());
            service.remove(unused);
            assertThat(Inside.count("SELECT COUNT(*) FROM term WHERE id = ?1", unused))
                    .as("%s", vocabulary)
                    .isZero();
        }
        long used = term(Vocabulary.TOPIC, "used-topic");
        resource("with-used-topic", used);
        assertThatThrownBy(() -> service.remove(used)).isInstanceOf(InvalidInput.class);
    }

    @Test
    default void whatIsWrittenAboutAPopulationIsNotLostWhenItBecomesPartOfAnother() {
        long from = term(Vocabulary.POPULATION, "written-from");
        long into = term(Vocabulary.POPULATION, "written-into");
        long bare = term(Vocabulary.POPULATION, "written-bare");
        Actor coordinator = coordinator("page-merging-coordinator");
        for (long term : List.of(from, into)) {
            Inside.execute(
                    "INSERT INTO population_page (term_id, definition, definition_html, sources, sources_html, changed_by, changed_at, version)"
                            + " VALUES (?1, CONCAT('who ', ?1), CONCAT('<p>who ', ?1, '</p>'), '', '', ?2, NOW(6), 0)",
                    term,
                    coordinator.memberId());
        }
        VocabularyService service = Inside.bean(VocabularyService.class);
        assertThatThrownBy(() -> service.remove(from))
                .as("words stand on its page")
                .isInstanceOf(InvalidInput.class);

        service.merge(Submissions.newKey(), from, String.valueOf(into));
        service.merge(Submissions.newKey(), into, String.valueOf(bare));

        assertThat(Inside.text("SELECT definition FROM population_page WHERE term_id = ?1", bare))
                .isEqualTo("who " + into + "\n\nwho " + from);
        assertThat(Inside.text("SELECT definition_html FROM population_page WHERE term_id = ?1", bare))
                .isEqualTo("<p>who " + into + "</p>\n\n<p>who " + from + "</p>");
        assertThat(Inside.text("SELECT sources FROM population_page WHERE term_id = ?1", bare))
                .isEmpty();
    }

    @Test
    default void aRenamedWordKeepsItsOldAddressAndIsFoundByItsSynonyms() {
        long id = term(Vocabulary.TOPIC, "old-words");
        long resource = resource("renamed-topic", id);
        VocabularyService service = Inside.bean(VocabularyService.class);
        VocabularyQueries queries = Inside.bean(VocabularyQueries.class);
        coordinator("renaming-coordinator");
        service.save(Submissions.newKey(), id, "old-words", "Newer Words", "Zyzzyva\nzyzzyva\n");

        for (String slug : List.of("old-words", "newer-words", "zyzzyva")) {
            assertThat(queries.find(Vocabulary.TOPIC, slug))
                    .as(slug)
                    .map(TermView::id)
                    .contains(id);
        }
        ResourceFilter typed =
                new ResourceFilter("zyzzyva", null, "", "", null, null, null, null, ResourceFilter.Sort.NEWEST, 1);
        assertThat(Inside.bean(ResourceQueries.class)
                        .list(Actor.visitor(), typed)
                        .rows())
                .extracting(row -> row.id())
                .containsExactly(resource);
        assertThatThrownBy(() -> service.save(Submissions.newKey(), id, "old-words", "Other", ""))
                .as("somebody else was faster")
                .isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> service.add(Submissions.newKey(), "TOPIC", "ZYZZYVA"))
                .as("another word for it")
                .isInstanceOf(InvalidInput.class);

        service.save(Submissions.newKey(), id, "Newer Words", "Old words", "");
        assertThat(queries.find(Vocabulary.TOPIC, "newer-words"))
                .map(TermView::slug)
                .contains("old-words");
        assertThat(queries.find(Vocabulary.TOPIC, "zyzzyva")).isEmpty();
    }

    @Test
    default void listsNarrowedByAFormerNameLeadOn() throws Exception {
        long topic = term(Vocabulary.TOPIC, "led-topic");
        long people = term(Vocabulary.POPULATION, "led-people");
        Actor coordinator = coordinator("leading-coordinator");
        VocabularyService service = Inside.bean(VocabularyService.class);
        service.save(Submissions.newKey(), topic, "led-topic", "Topic led on", "");
        service.save(Submissions.newKey(), people, "led-people", "People led on", "");
        String secret = Pages.signIn(coordinator);
        assertThat(Pages.moved("/discussions?show=unanswered&topic=led-topic", null))
                .endsWith("/discussions?show=unanswered&topic=topic-led-on");
        assertThat(Pages.moved("/resources?topic=led-topic&kind=link", null))
                .endsWith("/resources?kind=link&topic=topic-led-on");
        assertThat(Pages.moved("/members?population=led-people&region=metro", secret))
                .endsWith("/members?region=metro&population=people-led-on");
        assertThat(Pages.get("/discussions?topic=topic-led-on", null)).contains("Topic led on");
    }

    @Test
    default void ofManyWhoAddOneWordAtOneMomentOneDoesAndMembersDoNot() throws Exception {
        VocabularyService service = Inside.bean(VocabularyService.class);
        Actor coordinator = coordinator("adding-coordinator");
        List<Object> results =
                Inside.together(5, coordinator, () -> service.add(Submissions.newKey(), "TOPIC", "Added at once"));
        assertThat(results.stream().filter(String.class::isInstance))
                .as("%s", results)
                .hasSize(1);
        assertThat(results.stream().filter(result -> result instanceof InvalidInput || result instanceof EJBException))
                .hasSize(4);
        assertThat(Inside.count("SELECT COUNT(*) FROM term WHERE label = 'Added at once'"))
                .isEqualTo(1);
        Inside.become(Inside.member("adding-member"));
        assertThatThrownBy(() -> service.add(Submissions.newKey(), "TOPIC", "Not mine"))
                .isInstanceOf(NotAllowed.class);
    }
}
