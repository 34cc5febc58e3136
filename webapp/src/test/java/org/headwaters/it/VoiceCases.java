package org.headwaters.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.headwaters.discussion.DiscussionService;
import org.headwaters.discussion.PostFields;
import org.headwaters.mention.MentionChoice;
import org.headwaters.mention.MentionQueries;
import org.headwaters.note.NoteQueries;
import org.headwaters.platform.gate.Actor;
import org.headwaters.platform.gate.InvalidInput;
import org.headwaters.platform.gate.NotAllowed;
import org.headwaters.platform.gate.NotFound;
import org.headwaters.platform.gate.Problem;
import org.headwaters.platform.limit.Submissions;
import org.headwaters.poll.Ballot;
import org.headwaters.poll.PollQueries;
import org.headwaters.poll.PollService;
import org.headwaters.poll.PollView;
import org.headwaters.poll.SmallGroups;
import org.headwaters.reaction.ReactionKind;
import org.headwaters.reaction.ReactionQueries;
import org.headwaters.reaction.ReactionService;
import org.junit.jupiter.api.Test;

/** Reactions, polls, content notes and mentions: what only a database can show. */
interface VoiceCases {

    private static PollService polls() {
        return Inside.bean(PollService.class);
    }

    private static ReactionService reactions() {
        return Inside.bean(ReactionService.class);
    }

    /** A post by somebody else in a new space; answers its id. The actor is its author. */
    private static long post(String name, String visibility, PostFields fields) {
        long space = Inside.space(name, visibility);
        Inside.become(Inside.member(name, space));
        return postOf(start(name, "Words.", fields));
    }

    private static long start(String space, String body, PostFields fields) {
        String path = Inside.bean(DiscussionService.class)
                .start(Submissions.newKey(), space, "DISCUSSION", "About " + space, body, fields);
        return Long.parseLong(path.split("/")[2]);
    }

    private static long postOf(long thread) {
        return Inside.count("SELECT id FROM post WHERE thread_id = ?1 AND number = 1", thread);
    }

    private static PostFields poll(String kind, String options) {
        return PostFields.NONE
                .with("pollKind", kind)
                .with("pollQuestion", "Which?")
                .with("pollOptions", options)
                .with("pollCloses", "");
    }

    private static PollView view(Actor actor, long post) {
        return Inside.bean(PollQueries.class).polls(actor, List.of(post)).get(post);
    }

    @Test
    default void reactionGivenEightTimesAtOneMomentIsOne() throws Exception {
        long post = post("reaction-race", "MEMBERS", PostFields.NONE);
        Actor reader = Inside.become(Inside.member("reaction-racer"));

        List<Object> results = Inside.together(8, reader, () -> reactions().give(post, ReactionKind.THANKS));

        assertThat(results).allMatch(String.class::isInstance);
        assertThat(Inside.bean(ReactionQueries.class).counts(reader, List.of(post)))
                .singleElement()
                .satisfies(count -> {
                    assertThat(count.count()).isEqualTo(1);
                    assertThat(count.mine()).isTrue();
                });
        reactions().takeBack(post, ReactionKind.THANKS);
        reactions().takeBack(post, ReactionKind.THANKS);
        assertThat(Inside.bean(ReactionQueries.class).counts(reader, List.of(post)))
                .isEmpty();
    }

