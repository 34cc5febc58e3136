package org.headwaters.acceptance;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.headwaters.acceptance.Composing.assertStillThere;
import static org.headwaters.acceptance.Composing.drafts;
import static org.headwaters.acceptance.Composing.id;
import static org.headwaters.acceptance.Composing.mark;
import static org.headwaters.acceptance.Composing.replies;
import static org.headwaters.acceptance.Composing.thread;
import static org.headwaters.acceptance.Composing.words;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.util.function.BiConsumer;
import org.headwaters.acceptance.Composing.Way;
import org.headwaters.acceptance.Visit.Person;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Whatever is refused, every character is still there, and the next step is clear. With script and without. */
class LosslessRefusedIT {

    private final Program program = Program.shared();

    @ParameterizedTest
    @EnumSource
    void aFieldIsInvalid(Way way) {
        // A discussion begun before would come back with its title.
        new Occasion(program).forgetDrafts();
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
    void permissionLostMeanwhile(Way way) {
        meanwhile(
                way,
                "UPDATE thread SET space_id = (SELECT s.id FROM space s WHERE s.visibility = 'OWN' AND NOT EXISTS"
                        + " (SELECT 1 FROM space_membership m JOIN account a ON a.member_id = m.member_id"
                        + " WHERE m.space_id = s.id AND a.email = '" + Person.MEMBER.email + "') LIMIT 1)",
                (page, words) -> {
                    assertThat(page.locator("main")).containsText("kept among your drafts");
                    page.click("main a[href='/me/drafts']");
                    assertThat(page.locator(".task", new Page.LocatorOptions().setHasText(mark(words))))
                            .hasCount(1);
                });
    }

    @ParameterizedTest
    @EnumSource
    void threadClosedMeanwhile(Way way) {
        meanwhile(way, "UPDATE thread SET closed_at = UTC_TIMESTAMP(6)", (page, words) -> {
            assertThat(page.locator(".error-summary")).containsText("Your words are kept among your drafts");
            assertThat(page.locator("#body")).hasValue(words);
        });
    }

    /** Writes, and sends after something has changed: nothing is posted, and the words are a draft. */
    private void meanwhile(Way way, String change, BiConsumer<Page, String> check) {
        String thread = thread(program);
        String words = words();
        try (Visit member = way.visit(program).as(Person.MEMBER)) {
            member.open(thread);
            member.page.fill("#body", words);
            Server.embedded(program).execute(change + " WHERE id = " + id(thread));
            member.page.click("#post-reply");
            check.accept(member.page, words);
            assertThat(drafts(program, mark(words))).containsExactly(words);
            assertThat(replies(program, thread)).isEmpty();
        }
    }
}
