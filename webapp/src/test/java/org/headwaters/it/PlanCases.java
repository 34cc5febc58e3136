package org.headwaters.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.naming.NamingException;
import org.headwaters.discussion.ThreadFilter;
import org.headwaters.discussion.ThreadPage;
import org.headwaters.discussion.ThreadQueries;
import org.headwaters.discussion.ThreadRow;
import org.headwaters.discussion.Unread;
import org.headwaters.following.FollowService;
import org.headwaters.platform.gate.Actor;
import org.junit.jupiter.api.Test;

/** What lists cost when there is much to list: a page of twenty-five looks at some hundred rows, not at all there are. */
interface PlanCases {

    /** Each thread of the list is looked up with its space, its people and its marks: some fifteen rows. */
    long FOR_A_PAGE = 2_500;

    /** Twenty posts with their people and marks, and what stands beside them. */
    long FOR_A_THREAD = 1_000;

    @Test
    default void noListReadsAllThereIs() throws IOException, NamingException, SQLException {
        long space = Inside.space("plan-space", "OWN");
        Actor reader = Inside.member("plan-reader", space);
        Inside.join(space, reader);
        // Long ago, so that no list of another case shows them first.
        Inside.execute(
                "INSERT INTO thread (space_id, title, slug, type, author_id, created_at, last_number, last_post_at, last_author_id, version)"
                        + " SELECT ?1, CONCAT('Of many ', seq), 'of-many', IF(seq % 2, 'QUESTION', 'DISCUSSION'), ?2,"
                        + " '2001-01-01' + INTERVAL seq MINUTE, 1, '2001-01-01' + INTERVAL seq MINUTE, ?2, 0 FROM seq_1_to_4000",
                space, reader.memberId());
        Inside.execute(
                "INSERT INTO post (thread_id, number, author_id, body, html, created_at, version, sort_key)"
                        + " SELECT id, 1, author_id, 'Words', '<p>Words</p>', created_at, 0, '000001' FROM thread WHERE space_id = ?1",
                space);
        Inside.analyze("thread, post, member, space");
        String secret = Pages.signIn(reader);
        Inside.indexed();
        long counting = Statements.rows(() -> {});

        Map<String, Long> tooMuch = new LinkedHashMap<>();
        List<String> wholeTables = new ArrayList<>();
        for (String path : new String[] {
            "/",
            "/discussions",
            "/discussions?show=unanswered",
            "/discussions?show=unread",
            "/discussions?type=question",
            "/spaces/plan-space",
            "/spaces",
            "/members",
            "/organizations",
            "/search?q=many",
            "/me/notices",
            "/me/bookmarks",
            "/me/following",
            "/me/drafts",
            "/me/resources",
            "/me/searches",
            "/collections",
            "/populations",
            "/mentoring"
        }) {
            long rows = Statements.rows(() -> Pages.get(path, secret)) - counting;
            if (rows > FOR_A_PAGE) {
                tooMuch.put(path, rows);
            }
            wholeTables.addAll(Plans.wholeTables(() -> Pages.get(path, secret)));
        }
        assertThat(tooMuch).isEmpty();
        assertThat(wholeTables).isEmpty();
        noPageReadsAllResources(reader, secret, counting);
        Unread nothingRead = Inside.bean(ThreadQueries.class).unreadInOwnSpaces(reader, 3);
        assertThat(nothingRead.bySpace()).containsExactly(Map.entry(space, Unread.MOST));
        assertThat(nothingRead.more()).isTrue();
        assertThat(nothingRead.newest())
                .extracting(ThreadRow::title)
                .containsExactly("Of many 4000", "Of many 3999", "Of many 3998");

        // Who has read everything gives the search for something unread no early end.
        Inside.execute(
                "INSERT INTO reading (member_id, thread_id, read_number, read_at) SELECT ?1, id, 1, created_at FROM thread WHERE space_id = ?2"
                        + " AND title <> 'Of many 3990'",
                reader.memberId(),
                space);
        assertThat(Statements.rows(() -> Pages.get("/", secret)) - counting).isLessThan(FOR_A_PAGE);
        Unread one = Inside.bean(ThreadQueries.class).unreadInOwnSpaces(reader, 3);
        assertThat(one.count()).isEqualTo(1);
        assertThat(one.more()).isFalse();
        assertThat(one.newest()).extracting(ThreadRow::title).containsExactly("Of many 3990");
        whatIsRareIsFoundAFewHundredThreadsAtATime(reader, space);
        Inside.become(reader);
        Inside.bean(FollowService.class).chooseForSpace("plan-space", "MUTED");
        assertThat(Inside.bean(ThreadQueries.class).unreadInOwnSpaces(reader, 3).newest())
                .isEmpty();
    }

