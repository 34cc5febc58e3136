package org.headwaters.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.headwaters.acceptance.Visit.Person;
import org.junit.jupiter.api.Test;

/** Saying more than words: reactions, polls, content notes and names, with and without script. */
class VoiceJobIT {

    private final Program program = Program.shared();

    @Test
    void reactsWithoutANewPageKeepsTheFocusAndTakesItBack() {
        try (Visit leader = Visit.desktop(program).as(Person.LEADER);
                Visit member = Visit.desktop(program).as(Person.MEMBER)) {
            DiscussionJobIT.startThread(leader, "Soup at the clinic door " + UUID.randomUUID());
            String thread = leader.page.url().replaceAll("[?#].*", "");
            assertThat(leader.page
                            .locator("#post-1 button[name=react], #post-1 .menu-react")
                            .count())
                    .as("nobody thanks oneself")
                    .isZero();

            member.page.navigate(thread);
            member.page.fill("#body", "Half a thought");
            Locator reactions = member.page.locator("#post-1 footer");
            reactions.locator("summary").click();
            reactions.locator("button:has-text('We do this too')").click();
            Locator pressed = reactions.locator("button[aria-pressed=true]");
            pressed.waitFor();
            assertThat(pressed.textContent()).isEqualTo("We do this too 1");
            assertThat(pressed.evaluate("button => button === document.activeElement"))
                    .isEqualTo(true);
            assertThat(member.page.inputValue("#body"))
                    .as("the reply being written")
                    .isEqualTo("Half a thought");

            leader.page.navigate(thread);
            leader.click("#post-1 .who");
            assertThat(leader.page.locator(".people a").first().textContent()).isNotBlank();
            assertThat(leader.violations()).isEmpty();

            member.page.keyboard().press("Enter");
            reactions
                    .locator("button[aria-pressed=true]")
                    .waitFor(new Locator.WaitForOptions()
                            .setState(com.microsoft.playwright.options.WaitForSelectorState.DETACHED));
            assertThat(reactions.locator("summary").evaluate("menu => menu === document.activeElement"))
                    .isEqualTo(true);
            member.page.fill("#body", "");
        }
    }

    @Test
    void aVisitorWhoReadsAgainSeesAtOnceWhatOthersDidMeanwhile() {
        Wire visitor = new Wire(program);
        Wire member = new Wire(program).as(Person.MEMBER);
        try (Visit leader = Visit.desktop(program).as(Person.LEADER)) {
            DiscussionJobIT.startThread(leader, "Who has a spare scale " + UUID.randomUUID());
            String thread = leader.page.url().replaceAll("[?#].*", "").replaceFirst("https?://[^/]+", "");
            String before = visitor.get(thread).body();
            assertThat(visitor.get(thread).body()).as("nothing happened").isEqualTo(before);
            assertThat(before).as("an area without anything in it").doesNotContain("Reactions to post 1");
            Matcher post = Pattern.compile("[?]menu=(\\d+)#post-1\"")
                    .matcher(member.get(thread).body());
            assertThat(post.find()).isTrue();
            assertThat(member.get(thread + "?menu=" + post.group(1)).body())
                    .containsPattern("<summary>React<i> to post 1</i></summary>");

            member.post(thread, Wire.form("acts", "acts", "react", post.group(1) + "-THANKS-on"));
            assertThat(visitor.get(thread).body()).contains("Thanks <b>1</b>");

            leader.page.fill("#body", "Found one, thank you.");
            leader.click("#post-reply");
            leader.page.waitForURL("**#post-2");
            assertThat(visitor.get(thread).body()).contains("Found one, thank you.");
        }
    }

    @Test
    void whoReactsWhileNothingIsReachedKeepsThePageAndIsTold() {
        try (Visit leader = Visit.desktop(program).as(Person.LEADER);
                Visit member = Visit.desktop(program).as(Person.MEMBER)) {
            DiscussionJobIT.startThread(leader, "Soup on the bus " + UUID.randomUUID());
            member.page.navigate(leader.page.url().replaceAll("[?#].*", ""));
            String address = member.page.url();
            Locator reactions = member.page.locator("#post-1 footer");
            reactions.locator("summary").click();
            member.context().setOffline(true);
            reactions.locator("button:has-text('We do this too')").click();
            reactions.locator("[role=alert]").waitFor();
            assertThat(reactions.locator("[role=alert]").textContent()).contains("Not sent");
            assertThat(member.page.url()).isEqualTo(address);
            assertThat(reactions.locator("summary").evaluate("menu => menu === document.activeElement"))
                    .isEqualTo(true);
            assertThat(member.violations()).isEmpty();

            member.context().setOffline(false);
            member.page.keyboard().press("Enter");
            reactions.locator("button:has-text('We do this too')").click();
            reactions.locator("button[aria-pressed=true]").waitFor();
            assertThat(reactions.locator("[role=alert]").count()).isZero();
        }
    }

