package org.headwaters.resource;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Set;
import org.headwaters.platform.gate.Actor;
import org.headwaters.platform.text.CommunityLanguage;
import org.headwaters.space.Space.Visibility;
import org.junit.jupiter.api.Test;

class ResourcePolicyTest {

    private static final long AUTHOR = 7;
    private static final long STEWARD = 9;
    private static final long SPACE = 3;
    private static final Long HOME = 5L;

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
            assertThat(ResourcePolicy.mayEdit(actor, item(Audience.KEPT, null, null)))
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
    void theAuthorTheStewardAndCoordinatorsEdit() {
        assertThat(ResourcePolicy.mayEdit(inside, item(Audience.MEMBERS, null, null)))
                .isTrue();
        assertThat(ResourcePolicy.mayEdit(author, item(Audience.MEMBERS, null, null)))
                .isTrue();
        assertThat(ResourcePolicy.mayEdit(coordinator, item(Audience.MEMBERS, null, null)))
                .isTrue();
        assertThat(ResourcePolicy.mayEdit(other, item(Audience.MEMBERS, null, null)))
                .isFalse();
        assertThat(ResourcePolicy.mayEdit(visitor, item(Audience.EVERYONE, null, null)))
                .isFalse();
    }

    @Test
    void anAuthorWhoLeftTheSpaceNoLongerEdits() {
        assertThat(ResourcePolicy.mayEdit(author, item(Audience.SPACE, SPACE, Visibility.OWN)))
                .isFalse();
    }

    @Test
    void whoLooksAfterItDecidesButNotOnDraftsOfOthers() {
        for (ItemState state : ItemState.values()) {
            boolean draft = state == ItemState.DRAFT;
            assertThat(ResourcePolicy.mayCare(author, state, AUTHOR, STEWARD)).isTrue();
            assertThat(ResourcePolicy.mayCare(inside, state, AUTHOR, STEWARD)).isEqualTo(!draft);
            assertThat(ResourcePolicy.mayCare(coordinator, state, AUTHOR, STEWARD))
                    .isEqualTo(!draft);
            assertThat(ResourcePolicy.mayCare(other, state, AUTHOR, STEWARD)).isFalse();
            assertThat(ResourcePolicy.mayCare(visitor, state, AUTHOR, STEWARD)).isFalse();
        }
    }

    @Test
    void coordinatorsAndTheNamedReviewerJudge() {
        assertThat(ResourcePolicy.mayJudge(coordinator, ItemState.SHARED, null)).isTrue();
        assertThat(ResourcePolicy.mayJudge(other, ItemState.SHARED, 8L)).isTrue();
        assertThat(ResourcePolicy.mayJudge(author, ItemState.SHARED, 8L)).isFalse();
        assertThat(ResourcePolicy.mayJudge(visitor, ItemState.SHARED, null)).isFalse();
        assertThat(ResourcePolicy.mayJudge(coordinator, ItemState.DRAFT, null)).isFalse();
    }

    @Test
    void visitorsReadWhatPatientsMayHave() {
        assertThat(ResourcePolicy.mayRead(visitor, item(Audience.PATIENTS, null, null)))
                .isTrue();
    }

    @Test
    void onlyItsPeopleAndCoordinatorsReadWhatIsForAnOrganization() {
        ResourceView ours = item(Audience.ORGANIZATION, null, null);
        assertThat(ResourcePolicy.mayRead(colleague(HOME), ours)).isTrue();
        assertThat(ResourcePolicy.mayRead(coordinator, ours)).isTrue();
        assertThat(ResourcePolicy.mayRead(colleague(HOME + 1), ours)).isFalse();
        assertThat(ResourcePolicy.mayRead(other, ours)).isFalse();
        assertThat(ResourcePolicy.mayRead(visitor, ours)).isFalse();
        assertThat(ResourcePolicy.mayRead(colleague(HOME), Audience.ORGANIZATION, null, null, null))
                .isFalse();
    }

    @Test
    void whoMayChangeItGivesItByALinkOnceItIsShared() {
        assertThat(ResourcePolicy.mayShareByLink(author, item(Audience.MEMBERS, null, null)))
                .isTrue();
        assertThat(ResourcePolicy.mayShareByLink(coordinator, item(Audience.MEMBERS, null, null)))
                .isTrue();
        assertThat(ResourcePolicy.mayShareByLink(other, item(Audience.MEMBERS, null, null)))
                .isFalse();
        assertThat(ResourcePolicy.mayShareByLink(visitor, item(Audience.PATIENTS, null, null)))
                .isFalse();
        assertThat(ResourcePolicy.mayShareByLink(author, item(Audience.KEPT, null, null)))
                .isFalse();
    }

    @Test
    void onlyWhatPatientsMayHaveIsHandedOut() {
        for (Audience audience : Audience.values()) {
            assertThat(ResourcePolicy.mayHandOut(coordinator, item(audience, null, null)))
                    .isEqualTo(audience == Audience.PATIENTS);
        }
        assertThat(ResourcePolicy.mayHandOut(visitor, item(Audience.PATIENTS, null, null)))
                .isTrue();
    }

    private static Actor colleague(Long organization) {
        return new Actor(20, "", "", organization, false, Set.of(), Set.of(), Set.of(), false);
    }

    private static ResourceView item(Audience audience, Long space, Visibility visibility) {
        return new ResourceView(
                1,
                "slug",
                "Title",
                "",
                "",
                ResourceKind.DOCUMENT,
                CommunityLanguage.EN,
                audience,
                space,
                null,
                null,
                visibility,
                AUTHOR,
                "author",
                "Author",
                STEWARD,
                HOME,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                Instant.EPOCH,
                Instant.EPOCH,
                0,
                0);
    }

    private static Actor member(long id, boolean coordinator, Set<Long> spaces) {
        return new Actor(id, "m" + id, "Member " + id, null, coordinator, Set.of(), spaces, Set.of(), false);
    }
}