    /** Thousands of members are neither counted nor read for each page that says how many there are, or shows some of them. */
    @Test
    default void thousandsOfMembersAreNotReadForEachPage() throws IOException, NamingException, SQLException {
        long space = Inside.space("crowded-space", "MEMBERS");
        String secret = Pages.signIn(Inside.member("crowded-reader"));
        try {
            crowd(3_000, "ACTIVE");
            Inside.execute(
                    "INSERT INTO space_membership (space_id, member_id, lead, since)"
                            + " SELECT ?1, id, FALSE, NOW(6) FROM member WHERE handle LIKE 'crowd-%'",
                    space);
            Inside.analyze("member, space_membership");
            Inside.indexed();
            long counting = Statements.rows(() -> {});
            for (String path :
                    new String[] {"/spaces", "/spaces/crowded-space", "/", "/members", "/members?page=100"}) {
                String page = Pages.get(path, secret);
                if (path.startsWith("/spaces")) {
                    assertThat(page).contains("3,000 members");
                }
                isCheap(path, secret, counting);
            }
        } finally {
            Inside.execute("DELETE FROM space_membership WHERE space_id = ?1", space);
            noCrowd();
        }
    }

    /** Catching up says that it looked at the latest threads alone, also where some of these are muted and are not shown. */
    @Test
    default void catchingUpSaysThatThereMayBeMoreThoughAMutedThreadIsAmongTheLatest() throws IOException {
        long space = Inside.space("catch-up-space", "OWN");
        Actor reader = Inside.member("catch-up-reader", space);
        Inside.join(space, reader);
        Inside.execute(
                "INSERT INTO thread (space_id, title, slug, type, author_id, created_at, last_number, last_post_at, last_author_id, version)"
                        + " SELECT ?1, CONCAT('Caught up ', seq), 'caught-up', 'DISCUSSION', ?2, NOW(6), 1, NOW(6), ?2, 0 FROM seq_1_to_"
                        + ThreadPage.LOOKED_AT,
                space,
                reader.memberId());
        Inside.execute(
                "INSERT INTO post (thread_id, number, author_id, body, html, created_at, version, sort_key)"
                        + " SELECT id, 1, author_id, 'Words', '<p>Words</p>', created_at, 0, '000001' FROM thread WHERE space_id = ?1",
                space);
        String secret = Pages.signIn(reader);
        String path = "/me/catch-up?since="
                + java.time.LocalDate.now(java.time.ZoneOffset.UTC).minusDays(2);
        String cut = "These are the " + ThreadPage.LOOKED_AT + " latest discussions.";
        try {
            assertThat(Pages.get(path, secret)).contains(cut);
            Inside.execute(
                    "INSERT INTO thread_follow (member_id, thread_id, level, reason, since) SELECT ?1, id, 'MUTED', 'CHOSEN', NOW(6)"
                            + " FROM thread WHERE space_id = ?2",
                    reader.memberId(),
                    space);
            assertThat(Pages.get(path, secret)).doesNotContain("Caught up").contains(cut);
        } finally {
            for (String table : new String[] {"thread_follow", "post"}) {
                Inside.execute(
                        "DELETE FROM " + table + " WHERE thread_id IN (SELECT id FROM thread WHERE space_id = ?1)",
                        space);
            }
            Inside.execute("DELETE FROM thread WHERE space_id = ?1", space);
        }
    }

