package org.headwaters.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.headwaters.bookmark.BookmarkQueries;
import org.headwaters.bookmark.BookmarkService;
import org.headwaters.bookmark.Reminders;
import org.headwaters.discussion.DiscussionService;
import org.headwaters.discussion.PostFields;
import org.headwaters.discussion.ReadingService;
import org.headwaters.discussion.ThreadFilter;
import org.headwaters.discussion.ThreadFilter.Show;
import org.headwaters.discussion.ThreadFilter.Traits;
import org.headwaters.discussion.ThreadQueries;
import org.headwaters.following.FollowService;
import org.headwaters.mention.Mentioned;
import org.headwaters.notice.NoticeKind;
import org.headwaters.notice.NoticeQueries;
import org.headwaters.notice.NoticeService;
import org.headwaters.notice.NoticeSpread;
import org.headwaters.notice.NoticeView;
import org.headwaters.platform.gate.Actor;
import org.headwaters.platform.gate.CurrentActor;
import org.headwaters.platform.gate.InvalidInput;
import org.headwaters.platform.gate.NotFound;
import org.headwaters.platform.jobs.Sweeper;
import org.headwaters.platform.limit.Submissions;
import org.junit.jupiter.api.Test;

/** Following, notices and bookmarks. */
interface NoticeCases {

    private static void spread() {
        Actor before = Inside.bean(CurrentActor.class).get();
        Inside.become(Actor.program());
        // The server's own worker may have taken a part of it, which is gone when it has done it.
        Instant end = Instant.now().plusSeconds(30);
        while (Inside.count("SELECT COUNT(*) FROM notice_due") > 0
                && Instant.now().isBefore(end)) {
            Inside.bean(NoticeSpread.class).spread();
        }
        assertThat(Inside.count("SELECT COUNT(*) FROM notice_due")).isZero();
        Inside.become(before);
    }

    private static void reply(long thread) {
        Inside.bean(DiscussionService.class)
                .reply(Submissions.newKey(), thread, 0, "A reply, " + System.nanoTime(), PostFields.NONE);
    }

    private static List<NoticeView> notices(Actor actor) {
        return Inside.bean(NoticeQueries.class).list(actor, 1);
    }

    private static int open(Actor actor) {
        return Inside.bean(NoticeQueries.class).open(actor);
    }

    private static Actor me() {
        return Inside.bean(CurrentActor.class).get();
    }

    private static long post(long thread, int number) {
        return Inside.count("SELECT id FROM post WHERE thread_id = ?1 AND number = ?2", thread, number);
    }

    @Test
    default void repliesMakeOneNoticeThatCountsUpAndReadingClosesIt() {
        long thread = DiscussionCases.thread("notice-group");
        Actor starter = me();
        Inside.become(Inside.member("notice-group-other"));
        reply(thread);
        reply(thread);
        reply(thread);
        spread();

        assertThat(notices(starter)).singleElement().satisfies(notice -> {
            assertThat(notice.kind()).isEqualTo(NoticeKind.REPLIES);
            assertThat(notice.number()).isEqualTo(3);
            assertThat(notice.path()).endsWith("?post=2#post-2");
        });
        assertThat(open(starter)).isEqualTo(1);
        assertThat(notices(me())).as("nobody is told of their own words").isEmpty();
        Inside.become(starter);
        Inside.bean(ReadingService.class).seen(thread, List.of(2, 3));
        assertThat(open(starter)).as("one reply is still new").isEqualTo(1);
        Inside.bean(ReadingService.class).seen(thread, List.of(4));
        assertThat(open(starter)).isZero();
    }

    @Test
    default void aReplyAndItsNoticesPrepareNoStatementOfTheirOwn() throws IOException {
        long thread = DiscussionCases.thread("notice-prepared");
        Inside.become(Inside.member("notice-prepared-other"));

        assertThat(Statements.prepared(() -> {
                    reply(thread);
                    spread();
                }))
                .isZero();
    }

    @Test
    default void whatWasReadBeforeItsNoticeWasMadeTellsNothing() {
        long thread = DiscussionCases.thread("notice-late");
        Actor starter = me();
        Inside.execute(
                "INSERT INTO reading (member_id, thread_id, read_number, read_at) VALUES (?1, ?2, 9, NOW(6))"
                        + " ON DUPLICATE KEY UPDATE read_number = 9",
                starter.memberId(),
                thread);
        Inside.become(Inside.member("notice-late-other"));
        reply(thread);
        spread();

        assertThat(notices(starter)).isEmpty();
    }