    @Test
    default void whoLostAccessCanNeitherReactNorVoteNorLearnOfThePost() {
        long post = post("lost-access", "OWN", poll("SINGLE", "a\nb"));
        PollView poll = view(
                Inside.bean(org.headwaters.platform.gate.CurrentActor.class).get(), post);
        Inside.become(Inside.member("lost-access-outsider"));

        assertThatThrownBy(() -> reactions().give(post, ReactionKind.THANKS)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> reactions().takeBack(post, ReactionKind.THANKS))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> reactions().give(Long.MAX_VALUE, ReactionKind.THANKS))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> polls().vote(
                                poll.id(),
                                Ballot.forOptions(List.of(poll.options().get(0).id()))))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> polls().close(poll.id())).isInstanceOf(NotFound.class);
        assertThat(Inside.count("SELECT COUNT(*) FROM reaction WHERE post_id = ?1", post))
                .isZero();
    }

    @Test
    default void nobodyReactsToOneselfAndNoVisitorReacts() {
        long post = post("own-thanks", "EVERYONE", PostFields.NONE);

        assertThatThrownBy(() -> reactions().give(post, ReactionKind.THANKS)).isInstanceOf(NotAllowed.class);
        Inside.become(Actor.visitor());
        assertThatThrownBy(() -> reactions().give(post, ReactionKind.THANKS)).isInstanceOf(NotAllowed.class);
    }

    @Test
    default void voteSentEightTimesAtOneMomentIsOneAndCanBeChanged() throws Exception {
        long post = post("vote-race", "MEMBERS", poll("SINGLE", "Tea\nCoffee"));
        Actor voter = Inside.become(Inside.member("vote-racer"));
        PollView poll = view(voter, post);
        Ballot tea = Ballot.forOptions(List.of(poll.options().get(0).id()));
        assertThat(poll.shown()).as("before voting").isFalse();

        List<Object> results = Inside.together(8, voter, () -> polls().vote(poll.id(), tea));

        assertThat(results).allMatch(String.class::isInstance);
        assertThat(view(voter, post).options())
                .extracting(PollView.Option::votes)
                .containsExactly(1L, 0L);
        polls().vote(poll.id(), Ballot.forOptions(List.of(poll.options().get(1).id())));
        assertThat(view(voter, post).options())
                .extracting(PollView.Option::votes)
                .containsExactly(0L, 1L);
        assertThat(view(voter, post).voters()).isEqualTo(1);
    }

    @Test
    default void voteAfterClosingIsToldAndChangesNothing() {
        long post = post("vote-late", "MEMBERS", poll("RANKED", "a\nb\nc"));
        Actor voter = Inside.become(Inside.member("vote-later"));
        PollView poll = view(voter, post);
        List<Long> ids = poll.options().stream().map(PollView.Option::id).toList();
        polls().vote(poll.id(), new Ballot(List.of(), Map.of(ids.get(2), 1, ids.get(0), 4), ""));
        assertThat(view(voter, post).options())
                .extracting(PollView.Option::place)
                .containsExactly(2, 0, 1);
        Inside.execute(
                "UPDATE poll SET closes_at = DATE_SUB(UTC_TIMESTAMP(6), INTERVAL 1 SECOND) WHERE id = ?1", poll.id());

        assertThatThrownBy(() -> polls().vote(poll.id(), new Ballot(List.of(), Map.of(ids.get(1), 1), "")))
                .isInstanceOfSatisfying(InvalidInput.class, invalid -> assertThat(invalid.problems())
                        .extracting(Problem::message)
                        .containsExactly("poll.closed"));
        assertThat(view(Actor.visitor(), post).runoff().winners()).containsExactly(ids.get(2));
    }

    @Test
    default void objectionNeedsAReasonAndAnotherPollsOptionIsNoChoice() {
        long post = post("consent", "MEMBERS", poll("CONSENT", ""));
        Actor voter = Inside.become(Inside.member("consent-voter"));
        PollView poll = view(voter, post);
        Long object = poll.options().get(2).id();

        assertThatThrownBy(() -> polls().vote(poll.id(), Ballot.forOptions(List.of(object))))
                .isInstanceOfSatisfying(InvalidInput.class, invalid -> assertThat(invalid.problems())
                        .extracting(Problem::field)
                        .containsExactly("reason-" + poll.id()));
        assertThatThrownBy(() -> polls().vote(poll.id(), Ballot.forOptions(List.of(Long.MAX_VALUE))))
                .isInstanceOf(InvalidInput.class);
        polls().vote(poll.id(), new Ballot(List.of(object), Map.of(), "Too early"));
        assertThat(view(voter, post).objections()).singleElement().satisfies(one -> assertThat(one.reason())
                .isEqualTo("Too early"));
    }

    @Test
    default void pollSomebodyVotedInStaysAsItIsWhenItsPostIsEdited() {
        long post = post("poll-edit", "MEMBERS", poll("SINGLE", "a\nb"));
        Actor author =
                Inside.bean(org.headwaters.platform.gate.CurrentActor.class).get();
        long thread = Inside.count("SELECT thread_id FROM post WHERE id = ?1", post);
        DiscussionService discussions = Inside.bean(DiscussionService.class);
        discussions.edit(Submissions.newKey(), thread, 1, version(thread), "Words.", poll("SEVERAL", "c\nd"));
        assertThat(view(author, post).options())
                .extracting(PollView.Option::label)
                .containsExactly("c", "d");
        PollView poll = view(author, post);
        polls().vote(poll.id(), Ballot.forOptions(List.of(poll.options().get(0).id())));
        discussions.edit(Submissions.newKey(), thread, 1, version(thread), "Words.", poll("SINGLE", "e\nf"));

        assertThat(view(author, post).options())
                .extracting(PollView.Option::label)
                .containsExactly("c", "d");
    }

    @Test
    default void wrongPollIsToldTogetherWithAllElseAndMakesNoPost() {
        Inside.become(Inside.member("poll-wrong"));

        assertThatThrownBy(() ->
                        start("no-such-space", "", poll("SINGLE", "only one").with("note", "x".repeat(121))))
                .isInstanceOfSatisfying(InvalidInput.class, invalid -> assertThat(invalid.problems())
                        .extracting(Problem::field)
                        .contains("space", "body", "post.pollOptions", "post.note"));
    }

    @Test
    default void resultsByOrganizationNeedElevenAndAClosedPoll() {
        long post = post("by-organization", "EVERYONE", poll("SINGLE", "Yes\nNo"));
        PollView poll = view(Actor.visitor(), post);
        vote(poll, "Large", 12, 0);
        vote(poll, "Other", 11, 11);
        vote(poll, "Small", 10, 0);
        vote(poll, "Smaller", 2, 0);
        Inside.execute(
                "UPDATE poll SET closes_at = ?2 WHERE id = ?1",
                poll.id(),
                java.time.LocalDateTime.now().plusDays(1));
        assertThat(view(Inside.member("by-organization-reader"), post).organizations())
                .isEmpty();
        Inside.execute(
                "UPDATE poll SET closes_at = DATE_SUB(UTC_TIMESTAMP(6), INTERVAL 1 SECOND) WHERE id = ?1", poll.id());

        assertThat(view(Actor.visitor(), post).organizations())
                .extracting(SmallGroups.Row::organization)
                .containsExactly("Other", "Large", null);
        assertThat(view(Actor.visitor(), post).organizations().get(2).counts()).containsExactly(12L, 0L);
    }

    private static void vote(PollView poll, String organization, int yes, int no) {
        long id = Inside.insert(
                "INSERT INTO organization (slug, name, kind, region, mission, state, approved_at, version)"
                        + " VALUES (?1, ?2, 'CLINIC', 'METRO', '', 'APPROVED', NOW(6), 0)",
                "voters-" + organization.toLowerCase(java.util.Locale.ROOT),
                organization);
        for (int i = 0; i < yes + no; i++) {
            long vote = Inside.insert(
                    "INSERT INTO poll_vote (poll_id, member_id, organization_id, reason, voted_at) VALUES (?1, ?2, ?3, '', NOW(6))",
                    poll.id(),
                    Inside.member("voter-" + id + "-" + i).memberId(),
                    id);
            Inside.execute(
                    "INSERT INTO poll_choice (vote_id, option_id, position) VALUES (?1, ?2, 1)",
                    vote,
                    poll.options().get(i < yes ? 0 : 1).id());
        }
    }

    @Test
    default void stormOfMentionsTellsTenAndEachOnce() {
        IntStream.rangeClosed(1, 12).forEach(i -> Inside.member("storm-" + i));
        Inside.space("storm", "MEMBERS");
        Inside.become(Inside.member("storm-author"));
        String names = IntStream.rangeClosed(1, 12).mapToObj(i -> "@storm-" + i).collect(Collectors.joining(" "));

        long thread = start("storm", names + " @nobody-here", PostFields.NONE);

        long post = postOf(thread);
        assertThat(told(post)).isEqualTo(10);
        assertThat(Inside.text("SELECT html FROM post WHERE id = ?1", post))
                .contains("href=\"/members/storm-10\"")
                .doesNotContain("href=\"/members/storm-11\"", "nobody-here\"");
        Inside.bean(DiscussionService.class)
                .edit(Submissions.newKey(), thread, 1, version(thread), "@storm-11 @storm-12", PostFields.NONE);
        assertThat(told(post)).as("editing tells nobody more than ten").isEqualTo(10);
    }

    @Test
    default void mentionTellsOnlyWhoMayReadAndNeverTheWriter() {
        long space = Inside.space("mention-own", "OWN");
        Inside.member("mention-outsider");
        Actor insider = Inside.member("mention-insider");
        Inside.execute(
                "INSERT INTO space_membership (space_id, member_id, lead, since) VALUES (?1, ?2, FALSE, NOW(6))",
                space,
                insider.memberId());
        Inside.become(Inside.member("mention-writer", space));

        long thread = start("mention-own", "@mention-outsider @mention-insider @mention-writer", PostFields.NONE);

        assertThat(Inside.list("SELECT member_id FROM mention WHERE post_id = ?1", postOf(thread)))
                .extracting(id -> ((Number) id).longValue())
                .containsExactly(insider.memberId());
    }

    @Test
    default void closedSpaceIsNeitherLinkedFromOutsideNorCompletedForOutsiders() {
        Inside.space("curious-secret", "OWN");
        Inside.space("curious-open", "EVERYONE");
        Actor outsider = Inside.become(Inside.member("mention-curious"));
        long thread = start("curious-open", "@space:curious-secret and @space:curious-open", PostFields.NONE);

        assertThat(Inside.text("SELECT html FROM post WHERE id = ?1", postOf(thread)))
                .contains("href=\"/spaces/curious-open\"")
                .doesNotContain("/spaces/curious-secret");
        List<MentionChoice> choices = Inside.bean(MentionQueries.class).complete(outsider, "space:curious-");
        assertThat(choices).extracting(MentionChoice::text).containsExactly("@space:curious-open");
        assertThatThrownBy(() -> Inside.bean(MentionQueries.class).complete(Actor.visitor(), "men"))
                .isInstanceOf(NotAllowed.class);
    }

    @Test
    default void contentNoteIsKeptChangedAndLeftAloneByAFormWithoutIt() {
        long post = post("noted", "MEMBERS", PostFields.NONE.with("note", " A child\u0000 dies "));
        Actor author =
                Inside.bean(org.headwaters.platform.gate.CurrentActor.class).get();
        long thread = Inside.count("SELECT thread_id FROM post WHERE id = ?1", post);
        DiscussionService discussions = Inside.bean(DiscussionService.class);
        NoteQueries notes = Inside.bean(NoteQueries.class);
        assertThat(notes.notes(author, Set.of(post))).containsEntry(post, "A child dies");

        discussions.edit(Submissions.newKey(), thread, 1, version(thread), "Words.", PostFields.NONE);
        assertThat(notes.notes(author, Set.of(post))).containsEntry(post, "A child dies");

        discussions.edit(Submissions.newKey(), thread, 1, version(thread), "Words.", PostFields.NONE.with("note", ""));
        assertThat(notes.notes(author, Set.of(post))).isEmpty();
    }

    private static int version(long thread) {
        return (int) Inside.count("SELECT version FROM post WHERE thread_id = ?1 AND number = 1", thread);
    }

    private static long told(long post) {
        return Inside.count("SELECT COUNT(*) FROM mention WHERE post_id = ?1", post);
    }
}
