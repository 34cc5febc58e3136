package org.headwaters.acceptance;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.headwaters.acceptance.Visit.Person;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Whatever goes wrong while somebody writes, every character is still there, and the next step is clear. With script and without. */
class LosslessIT {

    /** How somebody reads the web. */
    enum Way {
        SCRIPT,
        PLAIN;

        Visit visit(Program program) {
            return this == SCRIPT ? Visit.desktop(program) : Visit.withoutScript(program);
        }
    }

    private static final int TABS = 25;
    private static final int TOO_LONG = 40_001;

    private final Program program = Program.shared();

    // --- helpers

    /** Words with all that is easily lost: lines, marks, quotes, letters beyond the first 65,536. */
    private static String words() {
        return "Every word, \"even\" <b>these</b> & 😀 ñ Ꮳ\n\n- stays\n- here " + UUID.randomUUID();
    }

    /** A thread of its own; answers its path. */
    private static String thread(Program program) {
        try (Visit leader = Visit.withoutScript(program).as(Person.LEADER)) {
            DiscussionJobIT.startThread(leader, "Nothing is lost " + UUID.randomUUID());
            return leader.page.url().replaceAll("^https?://[^/]+|[?#].*", "");
        }
    }

    private static String id(String thread) {
        return thread.split("/")[2];
    }

    private static Page openIn(Visit visit, Page page, String thread) {
        page.navigate(visit.page.url().replaceAll("^(https?://[^/]+).*", "$1") + thread);
        return page;
    }

    private List<String> replies(String thread) {
        return replies(program, thread);
    }

    private static List<String> replies(Program program, String thread) {
        return Server.embedded(program)
                .column("SELECT body FROM post WHERE number > 1 AND thread_id = " + id(thread) + " ORDER BY number", 1);
    }

    private static List<String> drafts(Program program, String like) {
        return Server.embedded(program).column("SELECT body FROM draft WHERE body LIKE '%" + like + "%'", 1);
    }

    private static String mark(String words) {
        return words.substring(words.length() - 36);
    }

    private static void assertStillThere(Page page, String words) {
        assertThat(page.locator("#body")).hasValue(words);
        assertThat(page.locator("#post-reply, #post, #save").first()).isVisible();
    }

    /** Posts and ends with exactly one post of these words. */
    private void assertPostsOnce(Page page, String thread, String words) {
        page.click("#post-reply");
        page.waitForURL(Pattern.compile(".*#post-\\d+"));
        assertThat(replies(thread)).containsOnlyOnce(words);
    }

    private static void signIn(Page page, Person person) {
        page.fill("#email", person.email);
        page.fill("#password", person.password);
        page.click("#enter");
    }

    // --- the twelve

    @ParameterizedTest
    @EnumSource
    void sessionEndedBeforeSubmit(Way way) {
        String thread = thread(program);
        String words = words();
        try (Visit member = way.visit(program).as(Person.MEMBER)) {
            member.open(thread);
            member.page.fill("#body", words);
            member.context().clearCookies();
            member.page.click("#post-reply");
            assertThat(member.page.locator("h1")).hasText("Sign in");
            signIn(member.page, Person.MEMBER);
            assertThat(member.page).hasURL(Pattern.compile(".*" + thread + ".*"));
            assertStillThere(member.page, words);
            assertPostsOnce(member.page, thread, words);
        }
    }

    @Test
    void programKilledAndStartedAgain() {
        try (Program own = Program.fresh("lossless", Map.of("HEADWATERS_SAMPLE", "true"))) {
            own.start();
            String thread = thread(own);
            String words = words();
            try (Visit script = Visit.desktop(own).as(Person.MEMBER);
                    Visit plain = Visit.withoutScript(own).as(Person.LEADER)) {
                script.open(thread);
                plain.open(thread);
                script.page.fill("#body", words);
                assertThat(script.page.locator(".composer-status")).hasText("Your draft is kept.");
                own.kill();

                String more = words + " and a last thought";
                script.page.fill("#body", more);
                assertThat(script.page.locator(".composer-status")).containsText("safe in this window");
                script.page.click("#post-reply");
                assertThat(script.page.locator(".composer-status")).containsText("Not posted");
                assertStillThere(script.page, more);
                String plainWords = words();
                plain.page.fill("#body", plainWords);
                try {
                    plain.page.click("#post-reply");
                } catch (com.microsoft.playwright.PlaywrightException refused) {
                    // The browser says itself that nobody answers.
                    assertThat(refused.getMessage()).contains("ERR_");
                }

                own.start();
                script.page.click("#post-reply");
                script.page.waitForURL(Pattern.compile(".*#post-\\d+"));
                assertThat(replies(own, thread)).containsOnlyOnce(more);
                // Loading again sends the same form with the same key.
                plain.page.reload();
                plain.page.waitForURL(Pattern.compile(".*#post-\\d+"));
                assertThat(replies(own, thread)).containsOnlyOnce(plainWords);
            }
        }
    }