    @Test
    default void mutedThingsLeaveNoticesCountsAndTheListOfWhatIsNew() {
        long thread = DiscussionCases.thread("notice-muted");
        Actor starter = me();
        Inside.become(Inside.member("notice-muted-other"));
        reply(thread);
        spread();
        assertThat(open(starter)).isEqualTo(1);
        Inside.become(starter);
        assertThat(unread(starter)).contains(thread);

        Inside.bean(FollowService.class).chooseForThread(thread, "MUTED");

        assertThat(open(starter)).isZero();
        assertThat(notices(starter)).isEmpty();
        assertThat(unread(starter)).doesNotContain(thread);
        Inside.bean(FollowService.class).chooseForThread(thread, "");
        Inside.bean(FollowService.class).chooseForSpace("notice-muted", "MUTED");
        assertThat(open(starter)).isZero();
        assertThat(unread(starter)).doesNotContain(thread);
        Inside.bean(FollowService.class).chooseForThread(thread, "EVERYTHING");
        assertThat(unread(starter))
                .as("a choice for the thread goes before one for its space")
                .contains(thread);
    }

    private static List<Long> unread(Actor actor) {
        return Inside.bean(ThreadQueries.class)
                .list(actor, new ThreadFilter(Show.UNREAD, null, null, null, null, Traits.ANY, null))
                .rows()
                .stream()
                .map(row -> row.id())
                .toList();
    }

    @Test
    default void mentionIsToldOnceAndNotAsAReplyToo() {
        long thread = DiscussionCases.thread("notice-mention");
        Actor starter = me();
        Actor other = Inside.become(Inside.member("notice-mention-other"));
        long space = Inside.count("SELECT space_id FROM thread WHERE id = ?1", thread);
        // In one transaction, as where one writes: else the worker may tell of the reply before there is a mention.
        Inside.bean(Store.class).call(em -> {
            reply(thread);
            jakarta.enterprise
                    .inject
                    .spi
                    .CDI
                    .current()
                    .getBeanManager()
                    .getEvent()
                    .fire(new Mentioned(
                            post(thread, 2), thread, space, 2, other.memberId(), List.of(starter.memberId())));
            return "told";
        });
        spread();

        assertThat(notices(starter)).extracting(NoticeView::kind).containsExactly(NoticeKind.MENTION);
    }

    @Test
    default void noticeOfWhatOneMayNotReadAnyMoreIsNotThere() {
        long space = Inside.space("notice-lost", "OWN");
        Actor insider = Inside.become(Inside.member("notice-lost-insider", space));
        Inside.execute(
                "INSERT INTO space_membership (space_id, member_id, lead, since) VALUES (?1, ?2, FALSE, NOW(6))",
                space,
                insider.memberId());
        Inside.become(Inside.member("notice-lost-author", space));
        Inside.bean(DiscussionService.class)
                .start(Submissions.newKey(), "notice-lost", "DISCUSSION", "Inside only", "Words.", PostFields.NONE);
        Actor outsider = Inside.member("notice-lost-outsider");
        Inside.execute(
                "INSERT INTO space_follow (member_id, space_id, level, reason, since) VALUES (?1, ?2, 'EVERYTHING', 'CHOSEN', NOW(6))",
                outsider.memberId(),
                space);
        spread();

        assertThat(notices(insider)).extracting(NoticeView::kind).containsExactly(NoticeKind.THREADS);
        assertThat(Inside.count("SELECT COUNT(*) FROM notice WHERE member_id = ?1", outsider.memberId()))
                .as("never made for who may not read it")
                .isZero();
        Actor left = new Actor(
                insider.memberId(), insider.handle(), insider.name(), null, false, Set.of(), Set.of(), Set.of(), false);
        assertThat(notices(left)).isEmpty();
        assertThat(open(left)).isZero();
    }