    @Test
    void whileAReactionIsOnItsWayOtherButtonsWork() {
        try (Visit leader = Visit.desktop(program).as(Person.LEADER);
                Visit member = Visit.desktop(program).as(Person.MEMBER)) {
            DiscussionJobIT.startThread(leader, "Slow lines " + UUID.randomUUID());
            String thread = leader.page.url().replaceAll("[?#].*", "");
            member.page.navigate(thread);
            Locator reactions = member.page.locator("#post-1 footer");
            reactions.locator("summary").click();
            List<Route> held = new ArrayList<>();
            member.page.route("**" + thread.replaceAll("^https?://[^/]+", ""), route -> {
                if (held.isEmpty() && route.request().method().equals("POST")) {
                    held.add(route);
                } else {
                    route.resume();
                }
            });
            reactions.locator("button:has-text('We do this too')").click();
            member.page.waitForCondition(() -> !held.isEmpty());
            member.page.selectOption("#follow-level", "EVERYTHING");
            member.click("button[name=follow]");
            assertThat(member.page.locator(".notice-ok").textContent()).isNotBlank();
        }
    }

    @Test
    void reactsWithoutScriptAndAPostThatIsNotThereIsNotFound() {
        try (Visit member = Visit.withoutScript(program).as(Person.MEMBER)) {
            // Not from the list: what other tests have started stands before it there.
            member.open("/search?q=Newsletter");
            member.click(member.page
                    .locator("main a[href^='/discussions/']:has-text('Newsletter this month')")
                    .first());
            member.page.fill("#body", "Half a thought");
            Page writing = member.page;
            // A tab of its own, with the menu in it; its buttons stay in that tab.
            Page reacted = writing.waitForPopup(() -> writing.click("#post-1 footer a[href*='menu=']"));
            reacted.waitForURL("**/*menu=*#post-1");
            reacted.click("#post-1 footer button[value$='NEED_HELP-on']");
            reacted.waitForSelector("#post-1 button[aria-pressed=true]");
            assertThat(reacted.url()).endsWith("#post-1");
            assertThat(reacted.locator("#post-1 button[aria-pressed=true]").textContent())
                    .startsWith("Need help with this");
            assertThat(writing.inputValue("#body")).as("words without script").isEqualTo("Half a thought");
            writing.click("#keep-draft");
            assertThat(writing.locator(".composer-status").textContent()).contains("Your draft is kept.");
            assertThat(writing.inputValue("#body")).isEqualTo("Half a thought");
            member.open("/me/drafts");
            Locator draft = member.page.locator(".task:has-text('Half a thought')");
            member.click(draft.locator("button[name=discard]"));
            draft.waitFor(new Locator.WaitForOptions()
                    .setState(com.microsoft.playwright.options.WaitForSelectorState.DETACHED));
            member.page = reacted;
            member.act("#post-1 button[aria-pressed=true]");
            assertThat(member.page.locator("#post-1 button[aria-pressed=true]").count())
                    .isZero();
        }
        try (Visit member = Visit.desktop(program).as(Person.MEMBER)) {
            // Not from the list: what other tests have started stands before it there.
            member.open("/search?q=Newsletter");
            member.click(member.page
                    .locator("main a[href^='/discussions/']:has-text('Newsletter this month')")
                    .first());
            // Until its script has run, a button opens a tab of its own.
            member.page.waitForLoadState();
            member.page.evaluate(
                    "() => { const b = document.querySelector('button[name=react]');"
                            + " b.value = '999999999-THANKS-on'; const menu = b.closest('details'); if (menu) { menu.open = true; } b.click(); }");
            member.page.waitForSelector("h1:has-text('There is no such page')");
            assertThat(member.page.title()).doesNotContain("Newsletter");
        }
    }

    @Test
    void noMenuUnderAPostRunsOffANarrowWindow() {
        for (Person person : List.of(Person.MEMBER, Person.COORDINATOR)) {
            try (Visit visit = Visit.phone(program).as(person)) {
                visit.open("/search?q=Newsletter");
                visit.click(visit.page
                        .locator("main a[href^='/discussions/']:has-text('Newsletter this month')")
                        .first());
                for (int width : new int[] {360, 320}) {
                    visit.page.setViewportSize(width, 700);
                    Locator menus = visit.page.locator(".post footer .menu");
                    menus.first().waitFor();
                    for (int at = 0; at < menus.count(); at++) {
                        Locator menu = menus.nth(at);
                        menu.evaluate("menu => menu.open = true");
                        assertThat(((Number) visit.page.evaluate("() => document.documentElement.scrollWidth"))
                                        .intValue())
                                .as("%s, menu %d of a window of %d", person, at, width)
                                .isLessThanOrEqualTo(width);
                        menu.evaluate("menu => menu.open = false");
                    }
                }
            }
        }
    }

