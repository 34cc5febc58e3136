package org.headwaters.resource;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.headwaters.platform.gate.Actor;
import org.junit.jupiter.api.Test;

class LibraryClauseTest {

    private final List<String> asked = new ArrayList<>();

    private final LibraryClause clause = new LibraryClause(null, new Silent(), new LibraryCounts() {
        @Override
        Optional<LibraryCount> of(Actor actor, ResourceFilter filter, boolean facets) {
            asked.add(facets ? "count with facets" : "count");
            return Optional.empty();
        }
    });

    private final class Silent implements AlikeTexts {

        @Override
        public Set<Long> resources(Actor actor, String words) {
            return Set.of();
        }

        @Override
        public Optional<Fitting> fitting(Actor actor, String words) {
            asked.add(words);
            return Optional.empty();
        }
    }

    @Test
    void anIndexThatHasNoAnswerIsNotAskedAgain() {
        ResourceFilter filter =
                new ResourceFilter("words", null, "", "", null, null, null, null, ResourceFilter.Sort.NEWEST, 1);
        ResourceFilter known = clause.asked(Actor.visitor(), filter);
        assertThat(clause.asked(Actor.visitor(), known)).isEqualTo(known);
        assertThat(clause.askedForItems(Actor.visitor(), known)).isEqualTo(known);
        assertThat(asked).containsExactly("words", "count with facets");
        assertThat(known.counted()).isNull();
        assertThat(known.found()).isNull();
    }

    @Test
    void everythingStaysEverythingOnceTheIndexWasAsked() {
        ResourceFilter known = clause.askedForItems(Actor.visitor(), ResourceFilter.all());
        assertThat(known.everything()).isTrue();
        assertThat(asked).containsExactly("count");
    }
}
