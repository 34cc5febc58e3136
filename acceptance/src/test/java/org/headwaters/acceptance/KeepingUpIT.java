package org.headwaters.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.headwaters.acceptance.Visit.Person;
import org.junit.jupiter.api.Test;

/** Keeping up: a notice of a reply, a bookmark with a note, what one mutes, and Back to the row one came from. */
class KeepingUpIT {

    private final Program program = Program.shared();

    @Test
    void aReplyIsToldOnceAndReadingEndsIt() {
        String title = "Who hears of this " + UUID.randomUUID();
        try (Visit leader = Visit.desktop(program).as(Person.LEADER);
                Visit member = Visit.desktop(program).as(Person.MEMBER)) {
            DiscussionJobIT.startThread(leader, title);
            String thread = leader.page.url().replaceAll("[?#].*", "");
            member.page.navigate(thread);
            member.page.fill("#body", "We hear of it. " + UUID.randomUUID());
            member.click("#post-reply");
            Locator notice = leader.page.locator(".task:has-text('" + title + "')");
            // The notice is made by a job every other second.
            Instant until = Instant.now().plusSeconds(30);
            do {
                leader.open("/me/notices");
            } while (notice.count() == 0 && Instant.now().isBefore(until));
            assertThat(notice.locator("a").textContent()).contains("1 new reply");
            leader.click(notice.locator("a"));
            assertThat(leader.page.url()).endsWith("?post=2#post-2");
            leader.open("/me/notices");
            assertThat(notice.locator("button[name=read]").count()).isZero();

            leader.page.navigate(thread);
            leader.page.selectOption("#follow-level", "MUTED");
            leader.click("button[name=follow]");
            leader.open("/me/notices");
            assertThat(notice.count()).as("what is muted is not there").isZero();
        }
    }

    @Test
    void aBookmarkKeepsItsNoteAndItsDayWithoutScript() {
        String title = "Worth coming back to " + UUID.randomUUID();
        try (Visit leader = Visit.withoutScript(program).as(Person.LEADER)) {
            DiscussionJobIT.startThread(leader, title);
            leader.click(leader.page.locator("#post-1 .menu-post summary"));
            leader.act("#post-1 button[name=bookmark]");
            leader.page.fill("#note", "Ask the board");
            leader.page.fill("#remindOn", "2020-01-01");
            leader.click("#save-bookmark");
            assertThat(leader.page.inputValue("#note")).isEqualTo("Ask the board");
            assertThat(leader.page.locator("#remindOn-err").textContent()).contains("after today");
            leader.page.fill("#remindOn", LocalDate.now().plusDays(30).toString());
            leader.click("#save-bookmark");
            Locator row = leader.page.locator(".task:has-text('" + title + "')");
            assertThat(row.textContent()).contains("Ask the board").contains("Reminder on");
            leader.click(row.locator("button[name=remove]"));
            assertThat(row.count()).isZero();
        }
    }

    @Test
    void backReturnsToTheRowOneCameFrom() {
        try (Visit leader = Visit.desktop(program).as(Person.LEADER)) {
            leader.open("/discussions");
            Locator link = leader.page.locator(".thread-row h3 a").nth(5);
            String title = link.textContent();
            leader.click(link);
            leader.page.goBack();
            PlaywrightAssertions.assertThat(leader.page.locator(".thread-row h3 a:focus"))
                    .hasText(title);
        }
    }

    @Test
    void everythingCanBeCalledReadAndTheOrderOfPostsChosen() {
        try (Visit member = Visit.withoutScript(program).as(Person.MEMBER)) {
            member.open("/discussions?show=unread");
            member.click("button[name=markAll]");
            member.open("/discussions?show=unread");
            assertThat(member.page.locator(".thread-row").count()).isZero();

            member.open("/discussions");
            member.click(member.page.locator(".thread-row h3 a").first());
            member.open("/me/reading");
            member.page.selectOption("#order", "flat");
            member.click("#save-reading");
            assertThat(member.page.inputValue("#order")).isEqualTo("flat");
            member.page.selectOption("#order", "nested");
            member.click("#save-reading");
        }
    }
}
