package org.headwaters.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.headwaters.acceptance.Visit.Person;
import org.junit.jupiter.api.Test;

/** Adding to the library by telling the least first, and finishing it later. */
class ItemJobIT {

    private final Program program = Program.shared();

    @Test
    void aServiceIsBegunFinishedAndSharedWithoutScript() {
        String title = "Rides " + UUID.randomUUID();
        try (Visit member = Visit.withoutScript(program).as(Person.MEMBER);
                Visit stranger = Visit.desktop(program)) {
            member.open("/resources/new");
            member.page.fill("#title", title);
            member.page.selectOption("#kind", "SERVICE");
            member.page.check("#audience-EVERYONE");
            member.page.click("#keep");
            member.page.waitForURL("**/edit?done=resource-kept");
            String id = member.page.url().replaceAll(".*/resources/(\\d+)/.*", "$1");
            assertThat(stranger.open("/resources/" + id).status()).isEqualTo(404);

            member.open("/me/resources");
            member.page.click("a:has-text('" + title + "')");
            member.page.waitForURL("**/resources/" + id + "/edit");
            member.page.fill("#fact-contact", "Words that stay");
            member.page.click("#share");
            assertThat(member.page.locator("#fact-eligibility-err").textContent())
                    .isNotBlank();
            assertThat(member.page.inputValue("#fact-contact")).isEqualTo("Words that stay");

            member.page.fill("#description", "For people without a car.");
            member.page.fill("#fact-eligibility", "Anyone with a visit");
            member.page.selectOption("#fact-cost", "FREE");
            member.page.fill("#fact-how-to-reach", "Call the day before");
            member.page.fill("#authors", "Northside Rides");
            member.page.click("#share");
            member.page.waitForURL("**/resources/" + id + "/rides-**");
            assertThat(member.page.locator("main").textContent())
                    .contains("Anyone with a visit", "Free", "Northside Rides");

            assertThat(stranger.open("/resources/" + id).status()).isEqualTo(200);
            assertThat(stranger.violations()).isEmpty();
        }
    }
}
