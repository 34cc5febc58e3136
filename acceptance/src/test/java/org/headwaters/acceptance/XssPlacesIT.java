package org.headwaters.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.headwaters.acceptance.Visit.Person;
import org.junit.jupiter.api.Test;

/** S-01 for what stands around posts: polls, notes, files, care, types, names of spaces, notices, drafts. Read by every kind of reader. */
class XssPlacesIT {

    /** All lines of the corpus, as a text of several lines. */
    private static final String TEXT = String.join("\n", XssCorpus.lines());

    private final Program program = Program.shared();
    private final XssReading reading = new XssReading(program);
    private final Wire leader = new Wire(program).as(Person.LEADER);

    @Test
    void noPollRunsAScript() {
        Wire member = new Wire(program).as(Person.MEMBER);
        List<String> pages = new ArrayList<>();
        for (String kind : List.of("SINGLE", "SEVERAL", "RANKED", "CONSENT")) {
            HtmlForm poll = starting("A poll " + UUID.randomUUID())
                    .with("post.pollKind", kind)
                    .with("post.pollQuestion", line(pages.size(), 200));
            if (!kind.equals("CONSENT")) {
                poll = poll.with(
                        "post.pollOptions", String.join("\n", lines(120).subList(0, kind.equals("RANKED") ? 10 : 20)));
            }
            String thread = path(leader.send(poll.press("post")));
            vote(member, thread, kind);
            if (kind.equals("RANKED")) {
                String id = between(leader.get(thread).body(), "name=\"close-poll\" value=\"", "\"");
                assertThat(leader.post(thread, Wire.form("close-form", "close-form", "close-poll", id))
                                .statusCode())
                        .isEqualTo(302);
            }
            pages.add(thread);
            pages.add(post(thread, 1) + "/edit");
        }
        reading.assertNothingRunsForAnybody(pages);
    }

    /** Votes as a reader would; a consent check is answered by an objection with reasons. */
    private void vote(Wire member, String thread, String kind) {
        String html = member.get(thread).body();
        String poll = between(html, "id=\"poll-", "\"");
        List<String> options = IntStream.range(1, html.split("id=\"option-").length)
                .mapToObj(n -> html.split("id=\"option-")[n].split("\"")[0])
                .toList();
        String first = options.get(0);
        String form =
                switch (kind) {
                    case "RANKED" -> Wire.form("vote", poll, "rank-" + poll + "-" + first, "1");
                    case "CONSENT" -> Wire.form(
                            "vote",
                            poll,
                            "choice-" + poll,
                            options.get(options.size() - 1),
                            "reason-" + poll,
                            TEXT.substring(0, 480));
                    default -> Wire.form("vote", poll, "choice-" + poll, first);
                };
        assertThat(member.post(thread, form).statusCode()).as(kind).isEqualTo(302);
    }

    @Test
    void noContentNoteRunsAScript() {
        List<String> pages = new ArrayList<>();
        for (String note : lines(120).subList(0, 5)) {
            String thread = path(leader.send(starting("With a note " + UUID.randomUUID())
                    .with("post.note", note)
                    .press("post")));
            pages.add(thread);
        }
        pages.add(post(pages.get(0), 1) + "/edit");
        pages.add("/discussions");
        reading.assertNothingRunsForAnybody(pages);
    }

    @Test
    void noAttachmentRunsAScript() {
        List<String> pages = new ArrayList<>();
        // A name with a slash has path parts, of which only the last is kept.
        List<String> names =
                lines(80).stream().filter(name -> !name.contains("/")).limit(8).toList();
        try (Visit writer = Visit.withoutScript(program).as(Person.LEADER)) {
            DiscussionJobIT.startThread(writer, "With files " + UUID.randomUUID());
            String thread = writer.page.url().replaceAll("[?#].*", "").replace(program.url(), "");
            writer.page.fill("#body", "Look");
            writer.click(".attach summary");
            writer.page.setInputFiles(
                    "#files",
                    IntStream.range(0, names.size())
                            .mapToObj(n -> n % 2 == 0
                                    ? new FilePayload(names.get(n) + ".png", "image/png", CareJobIT.PICTURE)
                                    : new FilePayload(
                                            names.get(n) + ".csv",
                                            "text/csv",
                                            "a,b\n1,2\n".getBytes(StandardCharsets.UTF_8)))
                            .toArray(FilePayload[]::new));
            writer.click("#attach-now");
            List<Locator> alts =
                    writer.page.locator(".attached input[type=text]").all();
            assertThat(alts).hasSize(names.size() / 2);
            for (int i = 0; i < alts.size(); i++) {
                alts.get(i).fill(line(i, 290));
            }
            assertThat(reads(writer.page.content())).as("while it waits").isTrue();
            writer.click("#post-reply");
            writer.page.waitForURL(address -> address.contains("#post-2"));
            pages.add(thread);
            pages.add(post(thread, 2) + "/edit");
            pages.add(post(thread, 2) + "/remove");
        }
        reading.assertNothingRunsForAnybody(pages);
    }

