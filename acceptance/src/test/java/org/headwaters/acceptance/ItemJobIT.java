package org.headwaters.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
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

    @Test
    void whoMadeItIsFoundByNameAfterAnAtSign() {
        String resource =
                new Occasion(program).resource(new Wire(program).as(Person.LEADER), "Made by " + UUID.randomUUID());
        try (Visit leader = Visit.desktop(program).as(Person.LEADER)) {
            leader.open("/resources/" + resource.split("/")[2] + "/edit");
            Locator authors = leader.page.locator("#authors");
            authors.fill("");
            authors.pressSequentially("@a");
            Locator first = leader.page.locator("#authors-names [role=option]").first();
            first.waitFor();
            leader.page.keyboard().press("ArrowDown");
            leader.page.keyboard().press("Enter");
            assertThat(authors.inputValue()).matches("@[a-z0-9-]{2,} ");
        }
    }

    @Test
    void whatIsHereAlreadyIsPointedOutBeforeItIsSharedAgain() {
        String link = "https://example.org/" + UUID.randomUUID();
        Occasion occasion = new Occasion(program);
        Wire leader = new Wire(program).as(Person.LEADER);
        String first = occasion.resource(leader, "The first one " + UUID.randomUUID());
        Server.embedded(program)
                .execute("UPDATE resource SET link = '" + link + "', link_key = (SELECT SHA2('"
                        + link.replace("https://", "") + "', 256)) WHERE id = " + first.split("/")[2]);
        try (Visit member = Visit.withoutScript(program).as(Person.MEMBER)) {
            member.open("/resources/new");
            member.page.fill("#title", "Another title " + UUID.randomUUID());
            member.page.fill("#description", "Words that stay");
            member.page.selectOption("#kind", "LINK");
            member.page.check("#audience-MEMBERS");
            member.page.fill("#link", link.replace("https://", "http://www.") + "/?utm_source=mail");
            member.click("#share");
            assertThat(member.page.locator("#near a").first().getAttribute("href"))
                    .isEqualTo(first);
            assertThat(member.page.inputValue("#description")).isEqualTo("Words that stay");
            member.click("#share-different");
            member.page.waitForURL("**/resources/*/another-title-**");
        }
    }

    @Test
    void theAddressOfWhatWasTakenOutSaysWhyAndWhatTakesItsPlace() {
        Occasion occasion = new Occasion(program);
        Wire owner = new Wire(program).as(Person.MEMBER);
        String next = occasion.resource(owner, "The newer one " + UUID.randomUUID());
        String old = occasion.resource(owner, "The older one " + UUID.randomUUID());
        HtmlForm form = owner.form(old.replaceAll("^(/resources/\\d+).*", "$1/remove"), "remove-form")
                .with("fate", "REMOVED")
                .with("note", "Its figures are old.")
                .with("successor", program.url() + next);
        assertThat(owner.send(form.press("remove-it")).statusCode()).isEqualTo(302);
        assertThat(new Wire(program).get(old).statusCode())
                .as("visitors could never read it")
                .isEqualTo(404);
        try (Visit leader = Visit.desktop(program).as(Person.LEADER)) {
            assertThat(leader.open(old).status()).isEqualTo(410);
            assertThat(leader.page.locator("main").textContent()).contains("Its figures are old.");
            assertThat(leader.page.locator("main .notice a").getAttribute("href"))
                    .isEqualTo(next);
            assertThat(leader.violations()).isEmpty();
        }
    }
}