    @Test
    default void anothersNoticeCannotBeMarked() {
        long thread = DiscussionCases.thread("notice-foreign");
        Actor starter = me();
        Inside.become(Inside.member("notice-foreign-other"));
        reply(thread);
        spread();
        long notice = notices(starter).get(0).id();

        Inside.bean(NoticeService.class).read(notice);
        assertThat(open(starter)).isEqualTo(1);
        Inside.become(starter);
        Inside.bean(NoticeService.class).readAll(notice);
        assertThat(open(starter)).isZero();
        assertThat(notices(starter)).singleElement().matches(read -> !read.open());
    }

    @Test
    default void bookmarkRemindsOnceOnItsDayHoweverManyNodesLook() throws Exception {
        long thread = DiscussionCases.thread("bookmarked");
        Actor keeper = me();
        BookmarkService bookmarks = Inside.bean(BookmarkService.class);
        long id = bookmarks.keep(post(thread, 1));
        assertThat(bookmarks.keep(post(thread, 1))).as("twice is once").isEqualTo(id);
        LocalDate today = LocalDate.now(BookmarkService.ZONE);
        assertThatThrownBy(() -> bookmarks.change(id, "", today.toString(), false))
                .isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> bookmarks.change(id, "", "tomorrow", false)).isInstanceOf(InvalidInput.class);
        bookmarks.change(id, "Ask Ana", today.plusDays(1).toString(), false);
        Inside.execute("UPDATE bookmark SET remind_on = ?1 WHERE id = ?2", today, id);

        Inside.together(3, Actor.program(), () -> Inside.bean(Reminders.class).remind());

        assertThat(notices(keeper)).singleElement().satisfies(notice -> {
            assertThat(notice.kind()).isEqualTo(NoticeKind.REMINDER);
            assertThat(notice.words()).isEqualTo("Ask Ana");
        });
        assertThat(Inside.bean(BookmarkQueries.class).list(keeper, 1)).hasSize(1);
        Inside.become(Inside.member("bookmarked-other"));
        assertThatThrownBy(() -> bookmarks.change(id, "Mine", "", false)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> bookmarks.remove(id)).isInstanceOf(NotFound.class);
    }

    @Test
    default void bookmarkShowsThePostsOwnWordsWithoutMarks() throws IOException {
        long thread = DiscussionCases.thread("bookmark-plain");
        Inside.execute(
                "UPDATE post SET body = ?1 WHERE thread_id = ?2", "> Asked\n\n1. **Month 1-2:** each doula", thread);
        long id = Inside.bean(BookmarkService.class).keep(post(thread, 1));
        String secret = Pages.signIn(me());

        for (String path : new String[] {"/me/bookmarks", "/me/bookmarks/" + id}) {
            assertThat(Pages.get(path, secret)).contains(me().name() + ": 1. Month 1-2: each doula</p>");
        }
    }

    @Test
    default void postInASpaceOneMayNotReadCannotBeBookmarked() {
        long space = Inside.space("bookmark-hidden", "OWN");
        Inside.become(Inside.member("bookmark-hidden-insider", space));
        long thread = Long.parseLong(Inside.bean(DiscussionService.class)
                .start(Submissions.newKey(), "bookmark-hidden", "DISCUSSION", "Hidden", "Words.", PostFields.NONE)
                .split("/")[2]);
        Actor outsider = Inside.become(Inside.member("bookmark-hidden-outsider"));

        assertThatThrownBy(() -> Inside.bean(BookmarkService.class).keep(post(thread, 1)))
                .isInstanceOf(NotFound.class);
        assertThat(Inside.count("SELECT COUNT(*) FROM bookmark WHERE member_id = ?1", outsider.memberId()))
                .isZero();
    }

    /** As the hourly clock calls for it, outside any transaction. */
    @Test
    default void whatWasReadLongAgoIsSweptAway() {
        Actor reader = Inside.member("swept-reader");
        for (String age : List.of("181", "179")) {
            Inside.insert(
                    "INSERT INTO task_notice (member_id, kind, subject, path, happened_at, read_at) VALUES (?1, 'adoption', ?2, '/',"
                            + " NOW(6), DATE_SUB(UTC_TIMESTAMP(6), INTERVAL ?2 DAY))",
                    reader.memberId(),
                    age);
        }

        Inside.bean(Sweeper.class).sweep();

        assertThat(Inside.list("SELECT subject FROM task_notice WHERE member_id = ?1", reader.memberId()))
                .containsExactly("179");
    }
}