    /** Nothing hostile stands in a page as an element. */
    private static boolean reads(String html) {
        return !html.contains("<img src=\"x\"") && !html.contains("<svg onload");
    }

    @Test
    void nothingThatIsSaidInCareRunsAScript() {
        Wire coordinator = new Wire(program).as(Person.COORDINATOR);
        Wire member = new Wire(program).as(Person.MEMBER);
        List<String> pages = new ArrayList<>(
                List.of("/", "/discussions", "/spaces/whole-community", "/coordinator/audit", "/me/notices"));
        for (int i = 0; i < 3; i++) {
            String thread = path(leader.send(starting(line(i, 130)).press("post")));
            for (String words : List.of("To be removed", "To be split off")) {
                member.send(
                        member.form(thread, "reply-form").with("body", words).press("post-reply"));
            }
            care(coordinator.form(post(thread, 2) + "/remove", "remove-form").press("remove"), i);
            HttpResponse<String> split = care(
                    coordinator
                            .form(care(thread) + "?do=split", "act-form")
                            .with("posts", "3")
                            .with("title", line(i + 8, 130))
                            .press("split"),
                    i);
            pages.add(path(split));
            coordinator.send(coordinator.form(care(thread), "care-form").with("feature", "yes"));
            HtmlForm close = coordinator.form(care(thread) + "?do=close", "act-form");
            for (String part : List.of("learned", "decided", "stillOpen")) {
                close = close.with(part, String.join("\n\n", XssCorpus.all().subList(i * 20, i * 20 + 20)));
            }
            care(close.press("close"), i);
            pages.add(thread);
            pages.add(care(thread));
            pages.add(care(thread) + "?do=summary");
            pages.add(post(thread, 2) + "/history");
        }
        reading.assertNothingRunsForAnybody(pages);
    }

    private HttpResponse<String> care(HtmlForm form, int reason) {
        Wire coordinator = new Wire(program).as(Person.COORDINATOR);
        HttpResponse<String> answer = coordinator.send(form.with("reason", line(reason, 390)));
        assertThat(answer.statusCode()).as(form.action()).isEqualTo(302);
        return answer;
    }

    @Test
    void nothingThatATypeAsksForRunsAScript() {
        String day = LocalDate.now().plusDays(30).toString();
        List<String> pages = new ArrayList<>(List.of("/discussions?type=collaboration", "/search?q=search"));
        HtmlForm search = starting("A search " + UUID.randomUUID())
                .with("type", "COLLABORATION")
                .with("post.need", TEXT)
                .with("post.offer", TEXT)
                .with("post.deadline", day);
        for (int i = 0; i < 3; i++) {
            String thread = path(
                    leader.send(search.with("submissionKey", UUID.randomUUID().toString())
                            .with("title", "A search " + UUID.randomUUID())
                            .with("post.place", line(i, 110))
                            .press("post")));
            pages.add(thread);
            pages.add(post(thread, 1) + "/edit");
        }
        Wire coordinator = new Wire(program).as(Person.COORDINATOR);
        List<String> labels = lines(60);
        for (String address : List.of(
                "javascript:window.xss=1", "data:text/html,<script>", "https://example.org/\"onload=window.xss=1")) {
            HtmlForm announcement = starting(coordinator, "Heard " + UUID.randomUUID())
                    .with("type", "ANNOUNCEMENT")
                    .with("post.audience", "EVERYONE")
                    .with("post.ends", day)
                    .with("post.actionLabel", labels.get(pages.size() % labels.size()))
                    .with("post.actionUrl", address);
            HttpResponse<String> answer = coordinator.send(announcement.press("post"));
            assertThat(answer.statusCode()).as(address).isEqualTo(200);
            assertThat(reads(answer.body())).isTrue();
        }
        for (int i = 0; i < 4; i++) {
            pages.add(path(coordinator.send(starting(coordinator, line(i + 3, 130))
                    .with("type", "ANNOUNCEMENT")
                    .with("post.audience", "EVERYONE")
                    .with("post.ends", day)
                    .with("post.actionLabel", labels.get(i))
                    .with(
                            "post.actionUrl",
                            "https://example.org/?" + URLEncoder.encode(labels.get(i), StandardCharsets.UTF_8))
                    .press("post"))));
        }
        pages.addAll(List.of("/", "/spaces/whole-community"));
        reading.assertNothingRunsForAnybody(pages);
    }