    @Test
    void asksInTheComposerVotesAndSeesResultsWithoutScript() {
        String title = "When shall we meet " + UUID.randomUUID();
        try (Visit leader = Visit.withoutScript(program).as(Person.LEADER);
                Visit member = Visit.withoutScript(program).as(Person.MEMBER)) {
            leader.open("/discussions/new");
            leader.page.fill("#title", title);
            leader.page.selectOption("#space", "whole-community");
            leader.page.fill("#body", "Let us find a day.");
            leader.click("summary:has-text('Add a poll')");
            leader.page.fill("[name='post.pollQuestion']", "Which day is <b>best</b>?");
            leader.page.fill("[name='post.pollOptions']", "Monday");
            leader.click("#post");
            leader.page.locator(".error-summary").waitFor();
            assertThat(leader.page.locator(".error-summary a").allTextContents())
                    .containsExactly("Write at least two options, one on each line");
            assertThat(leader.page.inputValue("[name='post.pollQuestion']")).isEqualTo("Which day is <b>best</b>?");
            leader.page.fill("[name='post.pollOptions']", "Monday\nFriday");
            leader.click("#post");
            assertThat(leader.page.locator(".poll h3").textContent()).isEqualTo("Which day is <b>best</b>?");

            member.page.navigate(leader.page.url());
            assertThat(member.page.locator(".poll table").count()).isZero();
            member.act(".poll [name=vote]");
            assertThat(member.page.locator(".poll .error").textContent()).isEqualTo("Choose an option, then vote");
            member.page.locator(".poll .choice:has-text('Friday') input").check();
            member.act(".poll [name=vote]");
            assertThat(member.page
                            .locator(".poll-table tr:has-text('Friday') td")
                            .allTextContents())
                    .containsExactly("1", "100 %");

            leader.page.reload();
            assertThat(leader.page.locator(".poll table").count())
                    .as("before voting")
                    .isZero();
            leader.act(".poll [name=close-poll]");
            assertThat(leader.page
                            .locator(".poll-table tr:has-text('Friday') td")
                            .first()
                            .textContent())
                    .isEqualTo("1");

            member.click(".poll summary:has-text('Change your vote')");
            member.page.locator(".poll .choice:has-text('Monday') input").check();
            member.act(".poll [name=vote]");
            assertThat(member.page.locator(".poll .error").textContent()).startsWith("This poll is closed");
            assertThat(member.page
                            .locator(".poll-table tr:has-text('Monday') td")
                            .first()
                            .textContent())
                    .isEqualTo("0");
        }
    }

    @Test
    void contentNoteFoldsThePostByTheReadersChoiceAndNeverHidesIt() {
        try (Visit visitor = Visit.withoutScript(program);
                Visit member = Visit.desktop(program).as(Person.MEMBER)) {
            visitor.open("/search?q=Telehealth+for+mental+health");
            visitor.click("main a:has-text('Telehealth for mental health when nobody')");
            Locator note = visitor.page.locator("#post-1 .content-note");
            assertThat(note.locator("summary").textContent()).isEqualTo("Content note: Violence at home");
            assertThat(note.locator(".prose").isVisible()).isFalse();
            note.locator("summary").click();
            assertThat(note.locator(".prose").isVisible()).isTrue();
            member.page.navigate(visitor.page.url());
            assertThat(member.violations()).isEmpty();

            member.open("/me/reading");
            member.page.selectOption("#notes", "open");
            member.click("#save-reading");
            member.page.navigate(visitor.page.url());
            assertThat(member.page.locator("#post-1 .content-note .prose").isVisible())
                    .isTrue();
            member.open("/me/reading");
            assertThat(member.page.inputValue("#notes")).isEqualTo("open");
            member.page.selectOption("#notes", "folded");
            member.click("#save-reading");
        }
    }

    @Test
    void namesSomebodyByKeyboardAndTheNameBecomesALink() {
        try (Visit leader = Visit.desktop(program).as(Person.LEADER)) {
            leader.open("/search?q=Introductions");
            leader.click("main a:has-text('Introductions: say hello')");
            Keys keys = new Keys(leader.page);
            leader.page.focus("#body");
            keys.type("Good question for @meil");
            leader.page.waitForSelector("#body-names [role=option]");
            keys.press("ArrowDown");
            assertThat(leader.page.getAttribute("#body", "aria-activedescendant"))
                    .isEqualTo("body-names-0");
            assertThat(leader.violations()).isEmpty();
            keys.press("Enter");
            assertThat(leader.page.inputValue("#body")).isEqualTo("Good question for @meilin-taubert ");
            keys.type("and @space:lan");
            leader.page.waitForSelector("#body-names [role=option]");
            keys.press("Escape");
            assertThat(leader.page.locator("#body-names").isVisible()).isFalse();
            leader.page.fill("#body", "Good question for @meilin-taubert and @space:language-access.");
            leader.click("#post-reply");
            assertThat(leader.page
                            .locator(".post .prose a[href='/spaces/language-access']")
                            .last()
                            .textContent())
                    .isEqualTo("Language access");
            assertThat(leader.page
                            .locator(".post .prose a[href='/members/meilin-taubert']")
                            .count())
                    .isGreaterThan(0);
        }
    }
}