    @Test
    void twentyFiveTabsAndTheFirstIsSubmitted() {
        String thread = thread(program);
        String first = words();
        String last = words();
        try (Visit member = Visit.desktop(program).as(Person.MEMBER)) {
            List<Page> tabs = new ArrayList<>();
            for (int i = 0; i < TABS; i++) {
                tabs.add(openIn(member, member.context().newPage(), thread));
            }
            tabs.get(TABS - 1).fill("#body", last);
            tabs.get(0).fill("#body", first);
            assertPostsOnce(tabs.get(0), thread, first);
            assertStillThere(tabs.get(TABS - 1), last);
            assertPostsOnce(tabs.get(TABS - 1), thread, last);
            assertThat(replies(thread)).hasSize(2);
        }
    }

    @Test
    void networkDownDuringSubmitAndBack() {
        String thread = thread(program);
        String words = words();
        try (Visit member = Visit.desktop(program).as(Person.MEMBER)) {
            member.open(thread);
            member.page.fill("#body", words);
            member.context().setOffline(true);
            member.page.click("#post-reply");
            assertThat(member.page.locator(".composer-status")).containsText("Not posted");
            assertStillThere(member.page, words);
            member.context().setOffline(false);
            assertThat(member.page.locator(".composer-status")).hasText("Your draft is kept.");
            assertPostsOnce(member.page, thread, words);
        }
    }

    /** The line is cut after the words went off: the browser shows its own page, Back brings ours with the words. */
    @Test
    void lineCutWhileTheWordsAreOnTheirWay() {
        String thread = thread(program);
        String words = words();
        try (Visit member = Visit.desktop(program).as(Person.MEMBER)) {
            member.open(thread);
            member.page.fill("#body", words);
            member.page.route("**" + thread, route -> route.abort());
            member.page.click("#post-reply");
            member.page.waitForURL(Pattern.compile("chrome-error:.*|.*" + thread));
            member.page.unroute("**" + thread);
            member.open(thread);
            assertStillThere(member.page, words);
            assertPostsOnce(member.page, thread, words);
        }
    }

    @ParameterizedTest
    @EnumSource
    void doubleClickAndDoubleEnterMakeOnePost(Way way) {
        String thread = thread(program);
        String clicked = words();
        String entered = words();
        try (Visit member = way.visit(program).as(Person.MEMBER)) {
            member.open(thread);
            member.page.fill("#body", clicked);
            member.page.dblclick("#post-reply");
            member.page.waitForURL(Pattern.compile(".*#post-2"));
            member.open(thread);
            member.page.fill("#body", entered);
            member.page.focus("#post-reply");
            member.page.keyboard().press("Enter");
            member.page.keyboard().press("Enter");
            member.page.waitForURL(Pattern.compile(".*#post-3"));
            assertThat(replies(thread)).containsExactly(clicked, entered);
        }
    }

    @ParameterizedTest
    @EnumSource
    void backAfterSubmitAndSubmitAgain(Way way) {
        String thread = thread(program);
        String words = words();
        try (Visit member = way.visit(program).as(Person.MEMBER)) {
            member.open(thread);
            member.page.fill("#body", words);
            assertPostsOnce(member.page, thread, words);
            member.page.goBack();
            // Whether the browser brings the words back or not: the same words again are the same post.
            member.page.fill("#body", words);
            member.page.click("#post-reply");
            assertThat(member.page.locator(".notice-ok")).containsText("That was sent before");
            assertThat(member.page.locator("#post-2 .prose")).containsText(mark(words));
            assertThat(replies(thread)).containsExactly(words);
        }
    }

    @ParameterizedTest
    @EnumSource
    void twoWindowsOnOneDraft(Way way) {
        String thread = thread(program);
        // Too long to be posted, so that the plain form keeps it as a draft too.
        String first = "a".repeat(TOO_LONG) + words();
        String second = "b".repeat(TOO_LONG) + words();
        try (Visit member = way.visit(program).as(Person.MEMBER)) {
            member.open(thread);
            Page other = openIn(member, member.context().newPage(), thread);
            keep(way, member.page, first);
            keep(way, other, second);
            assertThat(other.locator(".composer-newer")).isVisible();
            assertStillThere(other, second);
            assertThat(drafts(program, mark(first))).containsExactly(first);
            assertThat(drafts(program, mark(second))).containsExactly(second);
            if (way == Way.SCRIPT) {
                other.click("[data-newer=both]");
                assertThat(other.locator(".composer-newer")).isHidden();
                keep(way, other, second + "!");
                assertThat(drafts(program, mark(first))).containsExactly(first);
            }
            other.navigate(other.url().replaceAll("^(https?://[^/]+).*", "$1") + "/me/drafts");
            assertThat(other.locator(".task", new Page.LocatorOptions().setHasText(mark(second))))
                    .hasCount(1);
            assertThat(other.locator(".task", new Page.LocatorOptions().setHasText(mark(first))))
                    .hasCount(1);
        }
    }

