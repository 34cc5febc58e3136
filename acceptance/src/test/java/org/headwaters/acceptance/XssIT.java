package org.headwaters.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.FilePayload;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.headwaters.acceptance.Visit.Person;
import org.junit.jupiter.api.Test;

/**
 * S-01: texts that try to run a script, stored through the fields of posts, titles, names and files, and read in Chromium
 * ({@link XssReading}). What stands around posts has its turn in {@link XssPlacesIT}.
 */
class XssIT {

    private static final int POSTS = 20;

    private final Program program = Program.shared();

    @Test
    void noPostRunsAScript() {
        List<String> corpus = XssCorpus.all();
        assertThat(corpus).hasSizeGreaterThanOrEqualTo(150);
        Wire leader = new Wire(program).as(Person.LEADER);
        List<String> pages = new ArrayList<>();
        // Several texts in one post keep their own lines; 20 posts fill a page.
        String thread = start(leader, "Texts that must stay texts " + UUID.randomUUID());
        pages.add(thread);
        int perPost = corpus.size() / (POSTS * 2) + 1;
        for (int from = 0; from < corpus.size(); from += perPost) {
            String words = String.join("\n\n---\n\n", corpus.subList(from, Math.min(corpus.size(), from + perPost)));
            assertThat(leader.reply(thread, words).statusCode()).isEqualTo(302);
        }
        for (int page = 2; page <= corpus.size() / perPost / POSTS + 1; page++) {
            pages.add(thread + "?page=" + page);
        }
        pages.add(thread + "?replyTo=2&quote=2");
        assertNothingRuns(leader, pages);
    }

    @Test
    void noTitleRunsAScript() {
        Wire leader = new Wire(program).as(Person.LEADER);
        List<String> pages = new ArrayList<>(List.of("/discussions", "/spaces/whole-community", "/", "/search?q=xss"));
        for (String title : XssCorpus.lines().subList(0, 12)) {
            pages.add(start(leader, title.length() > 130 ? title.substring(0, 130) : title));
        }
        assertNothingRuns(leader, pages);
    }

    @Test
    void noMemberNameRunsAScript() {
        Wire leader = new Wire(program).as(Person.LEADER);
        try (Visit member = Visit.withoutScript(program).as(Person.MEMBER)) {
            String before = rename(member, null);
            String thread = start(new Wire(program).as(Person.MEMBER), "By somebody with a name " + UUID.randomUUID());
            try {
                for (String name : XssCorpus.lines().subList(0, 10)) {
                    rename(member, name);
                    assertNothingRuns(leader, List.of("/members", "/members/pa-nhia-khang", "/discussions", thread));
                }
            } finally {
                rename(member, before);
            }
        }
    }

    @Test
    void noFileNameRunsAScript() {
        Wire leader = new Wire(program).as(Person.LEADER);
        try (Visit member = Visit.withoutScript(program).as(Person.MEMBER)) {
            // A name with a slash has path parts, of which only the last is kept.
            List<String> names = XssCorpus.lines().stream()
                    .filter(line -> !line.contains("/"))
                    .limit(6)
                    .toList();
            for (String name : names) {
                member.open("/resources/new");
                member.page.fill("#title", "A file with a name " + UUID.randomUUID());
                member.page.setInputFiles(
                        "#file",
                        new FilePayload(
                                name + ".csv",
                                "text/csv",
                                ("a,b\n1," + UUID.randomUUID()).getBytes(StandardCharsets.UTF_8)));
                member.page.fill("#description", name);
                member.page.selectOption("#kind", "DOCUMENT");
                member.page.check("#audience-MEMBERS");
                member.click("#share");
                assertThat(member.page.url()).as(name).doesNotEndWith("/resources/new");
                assertNothingRuns(leader, List.of(member.page.url().replace(program.url(), ""), "/resources", "/"));
            }
        }
    }

    /** Gives the member a name and answers the one before; null only asks. */
    private static String rename(Visit member, String name) {
        member.open("/me/profile");
        String before = member.page.inputValue("#name");
        if (name != null) {
            member.page.fill("#name", name);
            member.click(member.page.locator("main form [type=submit]").last());
            assertThat(member.page.locator(".error-summary").count()).as(name).isZero();
        }
        return before;
    }

    @Test
    void noAddressRunsAScript() {
        Wire leader = new Wire(program).as(Person.LEADER);
        List<String> pages = new ArrayList<>();
        for (String text : XssCorpus.lines()) {
            String encoded = java.net.URLEncoder.encode(text, java.nio.charset.StandardCharsets.UTF_8);
            pages.add("/search?q=" + encoded);
            pages.add("/sign-in?back=" + encoded);
            pages.add("/discussions?space=" + encoded + "&done=" + encoded);
        }
        assertNothingRuns(leader, pages);
    }

    private void assertNothingRuns(Wire reader, List<String> pages) {
        new XssReading(program).assertNothingRuns(reader, pages);
    }

    private static String start(Wire leader, String title) {
        HttpResponse<String> answer = leader.post(
                "/discussions/new",
                Wire.form(
                        "start",
                        "start",
                        "submissionKey",
                        UUID.randomUUID().toString(),
                        "type",
                        "DISCUSSION",
                        "title",
                        title,
                        "space",
                        "whole-community",
                        "body",
                        title,
                        "post",
                        "Post"));
        assertThat(answer.statusCode()).as(title).isEqualTo(302);
        return answer.headers()
                .firstValue("Location")
                .orElseThrow()
                .replace("http://127.0.0.1", "")
                .replaceFirst("^:\\d+", "")
                .replaceAll("#.*", "");
    }
}