    /** A page of twenty posts, however long its thread is and however much was accepted in other threads. */
    @Test
    default void noPageOfAThreadReadsAllItsPosts() throws IOException, NamingException, SQLException {
        long space = Inside.space("long-space", "OWN");
        Actor reader = Inside.member("long-reader", space);
        Inside.join(space, reader);
        for (String type : new String[] {"QUESTION", "BARRIER"}) {
            String mark = type.equals("QUESTION") ? "accepted_answer" : "solution";
            String marked = type.equals("QUESTION") ? "accepted" : "marked";
            Inside.execute(
                    "INSERT INTO thread (space_id, title, slug, type, author_id, created_at, last_number, last_post_at, last_author_id, version)"
                            + " SELECT ?1, CONCAT('Long of ', seq), 'long', ?3, ?2, '2001-01-01', 4000, '2001-01-01', ?2, 0 FROM seq_1_to_2",
                    space,
                    reader.memberId(),
                    type);
            Inside.execute(
                    "INSERT INTO post (thread_id, number, author_id, body, html, created_at, version, sort_key)"
                            + " SELECT t.id, n.seq, ?2, 'Words', '<p>Words</p>', '2001-01-01', 0, LPAD(n.seq, 6, '0')"
                            + " FROM thread t JOIN seq_1_to_4000 n WHERE t.space_id = ?1 AND t.type = ?3",
                    space,
                    reader.memberId(),
                    type);
            Inside.execute(
                    "INSERT INTO " + mark + " (thread_id, post_id, " + marked + "_by, " + marked + "_at)"
                            + " SELECT p.thread_id, p.id, ?2, '2001-01-01' FROM post p JOIN thread t ON t.id = p.thread_id"
                            + " WHERE t.space_id = ?1 AND t.type = ?3 AND IF(t.title = 'Long of 1', p.number > 1, p.number = 2)",
                    space,
                    reader.memberId(),
                    type);
            Inside.analyze("thread, post, " + mark);
            String secret = Pages.signIn(reader);
            Inside.indexed();
            long counting = Statements.rows(() -> {});
            long thread = Inside.count(
                    "SELECT id FROM thread WHERE space_id = ?1 AND type = ?2 AND title = 'Long of 2'", space, type);
            String path = "/discussions/" + thread + "/long";
            assertThat(Pages.get(path, secret)).contains("class=\"post\"");
            assertThat(Statements.rows(() -> Pages.get(path, secret)) - counting)
                    .as(type)
                    .isLessThan(FOR_A_THREAD);
            assertThat(Plans.wholeTables(() -> Pages.get(path, secret)))
                    .as(type)
                    .isEmpty();
        }
    }

    /** Who has read all but two threads, one of them old, is led to both, page by page, and no page looks at all there are. */
    private static void whatIsRareIsFoundAFewHundredThreadsAtATime(Actor reader, long space) throws IOException {
        Inside.execute(
                "DELETE FROM reading WHERE member_id = ?1 AND thread_id = (SELECT id FROM thread WHERE space_id = ?2 AND title = 'Of many 3000')",
                reader.memberId(),
                space);
        ThreadFilter unread =
                new ThreadFilter(ThreadFilter.Show.UNREAD, space, null, null, null, ThreadFilter.Traits.ANY, null);
        List<String> found = new ArrayList<>();
        int pages = 0;
        for (ThreadFilter next = unread; next != null; pages++) {
            ThreadPage page = Inside.bean(ThreadQueries.class).list(reader, next);
            page.rows().forEach(row -> found.add(row.title()));
            assertThat(page.cut()).isEqualTo(page.next() != null);
            next = page.next() == null
                    ? null
                    : new ThreadFilter(unread.show(), space, null, null, null, ThreadFilter.Traits.ANY, page.next());
        }
        assertThat(found).containsExactly("Of many 3990", "Of many 3000");
        assertThat(pages).isEqualTo(4_000 / ThreadPage.LOOKED_AT + 1);

        thePagesSayWhatWasLookedAt(Pages.signIn(reader));

        // What one follows is found wherever it is.
        Inside.execute(
                "INSERT INTO thread_follow (member_id, thread_id, level, reason, since) SELECT ?1, id, 'EVERYTHING', 'CHOSEN', NOW(6)"
                        + " FROM thread WHERE space_id = ?2 AND title = 'Of many 7'",
                reader.memberId(),
                space);
        ThreadPage followed = Inside.bean(ThreadQueries.class)
                .list(
                        reader,
                        new ThreadFilter(
                                ThreadFilter.Show.FOLLOWING, space, null, null, null, ThreadFilter.Traits.ANY, null));
        assertThat(followed.rows()).extracting(ThreadRow::title).containsExactly("Of many 7");
        assertThat(followed.cut()).isFalse();
    }

