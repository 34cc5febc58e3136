package org.headwaters.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.LoadState;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.util.concurrent.atomic.AtomicInteger;
import org.headwaters.acceptance.Visit.Person;
import org.junit.jupiter.api.Test;

/** Finding something, as people do. */
class SearchJobIT {

    private final Program program = Program.shared();

    @Test
    void aPhraseInsideAPostIsFoundMarkedNarrowedAndOpenedWithoutScript() {
        try (Visit visitor = Visit.withoutScript(program)) {
            visitor.open("/search?q=interpreter");
            assertThat(visitor.page.locator(".results mark").first().textContent())
                    .isEqualToIgnoringCase("interpreter");
            Locator narrow = visitor.page.locator("aside a:text-is('Discussions')");
            int count = Integer.parseInt(visitor.page
                    .locator("aside li:has(a:text-is('Discussions')) .muted")
                    .textContent()
                    .replaceAll("\\D", ""));
            visitor.click(narrow);
            assertThat(visitor.page.url()).contains("what=discussion");
            assertThat(visitor.page.locator(".found").textContent()).startsWith(count + " result");
            visitor.click(visitor.page.locator(".results h3 a").first());
            assertThat(visitor.page.url()).contains("/discussions/");
        }
    }

    @Test
    void nothingFoundSaysWhatWasLookedForAndOffersTheWayOut() {
        try (Visit visitor = Visit.withoutScript(program)) {
            visitor.open("/search?q=interpreter&year=2001");
            assertThat(visitor.page.locator(".found").textContent()).contains("Nothing", "interpreter");
            visitor.click(visitor.page.locator("main a:has-text('Search without')"));
            assertThat(visitor.page.url()).doesNotContain("year");
            assertThat(visitor.page.locator(".results > li").first().textContent())
                    .containsIgnoringCase("interpret");
        }
    }

    @Test
    void aWordThatIsMisspelledStillFindsSomething() {
        Wire visitor = new Wire(program);
        assertThat(visitor.get("/search?q=interprter").body()).contains("words that look alike", "class=\"results\"");
        assertThat(visitor.get("/search?q=zzqqxxzz").body()).contains("Nothing fits");
    }

    @Test
    void aCoordinatorHasTheIndexMadeAnewAndSearchGoesOn() {
        try (Visit coordinator = Visit.desktop(program).as(Person.COORDINATOR)) {
            coordinator.open("/coordinator/search");
            assertThat(coordinator.violations()).isEmpty();
            coordinator.click(coordinator.page.locator("#rebuild-index"));
            assertThat(coordinator.page.url()).contains("/coordinator/search");
            coordinator.open("/search?q=interpreter");
            assertThat(coordinator.page.locator(".results > li").first().textContent())
                    .isNotEmpty();
        }
    }

    @Test
    void aSlashLeadsToTheBoxWhichCompletesTitlesByKeyboard() {
        try (Visit visitor = Visit.desktop(program)) {
            visitor.open("/discussions");
            visitor.page.keyboard().press("/");
            assertThat(visitor.page.evaluate("document.activeElement.id")).isEqualTo("q");
            visitor.page.keyboard().type("checklist/");
            assertThat(visitor.page.inputValue("#q"))
                    .as("a slash while typing is a slash")
                    .isEqualTo("checklist/");
            visitor.page.fill("#q", "checkl");
            Locator first = visitor.page.locator("#q-found [role=option]").first();
            first.waitFor();
            assertThat(visitor.page.getAttribute("#q", "aria-expanded")).isEqualTo("true");
            assertThat(visitor.violations()).isEmpty();
            visitor.page.keyboard().press("Escape");
            assertThat(visitor.page.getAttribute("#q", "aria-expanded")).isEqualTo("false");
            assertThat(visitor.page.inputValue("#q")).isEqualTo("checkl");
            visitor.page.fill("#q", "checklis");
            first.waitFor();
            visitor.page.keyboard().press("ArrowDown");
            assertThat(first.getAttribute("aria-selected")).isEqualTo("true");
            String title = first.locator("b").textContent();
            visitor.page.keyboard().press("Enter");
            visitor.page.waitForURL(url -> url.contains("/resources/") || url.contains("/discussions/"));
            assertThat(visitor.page.locator("h1").textContent()).contains(title);
        }
    }

    @Test
    void whatIsLikeATitleIsShownOnceWhileItIsWritten() {
        try (Visit member = Visit.desktop(program).as(Person.MEMBER)) {
            AtomicInteger asked = new AtomicInteger();
            member.page.onRequest(request -> asked.addAndGet(request.url().contains("/suggest?like=") ? 1 : 0));
            member.open("/discussions/new");
            // The search box brings the same script once more.
            member.page.focus("#q");
            member.page.waitForSelector(
                    "#suggest-script", new Page.WaitForSelectorOptions().setState(WaitForSelectorState.ATTACHED));
            member.page.waitForLoadState(LoadState.NETWORKIDLE);
            member.page.fill("#title", "Interpreter request checklist");
            member.page.locator(".related-now a[href^='/resources/']").first().waitFor();
            member.page.waitForLoadState(LoadState.NETWORKIDLE);
            assertThat(asked.get()).isEqualTo(1);
            assertThat(member.violations()).isEmpty();
        }
    }

    @Test
    void whatIsLikeATitleIsShownWithThePreviewWithoutScript() {
        try (Visit member = Visit.withoutScript(program).as(Person.MEMBER)) {
            member.open("/discussions/new");
            assertThat(member.page.locator(".related-now").isVisible()).isFalse();
            member.page.fill("#title", "Interpreter request checklist");
            member.page.fill("#body", "Which one do you use?");
            member.click("input[value=Preview]");
            assertThat(member.page
                            .locator(".related-now a[href^='/resources/']")
                            .first()
                            .isVisible())
                    .isTrue();
            assertThat(member.page.inputValue("#body")).isEqualTo("Which one do you use?");
        }
    }
}
