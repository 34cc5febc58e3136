package org.headwaters.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
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
}