    @Test
    void theNewerDraftCanBeUsed() {
        String thread = thread(program);
        String first = words();
        String second = words();
        try (Visit member = Visit.desktop(program).as(Person.MEMBER)) {
            member.open(thread);
            Page other = openIn(member, member.context().newPage(), thread);
            keep(Way.SCRIPT, member.page, first);
            keep(Way.SCRIPT, other, second);
            other.click("[data-newer=use]");
            assertStillThere(other, first);
            other.keyboard().press("Control+z");
            assertStillThere(other, second);
        }
    }

    @ParameterizedTest
    @EnumSource
    void permissionLostMeanwhile(Way way) {
        String thread = thread(program);
        String words = words();
        try (Visit member = way.visit(program).as(Person.MEMBER)) {
            member.open(thread);
            member.page.fill("#body", words);
            Server.embedded(program)
                    .execute(
                            "UPDATE thread SET space_id = (SELECT s.id FROM space s WHERE s.visibility = 'OWN' AND NOT EXISTS"
                                    + " (SELECT 1 FROM space_membership m JOIN account a ON a.member_id = m.member_id"
                                    + " WHERE m.space_id = s.id AND a.email = '" + Person.MEMBER.email
                                    + "') LIMIT 1) WHERE id = "
                                    + id(thread));
            member.page.click("#post-reply");
            assertThat(member.page.locator("main")).containsText("kept among your drafts");
            member.page.click("main a[href='/me/drafts']");
            assertThat(member.page.locator(".task", new Page.LocatorOptions().setHasText(mark(words))))
                    .hasCount(1);
            assertThat(drafts(program, mark(words))).containsExactly(words);
            assertThat(replies(thread)).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource
    void threadClosedMeanwhile(Way way) {
        String thread = thread(program);
        String words = words();
        try (Visit member = way.visit(program).as(Person.MEMBER)) {
            member.open(thread);
            member.page.fill("#body", words);
            Server.embedded(program).execute("UPDATE thread SET closed_at = UTC_TIMESTAMP(6) WHERE id = " + id(thread));
            member.page.click("#post-reply");
            assertThat(member.page.locator(".error-summary")).containsText("Your words are kept among your drafts");
            assertThat(member.page.locator("#body")).hasValue(words);
            assertThat(drafts(program, mark(words))).containsExactly(words);
        }
    }

    @ParameterizedTest
    @EnumSource
    void aFieldIsInvalid(Way way) {
        String words = words();
        try (Visit member = way.visit(program).as(Person.MEMBER)) {
            member.open("/discussions/new");
            member.page.fill("#body", words);
            member.page.click("#post");
            assertThat(member.page.locator(".error-summary a").first()).hasText("Write a title");
            assertStillThere(member.page, words);
            assertThat(drafts(program, mark(words))).containsExactly(words);
        }
    }

    @ParameterizedTest
    @EnumSource
    void aFileIsRefused(Way way) {
        String words = words();
        try (Visit member = way.visit(program).as(Person.MEMBER)) {
            member.open("/resources/new");
            member.page.fill("#title", "A guide");
            member.page.fill("#description", words);
            member.page.setInputFiles(
                    "#file", new FilePayload("big.exe", "application/octet-stream", new byte[2_000_000]));
            member.page.locator("main form [type=submit]").first().click();
            assertThat(member.page.locator(".error-summary")).isVisible();
            assertThat(member.page.locator("#title")).hasValue("A guide");
            assertThat(member.page.locator("#description")).hasValue(words);
        }
    }

    @ParameterizedTest
    @EnumSource
    void keyOrCookieRotated(Way way) {
        String thread = thread(program);
        String words = words();
        String second = words();
        try (Visit member = way.visit(program).as(Person.MEMBER)) {
            member.open(thread);
            member.page.fill("#body", words);
            // Another sign-in in another window takes the cookie's place.
            member.context().clearCookies();
            Page other = openIn(member, member.context().newPage(), "/sign-in");
            signIn(other, Person.MEMBER);
            other.waitForURL(Pattern.compile(".*/"));
            assertStillThere(member.page, words);
            assertPostsOnce(member.page, thread, words);

            member.open(thread);
            member.page.fill("#body", second);
            member.page
                    .locator("#reply-form [name=submissionKey]")
                    .evaluate("field => { field.value = 'no key at all' }");
            assertPostsOnce(member.page, thread, second);
        }
    }

    /** Types, and waits until the draft is on the server; without script by sending what is too long to be posted. */
    private static void keep(Way way, Page page, String words) {
        page.fill("#body", words);
        if (way == Way.PLAIN) {
            page.click("#post-reply");
            assertThat(page.locator(".error-summary")).isVisible();
        } else {
            assertThat(page.locator(".composer-status")).containsText(Pattern.compile("kept|Choose below"));
        }
    }
}