    @Test
    void noNameOfASpaceOrAnOrganizationRunsAScript() {
        Server database = Server.embedded(program);
        String space = database.column("SELECT name FROM space WHERE slug = 'health-coverage'", 1)
                .get(0);
        List<String> organization = database.column("SELECT slug FROM organization WHERE state = 'APPROVED'", 1);
        String slug = organization.get(0);
        String name = database.column("SELECT name FROM organization WHERE slug = '" + slug + "'", 1)
                .get(0);
        try {
            for (String hostile : lines(120).subList(0, 3)) {
                rename(database, "space", "health-coverage", hostile);
                rename(database, "organization", slug, hostile);
                String words = "With @space:health-coverage and @org:" + slug + "\n\n" + program.url()
                        + "/spaces/health-coverage\n\n" + program.url() + "/organizations/" + slug;
                String thread = path(leader.send(starting("Names " + UUID.randomUUID())
                        .with("body", words)
                        .press("post")));
                reading.assertNothingRunsForAnybody(List.of(
                        thread,
                        "/",
                        "/spaces",
                        "/spaces/health-coverage",
                        "/organizations",
                        "/organizations/" + slug,
                        "/discussions?space=health-coverage",
                        "/discussions/new",
                        "/me/following",
                        "/me/catch-up",
                        "/members",
                        "/join",
                        care(thread) + "?do=move"));
                reading.assertNothingRuns(leader, List.of(thread), page -> complete(page, "@space:health", hostile));
            }
        } finally {
            rename(database, "space", "health-coverage", space);
            rename(database, "organization", slug, name);
        }
    }

    private static void rename(Server database, String table, String slug, String name) {
        database.execute("UPDATE " + table + " SET name = '"
                + name.replace("\\", "\\\\").replace("'", "''") + "' WHERE slug = '" + slug + "'");
    }

    /** Types the beginning of a name and waits for the suggestions and for the live preview. */
    private static void complete(Page page, String typed, String hostile) {
        page.focus("#body");
        page.keyboard().type(typed.substring(0, typed.length() - 1));
        page.locator("#body-names [role=option]").first().waitFor();
        page.keyboard().press("Escape");
        page.fill("#body", "@space:health-coverage " + hostile);
        page.locator("#body-preview").waitFor();
        page.fill("#body", "");
    }

