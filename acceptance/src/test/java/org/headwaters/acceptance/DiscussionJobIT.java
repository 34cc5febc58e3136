package org.headwaters.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import java.util.List;
import java.util.UUID;
import org.headwaters.acceptance.Visit.Person;
import org.junit.jupiter.api.Test;

/** The first job: an equity leader starts a discussion and answers one. By mouse, by keyboard alone, and without script. */
class DiscussionJobIT {

    /** Of the sample: fifty posts. */
    private static final String LONG_THREAD = "/discussions/31/one-small-change-that-made-your-place-easier-to-use";

    private final Program program = Program.shared();

    @Test
    void startsAndAnswersByMouse() {
        String title = "Rides home after evening dialysis " + UUID.randomUUID();
        try (Visit leader = Visit.desktop(program).as(Person.LEADER);
                Visit member = Visit.desktop(program).as(Person.MEMBER)) {
            startThread(leader, title);
            assertThat(leader.page.locator("h1").textContent()).isEqualTo(title);

            member.open("/discussions");
            member.click("text=" + title);
            member.page.fill("#body", "We pay two drivers by the month.");
            member.click("#post-reply");
            assertThat(member.page.url()).endsWith("#post-2");
            assertThat(member.page.locator("#post-2 .prose").textContent()).contains("two drivers");

            leader.open("/discussions");
            assertThat(row(leader, title).locator(".unread").textContent()).isEqualTo("1 new");
            leader.click("text=" + title);
            leader.page.fill("#body", "Thank you. **Which** hours do they drive?");
            leader.click("#post-reply");
            assertThat(leader.page.locator("#post-3 .prose strong").textContent())
                    .isEqualTo("Which");
            leader.open("/discussions");
            assertThat(row(leader, title).locator(".unread").count()).isZero();
        }
    }

    @Test
    void startsAndAnswersByKeyboardAlone() {
        String title = "Letters in plain words " + UUID.randomUUID();
        try (Visit leader = Visit.desktop(program)) {
            Keys keys = new Keys(leader.page);
            leader.open("/sign-in");
            keys.tabTo("#email").type(Person.LEADER.email);
            keys.tabTo("#password").type(Person.LEADER.password);
            keys.press("Enter");
            leader.page.waitForURL(program.url() + "/");

            leader.open("/discussions");
            keys.tabTo("a[href='/discussions/new']").press("Enter");
            keys.tabTo("#title").type(title);
            keys.tabTo("#space").press("ArrowDown");
            keys.tabTo("#body").type("What reading level do your letters have?");
            keys.tabTo("#post").press("Enter");
            assertThat(leader.page.locator("h1").textContent()).isEqualTo(title);

            keys.tabTo("#post-1 footer a").press("Enter");
            keys.tabTo("#body").type("Ours are at grade six.");
            keys.tabTo("#post-reply").press("Enter");
            assertThat(leader.page.locator("#post-2 .prose").textContent()).contains("grade six");
            keys.assertNeverHidden();
        }
    }

    @Test
    void startsAnswersAndEditsWithoutScript() {
        String title = "Interpreters at the front desk " + UUID.randomUUID();
        try (Visit leader = Visit.withoutScript(program).as(Person.LEADER)) {
            startThread(leader, title);
            leader.page.fill("#body", "Second words");
            leader.click("#show-preview");
            assertThat(leader.page.locator("#body-preview").textContent()).contains("Second words");
            assertThat(leader.page.inputValue("#body")).isEqualTo("Second words");
            leader.click("#post-reply");
            leader.click(leader.page.locator("#post-2 a:has-text('Edit')"));
            leader.page.fill("#body", "Second words, better");
            leader.click("#save");
            assertThat(leader.page.locator("#post-2 .prose").textContent()).contains("better");
            assertThat(leader.page.locator("#post-2").textContent()).contains("Edited");
        }
    }

    @Test
    void whoQuotesAPostOfALaterPageSeesItWhereTheyAnswer() {
        try (Visit member = Visit.withoutScript(program).as(Person.MEMBER)) {
            member.open(LONG_THREAD + "?quote=21");
            assertThat(member.page.locator("#post-21").count()).isEqualTo(1);
            assertThat(member.page.inputValue("#body")).contains("#21").contains("> ");
            assertThat(member.page.locator("#reply-title").textContent()).contains("21");
            member.open(LONG_THREAD + "?replyTo=41");
            assertThat(member.page.locator("#post-41").count()).isEqualTo(1);
            assertThat(member.page.locator("#reply-title").textContent()).contains("41");
        }
    }

    @Test
    void anEmptyFormSaysWhatIsMissingAndLosesNothing() {
        for (Visit visit : List.of(Visit.desktop(program), Visit.withoutScript(program))) {
            try (visit) {
                visit.as(Person.LEADER).open("/discussions/new");
                visit.page.fill("#body", "Words that must stay <b>as they are</b> 😀");
                visit.click("#post");
                visit.page.locator(".error-summary").waitFor();
                assertThat(visit.page.locator(".error-summary a").allTextContents())
                        .containsExactly("Write a title", "Choose a space");
                assertThat(visit.page.inputValue("#body")).isEqualTo("Words that must stay <b>as they are</b> 😀");
                assertThat(visit.page.title()).startsWith("Error: ");
                assertThat(visit.page.getAttribute("#title", "aria-invalid")).isEqualTo("true");
                assertThat(visit.page.getAttribute("#title", "aria-describedby"))
                        .contains("title-err");
            }
        }
    }

    @Test
    void wordsTypedWhileSignedOutWaitAsADraft() {
        try (Visit member = Visit.withoutScript(program).as(Person.MEMBER)) {
            member.sample();
            String thread = member.page.url().replaceAll("[?#].*", "");
            member.page.fill("#body", "Half a thought");
            member.context().clearCookies();
            member.click("#post-reply");
            assertThat(member.page.locator("h1").textContent()).isEqualTo("Sign in");
            member.page.fill("#email", Person.MEMBER.email);
            member.page.fill("#password", Person.MEMBER.password);
            member.click("#enter");
            assertThat(member.page.url()).startsWith(thread);
            assertThat(member.page.inputValue("#body")).isEqualTo("Half a thought");
            member.page.fill("#body", "");
            member.open("/me/drafts");
            member.click(member.page.locator("button[name=discard]").first());
        }
    }

    static void startThread(Visit visit, String title) {
        visit.open("/discussions/new");
        visit.page.fill("#title", title);
        visit.page.selectOption("#space", "whole-community");
        visit.page.fill("#body", "What has worked at your place?");
        visit.click("#post");
        visit.page.waitForURL(address -> address.contains("#post-1"));
    }

    private static Locator row(Visit visit, String title) {
        return visit.page.locator(".thread-row", new com.microsoft.playwright.Page.LocatorOptions().setHasText(title));
    }
}
