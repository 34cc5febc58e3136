package org.headwaters.guide;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.headwaters.platform.gate.Actor;
import org.junit.jupiter.api.Test;

class GuidePagesTest {

    private final GuidePages guides = new GuidePages();

    private static Actor person(boolean coordinator) {
        return new Actor(7, "ann", "Ann", null, coordinator, Set.of(), Set.of(), Set.of(), false);
    }

    @Test
    void everyPartHasItsOwnPlaceAHeadingAndWords() {
        assertThat(guides.readable(Actor.program())).hasSizeGreaterThan(30).allSatisfy(part -> {
            assertThat(part.title()).isNotBlank().doesNotContain("#");
            assertThat(part.words()).isNotBlank();
            assertThat(part.path()).matches("/(coordinator/)?guide#[a-z0-9-]+");
        });
        assertThat(guides.readable(Actor.program())).extracting(GuidePart::path).doesNotHaveDuplicates();
        assertThat(guides.readable(Actor.program())).extracting(GuidePart::id).doesNotHaveDuplicates();
    }

    @Test
    void theGuideForCoordinatorsIsForThemAlone() {
        assertThat(guides.parts(person(true), GuideBook.COORDINATORS)).isNotEmpty();
        for (Actor other : new Actor[] {person(false), Actor.visitor()}) {
            assertThat(guides.parts(other, GuideBook.COORDINATORS)).isEmpty();
            assertThat(guides.readable(other)).isNotEmpty().allMatch(part -> part.book() == GuideBook.MEMBERS);
        }
    }

    @Test
    void noPartLeadsToADocumentThatIsNotThere() {
        assertThat(guides.readable(Actor.program()))
                .noneMatch(part -> part.words().contains(".md)"));
    }
}