    @Test
    void noWordsOfOnesOwnPagesRunAScript() {
        Wire member = new Wire(program).as(Person.MEMBER);
        Server database = Server.embedded(program);
        String title = line(2, 130);
        String thread = path(leader.send(
                starting(title).with("body", "For @pa-nhia-khang: " + TEXT).press("post")));
        String post = database.column(
                        "SELECT id FROM post WHERE thread_id = " + thread.split("/")[2] + " AND number = 1", 1)
                .get(0);
        // Before the member opens the thread: whoever has read a post is not told of it any more.
        Awaitility.await().atMost(Duration.ofSeconds(30)).until(() -> !database.column(
                        "SELECT id FROM notice WHERE kind = 'MENTION' AND post_id = " + post, 1)
                .isEmpty());
        edit(thread, TEXT + "\n\nAnd more");
        edit(thread, "Now all else: " + XssCorpus.lines().get(5));
        for (int i = 0; i < 5; i++) {
            member.post(
                    "/drafts",
                    Wire.form("place", "reply:" + (900_000 + i), "title", line(i, 130), "body", line(i, 300) + TEXT));
        }
        // A draft is named by the title of its discussion.
        String reply = "reply:" + thread.split("/")[2];
        member.post("/drafts", Wire.form("place", reply, "body", TEXT));
        member.post(
                "/drafts", Wire.form("place", "new-thread", "title", title, "body", TEXT, "post.note", line(0, 110)));
        member.send(member.form(thread, "acts").with("bookmark", post));
        String bookmark = Occasion.row(member, "/me/bookmarks", "/me/bookmarks/", "Now all else");
        assertThat(member.send(member.form(bookmark, "edit-bookmark")
                                .with("note", TEXT.substring(0, 490))
                                .press("save-bookmark"))
                        .statusCode())
                .isEqualTo(302);
        // The day of the bookmark has come.
        database.execute(
                "INSERT INTO notice (member_id, kind, open_key, post_id, last_post_id, count, actor_id, words, happened_at)"
                        + " SELECT member_id, 'REMINDER', CONCAT('reminder:', id), post_id, post_id, 1, NULL, note, UTC_TIMESTAMP(6)"
                        + " FROM bookmark WHERE post_id = " + post);
        try {
            List<String> pages = List.of(
                    "/me/notices",
                    "/me/bookmarks",
                    bookmark,
                    "/me/drafts",
                    "/discussions/new",
                    "/me/catch-up?since=" + LocalDate.now().minusDays(2),
                    "/me/following",
                    thread,
                    thread + "?quote=1&replyTo=1",
                    post(thread, 1) + "/history",
                    post(thread, 1) + "/reactions");
            assertThat(member.get("/me/notices").body())
                    .as("the note and the title are there, as text")
                    .contains("&lt;script&gt;window.xss=1&lt;/script&gt;")
                    .contains("mentioned you in \u201c&lt;");
            assertThat(member.get("/me/drafts").body())
                    .as("the title of the discussion is there, as text")
                    .contains("Your reply in: &lt;");
            reading.assertNothingRunsForAnybody(pages);
        } finally {
            database.execute("DELETE FROM draft WHERE place = 'new-thread' OR place LIKE 'reply:90000_' OR place = '"
                    + reply + "'");
        }
    }

    private void edit(String thread, String words) {
        HttpResponse<String> answer = leader.send(leader.form(post(thread, 1) + "/edit", "edit")
                .with("body", words)
                .press("save"));
        assertThat(answer.statusCode()).isEqualTo(302);
    }

    // --- helpers

    private HtmlForm starting(String title) {
        return starting(leader, title);
    }

    private static HtmlForm starting(Wire writer, String title) {
        return writer.form("/discussions/new", "start")
                .with("submissionKey", UUID.randomUUID().toString())
                .with("type", "DISCUSSION")
                .with("title", title)
                .with("space", "whole-community")
                .with("body", title + " " + UUID.randomUUID());
    }

    private static List<String> lines(int limit) {
        return XssCorpus.lines().stream().filter(line -> line.length() <= limit).toList();
    }

    private static String line(int number, int limit) {
        List<String> lines = lines(limit);
        return lines.get(number % lines.size());
    }

    private static String between(String html, String before, String after) {
        int from = html.indexOf(before);
        assertThat(from).as(before).isGreaterThanOrEqualTo(0);
        return html.substring(from + before.length(), html.indexOf(after, from + before.length()));
    }

    private static String post(String thread, int number) {
        return thread.replaceAll("^(/discussions/\\d+).*", "$1") + "/posts/" + number;
    }

    private static String care(String thread) {
        return thread.replaceAll("^(/discussions/\\d+).*", "$1") + "/care";
    }

    private String path(HttpResponse<String> answer) {
        assertThat(answer.statusCode())
                .as(() -> answer.body().replaceAll("(?s).*<main", "<main"))
                .isEqualTo(302);
        return answer.headers()
                .firstValue("Location")
                .orElseThrow()
                .replaceFirst("^http://127\\.0\\.0\\.1(:\\d+)?", "")
                .replaceAll("[?#].*", "");
    }
}
