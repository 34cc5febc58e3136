package org.headwaters.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.headwaters.discussion.CareService;
import org.headwaters.discussion.DiscussionService;
import org.headwaters.discussion.MoveService;
import org.headwaters.discussion.PostFields;
import org.headwaters.discussion.ThreadFilter;
import org.headwaters.discussion.ThreadQueries;
import org.headwaters.discussion.ThreadRow;
import org.headwaters.discussion.ThreadView;
import org.headwaters.notice.NoticeKind;
import org.headwaters.notice.NoticeQueries;
import org.headwaters.notice.NoticeView;
import org.headwaters.platform.gate.Actor;
import org.headwaters.platform.gate.InvalidInput;
import org.headwaters.platform.gate.NotAllowed;
import org.headwaters.platform.gate.NotFound;
import org.headwaters.platform.limit.Submissions;
import org.junit.jupiter.api.Test;

/** What moving and removing leaves behind: no post lost or doubled, counts that are true, names that tell nobody too much. */
interface MoveCases {

    private static CareService care() {
        return Inside.bean(CareService.class);
    }

    private static MoveService moves() {
        return Inside.bean(MoveService.class);
    }

    private static Actor coordinator(String name) {
        Actor member = Inside.member(name);
        return Inside.become(
                new Actor(member.memberId(), name, member.name(), null, true, Set.of(), Set.of(), Set.of(), false));
    }

    private static long start(String space, String words) {
        String path = Inside.bean(DiscussionService.class)
                .start(
                        Submissions.newKey(),
                        space,
                        "DISCUSSION",
                        "Moved about " + Submissions.newKey(),
                        words,
                        PostFields.NONE);
        return Long.parseLong(path.split("/")[2]);
    }

    private static void reply(long thread, String words) {
        Inside.bean(DiscussionService.class).reply(Submissions.newKey(), thread, 0, words, PostFields.NONE);
    }

    private static ThreadFilter unanswered(long space) {
        ThreadFilter all = ThreadFilter.in(space);
        return new ThreadFilter(ThreadFilter.Show.UNANSWERED, space, null, null, null, all.traits(), null);
    }

    private static int replies(Actor actor, long thread) {
        return Inside.bean(ThreadQueries.class)
                .find(actor, thread)
                .map(ThreadView::replies)
                .orElseThrow();
    }

    private static String html(long thread, int number) {
        return Inside.text("SELECT html FROM post WHERE thread_id = ?1 AND number = ?2", thread, number);
    }

    @Test
    default void movesAtOnceLoseAndDoubleNothing() throws Exception {
        long here = Inside.space("race-here", "MEMBERS");
        long there = Inside.space("race-there", "MEMBERS");
        for (int round = 0; round < 5; round++) {
            Actor actor = coordinator("race-" + round);
            String mark = "race " + round + " ";
            long one = start("race-here", mark + "one 1");
            long two = start("race-here", mark + "two 1");
            IntStream.rangeClosed(2, 6).forEach(n -> reply(one, mark + "one " + n));
            IntStream.rangeClosed(2, 6).forEach(n -> reply(two, mark + "two " + n));

            List<Callable<?>> acts = List.of(
                    () -> moves().merge(Submissions.newKey(), one, two, "Same", true),
                    () -> moves().merge(Submissions.newKey(), two, one, "Same", true),
                    () -> moves().split(Submissions.newKey(), one, List.of(2, 3, 4), "Of its own", "Other"),
                    () -> moves().split(Submissions.newKey(), one, List.of(3, 4, 5), "Of its own too", "Other"),
                    () -> moves().move(Submissions.newKey(), two, there, "Better there", true),
                    () -> moves().move(Submissions.newKey(), one, there, "Better there", true),
                    () -> Inside.bean(DiscussionService.class)
                            .reply(Submissions.newKey(), two, 0, mark + "late", PostFields.NONE),
                    () -> care().remove(Submissions.newKey(), two, 3, "Doubled"));
            List<Object> results = Inside.together(actor, acts);

            assertThat(results)
                    .as("each is done, or told that things have changed")
                    .allMatch(result -> result instanceof String
                            || result instanceof NotFound
                            || result instanceof NotAllowed
                            || result instanceof InvalidInput);
            List<String> expected = new ArrayList<>();
            IntStream.rangeClosed(1, 6).forEach(n -> expected.add(mark + "one " + n));
            IntStream.rangeClosed(1, 6).forEach(n -> expected.add(mark + "two " + n));
            if (results.get(6) instanceof String) {
                expected.add(mark + "late");
            }
            assertThat(Inside.list(
                            "SELECT COALESCE(r.body, p.body) FROM post p LEFT JOIN post_revision r ON r.post_id = p.id AND r.removal"
                                    + " WHERE p.author_id = ?1 AND p.moved_to IS NULL",
                            actor.memberId()))
                    .as("every post once, " + results)
                    .containsExactlyInAnyOrderElementsOf(
                            expected.stream().map(Object.class::cast).toList());
            assertThat(Inside.list(
                            "SELECT t.id FROM thread t WHERE t.author_id = ?1 AND (t.last_number <> (SELECT COUNT(*) FROM post p"
                                    + " WHERE p.thread_id = t.id) OR t.last_number <> (SELECT MAX(p.number) FROM post p"
                                    + " WHERE p.thread_id = t.id) OR t.replies <> (SELECT COUNT(*) FROM post p WHERE"
                                    + " p.thread_id = t.id AND p.number > 1 AND p.moved_to IS NULL AND p.removed_at IS NULL))",
                            actor.memberId()))
                    .as("threads whose numbers have a gap or whose count is not true")
                    .isEmpty();
            assertThat(Inside.list(
                            "SELECT p.id FROM post p JOIN thread t ON t.id = p.thread_id WHERE p.author_id = ?1"
                                    + " AND p.moved_to IS NULL AND t.merged_into IS NOT NULL",
                            actor.memberId()))
                    .as("posts left behind in a thread that has gone into another one")
                    .isEmpty();
            assertThat(Inside.list(
                            "SELECT p.id FROM post p LEFT JOIN post m ON m.id = p.moved_to JOIN thread t ON t.id = m.thread_id"
                                    + " WHERE p.author_id = ?1 AND (m.moved_to IS NOT NULL OR t.merged_into IS NOT NULL)",
                            actor.memberId()))
                    .as("traces that lead nowhere")
                    .isEmpty();
        }
        assertThat(here).isNotEqualTo(there);
    }

