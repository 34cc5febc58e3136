package org.headwaters.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.LongStream;
import org.headwaters.discussion.DiscussionService;
import org.headwaters.discussion.PostFields;
import org.headwaters.discussion.PostView;
import org.headwaters.discussion.ReadingService;
import org.headwaters.discussion.ThreadQueries;
import org.headwaters.discussion.ThreadView;
import org.headwaters.platform.gate.Actor;
import org.headwaters.platform.gate.CurrentActor;
import org.headwaters.platform.limit.Submissions;
import org.junit.jupiter.api.Test;

/** Nested and flat, how far somebody has read, and what a page costs. */
interface ReadingCases {

    private static ThreadQueries queries() {
        return Inside.bean(ThreadQueries.class);
    }

    private static Actor me() {
        return Inside.bean(CurrentActor.class).get();
    }

    private static void reply(long thread, int to) {
        Inside.bean(DiscussionService.class)
                .reply(Submissions.newKey(), thread, to, "Words to " + to + ", " + System.nanoTime(), PostFields.NONE);
    }

    private static ThreadView head(long thread) {
        return queries().find(me(), thread).orElseThrow();
    }

    @Test
    default void answersStandUnderWhatTheyAnswerAndKeepTheirNumbers() {
        long thread = DiscussionCases.thread("nested");
        for (int to : new int[] {1, 0, 2, 4, 5, 3, 2}) {
            reply(thread, to);
        }

        assertThat(queries().nestedPosts(head(thread), 1))
                .extracting(post -> post.number() + "/" + post.depth())
                .containsExactly("1/1", "2/1", "4/2", "5/3", "6/3", "8/2", "3/1", "7/2");
        assertThat(queries().posts(head(thread), 1))
                .extracting(PostView::number)
                .containsExactly(1, 2, 3, 4, 5, 6, 7, 8);
    }

    @Test
    default void everyPostIsOnThePageItsPermalinkFinds() {
        long thread = DiscussionCases.thread("pages");
        fill(thread, 65);
        ThreadView head = head(thread);

        List<Integer> all = new ArrayList<>();
        for (int page = 1; page <= head.pages(); page++) {
            for (PostView post : queries().nestedPosts(head, page)) {
                assertThat(queries().nestedPageOf(head, post.number())).isEqualTo(page);
                all.add(post.number());
            }
        }
        assertThat(all).hasSize(65).doesNotHaveDuplicates();
    }

    @Test
    default void positionNeverPassesAPostThatWasNotShown() {
        long thread = DiscussionCases.thread("not-over");
        fill(thread, 45);
        Inside.become(Inside.member("not-over-reader"));
        ReadingService readings = Inside.bean(ReadingService.class);

        readings.seen(thread, List.of(1, 2, 3, 9, 10));
        assertThat(head(thread).readNumber()).isEqualTo(3);
        assertThat(head(thread).unseen(List.of(8, 9, 10, 11))).containsExactlyInAnyOrder(8, 11);
        readings.seen(thread, List.of(4, 5, 6, 7, 8));
        assertThat(head(thread).readNumber()).isEqualTo(10);
        assertThat(head(thread).resumePath()).endsWith("?post=11#post-11");
        reply(thread, 0);
        assertThat(head(thread).readNumber())
                .as("one's own reply passes nothing over")
                .isEqualTo(10);
    }

    @Test
    default void pagesShownOnTwoDevicesAtOnceAreBothKept() throws Exception {
        long thread = DiscussionCases.thread("two-devices");
        fill(thread, 40);
        Actor reader = Inside.become(Inside.member("two-devices-reader"));
        List<Callable<?>> both = new ArrayList<>();
        for (int from : new int[] {1, 11, 21, 31}) {
            both.add(() -> {
                Inside.bean(ReadingService.class)
                        .seen(
                                thread,
                                LongStream.range(from, from + 10)
                                        .mapToObj(n -> (int) n)
                                        .toList());
                return "seen";
            });
        }

        assertThat(Inside.together(reader, both)).containsOnly("seen");
        assertThat(head(thread).readNumber()).isEqualTo(40);
    }

