package org.headwaters.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.headwaters.platform.gate.Actor;
import org.headwaters.resource.Facet;
import org.headwaters.resource.FacetQueries;
import org.headwaters.resource.FacetValue;
import org.headwaters.resource.ResourceFilter;
import org.headwaters.resource.ResourceFilter.Sort;
import org.headwaters.resource.ResourcePage;
import org.headwaters.resource.ResourceQueries;
import org.headwaters.resource.ResourceRow;
import org.junit.jupiter.api.Test;

/** Words typed in the library: what fits best comes first, nobody finds or counts what they may not see, and a slip of the hand is forgiven. */
interface LibraryWordsCases {

    private static ResourceFilter words(String words, Sort sort) {
        return new ResourceFilter(words, null, "", "", null, null, null, null, sort, 1);
    }

    private static List<Long> found(Actor actor, ResourceFilter filter) {
        ResourcePage page = Inside.bean(ResourceQueries.class).list(actor, filter);
        assertThat(page.total()).isEqualTo(page.rows().size());
        return page.rows().stream().map(ResourceRow::id).toList();
    }

    private static long links(Actor actor, ResourceFilter filter) {
        return Inside.bean(FacetQueries.class).of(actor, filter).get(Facet.KIND).stream()
                .mapToLong(FacetValue::count)
                .sum();
    }

    @Test
    default void whatFitsBestComesFirstAndNobodyFindsOrCountsWhatTheyMayNotSee() {
        // Letters alone, so that nothing else looks like it.
        String mark =
                "quill" + UUID.randomUUID().toString().replaceAll("[^a-f]", "").concat("wortwort");
        Actor author = Inside.member("library-words-" + UUID.randomUUID());
        long inTitle = LinkCases.resource(mark, author, "EVERYONE", null);
        long inWords = LinkCases.resource("words-" + UUID.randomUUID(), author, "EVERYONE", null);
        Inside.execute(
                "UPDATE resource SET description = ?2, created_at = NOW(6) + INTERVAL 1 HOUR WHERE id = ?1",
                inWords,
                "Among many other words there is " + mark + " in here.");
        long hidden = LinkCases.resource(mark, author, "MEMBERS", null);

        assertThat(found(Actor.visitor(), words(mark, Sort.RELEVANCE))).containsExactly(inTitle, inWords);
        assertThat(found(Actor.visitor(), words(mark, Sort.NEWEST))).containsExactly(inWords, inTitle);
        assertThat(found(author, words(mark, Sort.RELEVANCE))).contains(hidden).hasSize(3);
        assertThat(links(Actor.visitor(), words(mark, Sort.RELEVANCE))).isEqualTo(2);
        assertThat(links(author, words(mark, Sort.RELEVANCE))).isEqualTo(3);
        assertThat(found(author, words(mark + " -among", Sort.RELEVANCE)))
                .as("a minus leaves out")
                .doesNotContain(inWords)
                .contains(inTitle);

        String slip = mark.replaceFirst("wortwort", "wotrwort");
        ResourceFilter asked = Inside.bean(ResourceQueries.class).asked(Actor.visitor(), words(slip, Sort.RELEVANCE));
        assertThat(asked.found().some()).isTrue();
        assertThat(asked.found().better()).isEqualTo(mark);
        assertThat(found(Actor.visitor(), asked)).containsExactlyInAnyOrder(inTitle, inWords);
    }
}
