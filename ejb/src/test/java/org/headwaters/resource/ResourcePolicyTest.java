package org.headwaters.resource;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.headwaters.platform.gate.Actor;
import org.headwaters.space.Space.Visibility;
import org.junit.jupiter.api.Test;

class ResourcePolicyTest {

    private static final long AUTHOR = 7;
    private static final long SPACE = 3;

    private final Actor visitor = Actor.visitor();
    private final Actor author = member(AUTHOR, false, Set.of());
    private final Actor other = member(8, false, Set.of());
    private final Actor inside = member(9, false, Set.of(SPACE));
    private final Actor coordinator = member(1, true, Set.of());

    @Test
    void everyoneReadsWhatIsForEveryone() {
        assertThat(ResourcePolicy.mayRead(visitor, Audience.EVERYONE, null, null))
                .isTrue();
    }

    @Test
    void onlyMembersReadWhatIsForMembers() {
        assertThat(ResourcePolicy.mayRead(visitor, Audience.MEMBERS, null, null))
                .isFalse();
        assertThat(ResourcePolicy.mayRead(other, Audience.MEMBERS, null, null)).isTrue();
    }

    @Test
    void aSpaceDecidesWhoReadsWhatIsSharedWithIt() {
        assertThat(ResourcePolicy.mayRead(visitor, Audience.SPACE, SPACE, Visibility.OWN))
                .isFalse();
        assertThat(ResourcePolicy.mayRead(other, Audience.SPACE, SPACE, Visibility.OWN))
                .isFalse();
        assertThat(ResourcePolicy.mayRead(inside, Audience.SPACE, SPACE, Visibility.OWN))
                .isTrue();
        assertThat(ResourcePolicy.mayRead(coordinator, Audience.SPACE, SPACE, Visibility.OWN))
                .isTrue();
        assertThat(ResourcePolicy.mayRead(visitor, Audience.SPACE, SPACE, Visibility.EVERYONE))
                .isTrue();
    }

    @Test
    void aSpaceThatIsMissingLetsNobodyIn() {
        assertThat(ResourcePolicy.mayRead(coordinator, Audience.SPACE, null, null))
                .isFalse();
    }

    @Test
    void whatIsNotSharedIsItsAuthorsAlone() {
        for (Actor actor : java.util.List.of(visitor, author, other, inside, coordinator, Actor.program())) {
            assertThat(ResourcePolicy.mayRead(actor, Audience.KEPT, null, null)).isFalse();
            assertThat(ResourcePolicy.mayShareWith(actor, Audience.KEPT, null, null))
                    .isFalse();
            assertThat(ResourcePolicy.mayKeep(actor, AUTHOR)).isEqualTo(actor == author);
            assertThat(ResourcePolicy.mayEdit(actor, Audience.KEPT, null, null, AUTHOR))
                    .isEqualTo(actor == author);
        }
    }

    @Test
    void onlyMembersShare() {
        assertThat(ResourcePolicy.mayAdd(visitor)).isFalse();
        assertThat(ResourcePolicy.mayAdd(other)).isTrue();
        assertThat(ResourcePolicy.mayShareWith(other, Audience.SPACE, SPACE, Visibility.OWN))
                .isFalse();
        assertThat(ResourcePolicy.mayShareWith(inside, Audience.SPACE, SPACE, Visibility.OWN))
                .isTrue();
        assertThat(ResourcePolicy.mayShareWith(visitor, Audience.SPACE, SPACE, Visibility.EVERYONE))
                .isFalse();
    }

    @Test
    void theAuthorAndCoordinatorsEdit() {
        assertThat(ResourcePolicy.mayEdit(author, Audience.MEMBERS, null, null, AUTHOR))
                .isTrue();
        assertThat(ResourcePolicy.mayEdit(coordinator, Audience.MEMBERS, null, null, AUTHOR))
                .isTrue();
        assertThat(ResourcePolicy.mayEdit(other, Audience.MEMBERS, null, null, AUTHOR))
                .isFalse();
        assertThat(ResourcePolicy.mayEdit(visitor, Audience.EVERYONE, null, null, AUTHOR))
                .isFalse();
    }

    @Test
    void anAuthorWhoLeftTheSpaceNoLongerEdits() {
        assertThat(ResourcePolicy.mayEdit(author, Audience.SPACE, SPACE, Visibility.OWN, AUTHOR))
                .isFalse();
    }

    private static Actor member(long id, boolean coordinator, Set<Long> spaces) {
        return new Actor(id, "m" + id, "Member " + id, null, coordinator, Set.of(), spaces, Set.of(), false);
    }
}
