package org.headwaters.acceptance;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.headwaters.acceptance.Composing.assertStillThere;
import static org.headwaters.acceptance.Composing.signIn;
import static org.headwaters.acceptance.Composing.words;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import org.headwaters.acceptance.Composing.Way;
import org.headwaters.acceptance.Visit.Person;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** while a post is edited. The browser's clock is ours: half a minute of typing takes no half minute. */
class EditDraftIT {

    private static final int STEP = 500;
    private static final int STEPS = 60;
    /** Ten seconds. */
    private static final int LOST_AT_MOST = 10_000 / STEP;

    private final Program program = Program.shared();

    /** Opens the edit form of a post of one's own; answers its path. */
    private static String edit(Visit member) {
        DiscussionJobIT.startThread(member, "Edited " + UUID.randomUUID());
        String path = "/discussions/" + member.page.url().split("/")[4] + "/posts/1/edit";
        member.open(path);
        return path;
    }

    private String column(String path, String sql) {
        String id = path.split("/")[2];
        List<String> found = Server.embedded(program).column(sql.replace("{id}", id), 1);
        return found.isEmpty() ? "" : found.get(0);
    }

    private String draft(String path) {
        return column(path, "SELECT body FROM draft WHERE place = 'edit:{id}/1'");
    }

    @Test
    void neverMoreThanTenSecondsOfTypingAreOnlyInTheWindow() {
        try (Visit member = Visit.desktop(program).as(Person.MEMBER)) {
            member.page.clock().install();
            String path = edit(member);
            AtomicInteger underWay = new AtomicInteger();
            member.page.onRequest(request -> underWay.addAndGet(request.url().endsWith("/drafts") ? 1 : 0));
            member.page.onRequestFinished(
                    request -> underWay.addAndGet(request.url().endsWith("/drafts") ? -1 : 0));
            member.page.fill("#body", "");
            member.page.focus("#body");
            for (int typed = 1; typed <= STEPS; typed++) {
                // Without a pause: whoever types on and on is saved all the same.
                member.page.keyboard().type("x");
                member.page.clock().runFor(STEP);
                member.page.waitForCondition(() -> underWay.get() == 0);
                assertThat(draft(path).length()).as("after %d", typed).isGreaterThanOrEqualTo(typed - LOST_AT_MOST);
            }

            // The sign-in ends while one writes on: what comes now is in the window, and goes along to the sign-in
            // page.
            member.context().clearCookies();
            String words = words();
            member.page.fill("#body", words);
            member.page.clock().runFor(3_000);
            member.page.waitForCondition(() -> underWay.get() == 0);
            assertThat(member.page.locator(".composer-status")).containsText(Pattern.compile("[Ss]ign"));
            member.click("#save");
            assertThat(member.page.locator("h1")).hasText("Sign in");
            signIn(member.page, Person.MEMBER);
            assertThat(member.page).hasURL(Pattern.compile(".*" + path + ".*"));
            assertStillThere(member.page, words);
            member.click("#save");
            member.page.waitForURL(Pattern.compile(".*#post-1"));
            assertThat(column(path, "SELECT body FROM post WHERE thread_id = {id} AND number = 1"))
                    .isEqualTo(words);
        }
    }

    @Test
    void olderWindowNeverWritesOverTheNewerOne() {
        try (Visit member = Visit.desktop(program).as(Person.MEMBER)) {
            String path = edit(member);
            Page other = member.context().newPage();
            other.navigate(member.page.url());
            member.page.fill("#body", "From the newer window");
            assertThat(member.page.locator(".composer-status")).containsText("kept");
            other.fill("#body", "From the older window");
            other.locator(".composer-newer")
                    .waitFor(new com.microsoft.playwright.Locator.WaitForOptions()
                            .setState(WaitForSelectorState.VISIBLE));
            assertThat(draft(path)).isEqualTo("From the newer window");
            assertStillThere(other, "From the older window");
        }
    }

    @ParameterizedTest
    @EnumSource
    void savingTwiceAtOnceIsOneChange(Way way) {
        try (Visit member = way.visit(program).as(Person.MEMBER)) {
            String path = edit(member);
            String words = words();
            member.page.fill("#body", words);
            member.page.dblclick("#save");
            member.page.waitForURL(Pattern.compile(".*#post-1"));
            assertThat(member.page.locator(".error-summary").count()).isZero();
            assertThat(column(path, "SELECT body FROM post WHERE thread_id = {id} AND number = 1"))
                    .isEqualTo(words);
            assertThat(
                            column(
                                    path,
                                    "SELECT COUNT(*) FROM post_revision r JOIN post p ON p.id = r.post_id WHERE p.thread_id = {id}"))
                    .isEqualTo("1");
        }
    }
}