    @Test
    default void allThatWasThereIsReadAndWhatCameLaterIsNew() {
        long space = Inside.space("mark-all", "MEMBERS");
        long thread = DiscussionCases.thread("mark-all-thread");
        Inside.execute("UPDATE thread SET space_id = ?1 WHERE id = ?2", space, thread);
        java.time.Instant until = java.time.Instant.now().plusSeconds(1);
        Inside.execute(
                "UPDATE thread SET last_number = 3, last_post_at = ?1 WHERE id = ?2",
                utc(until.plusSeconds(60)),
                thread);
        Inside.execute(
                "INSERT INTO post (thread_id, number, author_id, body, html, created_at, version, sort_key) SELECT thread_id, 2,"
                        + " author_id, '', '', created_at, 0, '000002' FROM post WHERE thread_id = ?1 AND number = 1",
                thread);
        Inside.become(Inside.member("mark-all-reader"));

        Inside.bean(ReadingService.class).markAllRead("mark-all", until);

        assertThat(head(thread).readNumber()).isEqualTo(2);
        assertThat(head(thread).resumePath()).endsWith("#post-3");
    }

    private static java.time.LocalDateTime utc(java.time.Instant at) {
        return java.time.LocalDateTime.ofInstant(at, java.time.ZoneOffset.UTC);
    }

    @Test
    default void anEmptyListOfOnesOwnSaysWhyItIsEmpty() throws IOException {
        Actor reader = Inside.member("empty-lists");
        String secret = Pages.signIn(reader);
        Inside.execute(
                "UPDATE member SET previous_visit_at = UTC_TIMESTAMP(6) + INTERVAL 1 HOUR WHERE id = ?1",
                reader.memberId());
        assertThat(Pages.get("/discussions?show=since-visit", secret))
                .contains("You have read everything since your last visit.", "href=\"/me/catch-up\"")
                .doesNotContain("Choose less");
        assertThat(Pages.get("/discussions?show=following", secret)).contains("You follow no discussion yet");
        assertThat(Pages.get("/discussions?show=since-visit&type=question", secret))
                .contains("Choose less");
    }

    @Test
    default void pageOfFiveThousandPostsAsksAsMuchAsOneOfTwenty() throws IOException {
        long small = DiscussionCases.thread("cost-small");
        fill(small, 20);
        long large = DiscussionCases.thread("cost-large");
        fill(large, 5_000);
        Actor reader = Inside.member("cost-reader");
        String secret = Pages.signIn(reader);
        // Both are in the index before what is like them is asked for.
        Inside.indexed();
        for (String view : new String[] {"nested", "flat"}) {
            same(small, large, view, "", "", secret);
            same(small, large, view, "&page=1", "&page=250", secret);
            same(small, large, view, "&post=15", "&post=4444", secret);
        }
    }

    private static void same(long small, long large, String view, String few, String many, String secret)
            throws IOException {
        long asked = statements(small, "?view=" + view + few, secret);
        assertThat(asked).as(view + few).isBetween(5L, 40L);
        assertThat(statements(large, "?view=" + view + many, secret))
                .as(view + many)
                .isEqualTo(asked);
    }

    /** Statements for a page that was read before. */
    private static long statements(long thread, String query, String secret) throws IOException {
        String path =
                "/discussions/" + thread + "/" + Inside.text("SELECT slug FROM thread WHERE id = ?1", thread) + query;
        return Statements.of(() -> get(path, secret));
    }

    private static void get(String path, String secret) throws IOException {
        String page = Pages.get(path, secret);
        assertThat(page).contains("post-reply").contains("id=\"by-");
    }

    /** More posts, a third of them answering one of the ten before. */
    static void fill(long thread, int posts) {
        Inside.execute(
                """
                INSERT INTO post (thread_id, number, author_id, reply_to, body, html, created_at, version, depth, sort_key)
                SELECT ?1, seq, ?2, IF(seq %% 3 = 0, seq - 1, NULL), 'Words', '<p>Words</p>', UTC_TIMESTAMP(6), 0, IF(seq %% 3 = 0, 2, 1),
                    IF(seq %% 3 = 0, CONCAT(LPAD(seq - 1, 6, '0'), '.', LPAD(seq, 6, '0')), LPAD(seq, 6, '0'))
                FROM seq_2_to_%d"""
                        .formatted(posts),
                thread,
                me().memberId());
        Inside.execute("UPDATE thread SET last_number = ?1 WHERE id = ?2", posts, thread);
    }
}