    /** The first page is about the latest threads; those behind it are about the next ones, and lead on once. */
    private static void thePagesSayWhatWasLookedAt(String secret) throws IOException {
        String first = Pages.get("/discussions?show=unread&space=plan-space", secret);
        assertThat(first).contains("We looked at 300 discussions, the latest first.");
        Matcher next = Pattern.compile("href=\"([^\"]*)\" rel=\"next\"").matcher(first);
        assertThat(next.find()).isTrue();
        String second = Pages.get(next.group(1).replace("&amp;", "&"), secret);
        assertThat(second)
                .contains("Nothing in these 300 discussions")
                .doesNotContain("latest 300 discussions")
                .containsOnlyOnce("rel=\"next\"")
                .containsOnlyOnce("rel=\"first\"");
    }

    /** A page looks at some hundred rows, and has no plan that would look at more once there are more. */
    private static void isCheap(String path, String secret, long counting)
            throws IOException, NamingException, SQLException {
        assertThat(Statements.rows(() -> Pages.get(path, secret)) - counting)
                .as(path)
                .isLessThan(FOR_A_PAGE);
        assertThat(Plans.wholeTables(() -> Pages.get(path, secret))).as(path).isEmpty();
    }

    /** Many members, whom {@link #noCrowd} takes away again. */
    private static void crowd(int many, String state) {
        Inside.execute(
                "INSERT INTO member (handle, name, state, involvement, wishes, joined_at, version)"
                        + " SELECT CONCAT('crowd-', seq), 'One of many', ?1, 'GENERAL_MEMBER', '', '2001-01-01', 0 FROM seq_1_to_"
                        + many,
                state);
    }

    private static void noCrowd() {
        Inside.execute("DELETE FROM member WHERE handle LIKE 'crowd-%'");
    }

    private static void noPageReadsAllResources(Actor author, String secret, long counting)
            throws IOException, NamingException, SQLException {
        Inside.execute(
                "INSERT INTO resource (slug, title, description, html, kind, language, audience, author_id, link, created_at, updated_at,"
                        + " downloads, version) SELECT 'of-many', CONCAT('Of many ', seq), '', '', 'LINK', 'EN', 'EVERYONE', ?1,"
                        + " 'https://example.org/', '2001-01-01' + INTERVAL seq MINUTE, '2001-01-01', 0, 0 FROM seq_1_to_3000",
                author.memberId());
        crowd(400, "SUSPENDED");
        Inside.analyze("resource, member");
        Inside.indexed();
        try {
            for (String path : new String[] {
                "/",
                "/resources",
                "/resources?page=100",
                "/resources?kind=link",
                "/resources?sort=in_use",
                "/resources?sort=downloads",
                "/resources?changed=older&language=en",
                "/resources?q=many"
            }) {
                isCheap(path, secret, counting);
            }
        } finally {
            noCrowd();
            Inside.execute("DELETE FROM resource WHERE author_id = ?1 AND title LIKE 'Of many %'", author.memberId());
        }
    }
}
