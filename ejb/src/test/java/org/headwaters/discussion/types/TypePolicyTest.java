package org.headwaters.discussion.types;

import static org.assertj.core.api.Assertions.assertThat;

import org.headwaters.Actors;
import org.headwaters.discussion.ThreadType;
import org.headwaters.platform.gate.Actor;
import org.headwaters.space.Space.Visibility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who may do what that only threads of some type know. */
class TypePolicyTest {

    private static final long SPACE = Actors.SPACE;

    @ParameterizedTest
    @CsvSource({
        "visitor, false, false",
        "member, true, false",
        "insider, true, false",
        "lead elsewhere, true, false",
        "lead, true, true",
        "coordinator, true, true",
        "program, true, true"
    })
    void announcementsAndUpdatesAreForThoseWhoLead(String who, boolean question, boolean announcement) {
        Actor actor = Actors.named(who);

        assertThat(TypePolicy.mayStart(actor, SPACE, ThreadType.QUESTION)).isEqualTo(question);
        assertThat(TypePolicy.mayStart(actor, SPACE, ThreadType.BARRIER)).isEqualTo(question);
        assertThat(TypePolicy.mayStart(actor, SPACE, ThreadType.ANNOUNCEMENT)).isEqualTo(announcement);
        assertThat(TypePolicy.mayStart(actor, SPACE, ThreadType.LEAD_UPDATE)).isEqualTo(announcement);
    }

    @Test
    void theFormOffersALeadWhatSomeSpaceWouldTake() {
        assertThat(TypePolicy.mayStartAnywhere(Actors.leadElsewhere(1), ThreadType.LEAD_UPDATE))
                .isTrue();
        assertThat(TypePolicy.mayStartAnywhere(Actors.insider(1), ThreadType.LEAD_UPDATE))
                .isFalse();
    }

    @Test
    void theAskerAndCoordinatorsAcceptAnswersAndNobodyElse() {
        assertThat(TypePolicy.mayAccept(Actors.insider(5), SPACE, Visibility.OWN, 5L))
                .isTrue();
        assertThat(TypePolicy.mayAccept(Actors.coordinator(9), SPACE, Visibility.OWN, 5L))
                .isTrue();
        assertThat(TypePolicy.mayAccept(Actors.lead(9), SPACE, Visibility.OWN, 5L))
                .isFalse();
        assertThat(TypePolicy.mayAccept(Actors.visitor(), SPACE, Visibility.EVERYONE, 5L))
                .isFalse();
    }

    @Test
    void anAskerWhoLostTheSpaceAcceptsNothingThere() {
        assertThat(TypePolicy.mayAccept(Actors.member(5), SPACE, Visibility.OWN, 5L))
                .isFalse();
    }

    @Test
    void solutionsAreMarkedByTheirWriterByWhoNamedTheBarrierAndByCoordinators() {
        assertThat(TypePolicy.mayMarkSolution(Actors.member(5), SPACE, Visibility.MEMBERS, 5L, 6L))
                .isTrue();
        assertThat(TypePolicy.mayMarkSolution(Actors.member(6), SPACE, Visibility.MEMBERS, 5L, 6L))
                .isTrue();
        assertThat(TypePolicy.mayMarkSolution(Actors.coordinator(7), SPACE, Visibility.MEMBERS, 5L, 6L))
                .isTrue();
        assertThat(TypePolicy.mayMarkSolution(Actors.member(7), SPACE, Visibility.MEMBERS, 5L, 6L))
                .isFalse();
    }

    @Test
    void onlyWhoSpeaksForAnOrganizationSaysThatItWorksThere() {
        assertThat(TypePolicy.maySayItWorks(Actors.member(5), SPACE, Visibility.MEMBERS))
                .isFalse();
        assertThat(TypePolicy.maySayItWorks(of(5, 3L), SPACE, Visibility.MEMBERS))
                .isTrue();
        assertThat(TypePolicy.maySayItWorks(of(5, 3L), SPACE, Visibility.OWN)).isFalse();
    }

    @Test
    void nobodyTakesPartInWhatIsOverOrInTheirOwn() {
        assertThat(TypePolicy.mayTakePart(Actors.member(6), SPACE, Visibility.MEMBERS, 5L, true))
                .isTrue();
        assertThat(TypePolicy.mayTakePart(Actors.member(6), SPACE, Visibility.MEMBERS, 5L, false))
                .isFalse();
        assertThat(TypePolicy.mayTakePart(Actors.member(5), SPACE, Visibility.MEMBERS, 5L, true))
                .isFalse();
        assertThat(TypePolicy.mayTakePart(Actors.visitor(), SPACE, Visibility.EVERYONE, 5L, true))
                .isFalse();
    }

    @Test
    void searchesAreEndedByWhoeverBeganThemAndByCoordinators() {
        assertThat(TypePolicy.mayEnd(Actors.member(5), SPACE, Visibility.MEMBERS, 5L))
                .isTrue();
        assertThat(TypePolicy.mayEnd(Actors.coordinator(6), SPACE, Visibility.MEMBERS, 5L))
                .isTrue();
        assertThat(TypePolicy.mayEnd(Actors.lead(6), SPACE, Visibility.MEMBERS, 5L))
                .isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "visitor, true, false, false",
        "member, true, true, false",
        "insider, true, true, true",
        "lead elsewhere, true, true, false",
        "coordinator, true, true, false"
    })
    void announcementsAreShownToTheirAudience(String who, boolean everyone, boolean members, boolean space) {
        Actor actor = Actors.named(who);

        assertThat(TypePolicy.shows(actor, ShownTo.EVERYONE, SPACE)).isEqualTo(everyone);
        assertThat(TypePolicy.shows(actor, ShownTo.MEMBERS, SPACE)).isEqualTo(members);
        assertThat(TypePolicy.shows(actor, ShownTo.SPACE, SPACE)).isEqualTo(space);
    }

    @ParameterizedTest
    @CsvSource({"EVERYONE, true, true, true", "MEMBERS, false, true, true", "OWN, false, false, true"})
    void audienceGoesAsFarAsTheSpace(Visibility visibility, boolean everyone, boolean members, boolean space) {
        assertThat(ShownTo.EVERYONE.within(visibility)).isEqualTo(everyone);
        assertThat(ShownTo.MEMBERS.within(visibility)).isEqualTo(members);
        assertThat(ShownTo.SPACE.within(visibility)).isEqualTo(space);
    }

    private static Actor of(long id, Long organization) {
        return new Actor(
                id,
                "m" + id,
                "Member",
                organization,
                false,
                java.util.Set.of(),
                java.util.Set.of(),
                java.util.Set.of(),
                false);
    }
}
