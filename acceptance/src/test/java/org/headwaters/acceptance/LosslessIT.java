package org.headwaters.acceptance;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.headwaters.acceptance.Composing.TOO_LONG;
import static org.headwaters.acceptance.Composing.assertPostsOnce;
import static org.headwaters.acceptance.Composing.assertStillThere;
import static org.headwaters.acceptance.Composing.drafts;
import static org.headwaters.acceptance.Composing.keep;
import static org.headwaters.acceptance.Composing.mark;
import static org.headwaters.acceptance.Composing.openIn;
import static org.headwaters.acceptance.Composing.replies;
import static org.headwaters.acceptance.Composing.signIn;
import static org.headwaters.acceptance.Composing.thread;
import static org.headwaters.acceptance.Composing.words;

import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.headwaters.acceptance.Composing.Way;
import org.headwaters.acceptance.Visit.Person;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Whatever goes wrong while somebody writes, every character is still there, and the next step is clear. With script and without. What
 * is refused stands in {@link LosslessRefusedIT}.
 */
class LosslessIT {

    private static final int TABS = 25;

    private final Program program = Program.shared();

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
            assertPostsOnce(program, member.page, thread, words);
        }
    }

    @Test
    void whoQuotesRightAfterTypingFindsBoth() {
        try (Visit member = Visit.desktop(program).as(Person.MEMBER)) {
            String thread = new Occasion(program).thread(Person.LEADER, "Quoted at once " + UUID.randomUUID());
            member.open(thread);
            member.page.locator("#body").pressSequentially("My own words.");
            member.page.locator("#post-1 a[href*='quote=']").first().click();
            // The words are kept first, and then the page is left.
            member.page.waitForURL("**quote=1*");
            assertThat(member.page.inputValue("#body"))
                    .contains("My own words.")
                    .contains("> ");
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
            assertPostsOnce(program, tabs.get(0), thread, first);
            assertStillThere(tabs.get(TABS - 1), last);
            assertPostsOnce(program, tabs.get(TABS - 1), thread, last);
            assertThat(replies(program, thread)).hasSize(2);
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
            assertPostsOnce(program, member.page, thread, words);
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
            assertPostsOnce(program, member.page, thread, words);
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
            assertThat(replies(program, thread)).containsExactly(clicked, entered);
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
            assertPostsOnce(program, member.page, thread, words);
            member.page.goBack();
            // Whether the browser brings the words back or not: the same words again are the same post.
            member.page.fill("#body", words);
            member.page.click("#post-reply");
            assertThat(member.page.locator(".notice-ok")).containsText("That was sent before");
            assertThat(member.page.locator("#post-2 .prose")).containsText(mark(words));
            assertThat(replies(program, thread)).containsExactly(words);
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
            assertPostsOnce(program, member.page, thread, words);

            member.open(thread);
            member.page.fill("#body", second);
            member.page
                    .locator("#reply-form [name=submissionKey]")
                    .evaluate("field => { field.value = 'no key at all' }");
            assertPostsOnce(program, member.page, thread, second);
        }
    }
}