    @Test
    default void removedAndMovedPostsAreNoRepliesAnywhere() {
        long space = Inside.space("count", "MEMBERS");
        Actor actor = coordinator("count-coordinator");
        long thread = start("count", "First");
        IntStream.rangeClosed(2, 5).forEach(n -> reply(thread, "Reply " + n));
        assertThat(replies(actor, thread)).isEqualTo(4);

        care().remove(Submissions.newKey(), thread, 2, "Doubled");
        assertThat(replies(actor, thread)).isEqualTo(3);
        care().restore(Submissions.newKey(), thread, 2);
        assertThat(replies(actor, thread)).isEqualTo(4);
        care().remove(Submissions.newKey(), thread, 2, "Doubled");
        long split = Long.parseLong(moves().split(Submissions.newKey(), thread, List.of(3, 4), "Of its own", "Other")
                .split("/")[2]);
        assertThat(replies(actor, thread)).isEqualTo(1);
        assertThat(replies(actor, split)).isEqualTo(1);

        ThreadQueries threads = Inside.bean(ThreadQueries.class);
        assertThat(threads.list(actor, ThreadFilter.in(space)).rows())
                .extracting(ThreadRow::replies)
                .containsExactlyInAnyOrder(1, 1);
        care().feature(Submissions.newKey(), thread, true);
        moves().merge(Submissions.newKey(), split, thread, "Back", true);
        assertThat(replies(actor, thread)).as("5 is left, 3 and 4 came back").isEqualTo(3);
        for (int number : new int[] {5, 6, 7}) {
            care().remove(Submissions.newKey(), thread, number, "Gone");
        }
        assertThat(replies(actor, thread)).isZero();
        assertThat(threads.list(actor, unanswered(space)).rows())
                .as("nobody has answered what is left")
                .extracting(ThreadRow::id)
                .containsExactly(thread);
    }

    @Test
    default void authorIsToldWhyAPostWasRemovedUntilItIsBack() {
        Inside.space("told", "MEMBERS");
        Actor author = Inside.become(Inside.member("told-author"));
        long thread = start("told", "First");
        reply(thread, "Second");
        NoticeQueries notices = Inside.bean(NoticeQueries.class);
        care().remove(Submissions.newKey(), thread, 2, "My own mistake");
        assertThat(notices.list(author, 1)).as("one's own removal").isEmpty();
        reply(thread, "Third");

        coordinator("told-coordinator");
        care().remove(Submissions.newKey(), thread, 3, "It named a person");
        care().remove(Submissions.newKey(), thread, 1, "It named two");

        Inside.become(author);
        assertThat(notices.list(author, 1))
                .extracting(NoticeView::kind, NoticeView::words, NoticeView::postNumber)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(NoticeKind.REMOVED, "It named two", 1),
                        org.assertj.core.groups.Tuple.tuple(NoticeKind.REMOVED, "It named a person", 3));
        assertThat(notices.open(author)).isEqualTo(2);

        coordinator("told-coordinator-two");
        care().restore(Submissions.newKey(), thread, 3);
        assertThat(notices.list(author, 1)).extracting(NoticeView::postNumber).containsExactly(1);
        assertThat(notices.open(author)).isEqualTo(1);
    }

    @Test
    default void nameOfAClosedSpaceIsNoLinkWhereMorePeopleReadItAfterAMove() {
        long closed = Inside.space("named-closed", "OWN");
        long open = Inside.space("named-open", "EVERYONE");
        Inside.execute("UPDATE space SET name = 'A secret name' WHERE id = ?1", closed);
        coordinator("named-coordinator");
        long thread = start("named-closed", "See @space:named-closed");
        long merged = start("named-closed", "And @space:named-closed");
        assertThat(html(thread, 1)).contains("A secret name");

        moves().move(Submissions.newKey(), thread, open, "For all", true);
        moves().merge(Submissions.newKey(), merged, thread, "The same", true);

        assertThat(html(thread, 1)).doesNotContain("A secret name").contains("space:named-closed");
        assertThat(html(thread, 2)).doesNotContain("A secret name").contains("space:named-closed");
        moves().move(Submissions.newKey(), thread, closed, "Back", true);
        assertThat(html(thread, 1)).contains("A secret name");
    }
}
