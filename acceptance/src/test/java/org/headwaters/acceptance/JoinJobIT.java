package org.headwaters.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.headwaters.acceptance.Visit.Person;
import org.junit.jupiter.api.Test;

/** Somebody asks to join: with an organization that is here, whose steward answers, and with one that is still applying. */
class JoinJobIT {

    private final Program program = Program.shared();
    private final Letters letters = new Letters(program);

    @Test
    void aStewardWelcomesAColleague() {
        String name = "Ruth Anne Kettleson " + shortId();
        String email = "join-" + shortId() + "@example.org";
        try (Visit asker = Visit.withoutScript(program);
                Visit steward = Visit.desktop(program).as(Person.LEADER)) {
            ask(asker, name, email, "Pinewater Health");
            confirm(asker, email);

            steward.open("/me/requests");
            steward.click(steward.page.locator("tr:has-text('" + name + "') a[href^='/me/requests/']"));
            assertThat(steward.page.locator("#organization").count())
                    .as("a steward places people in the own organization only")
                    .isZero();
            steward.page.fill("#welcome", "See you on Tuesday.");
            steward.click("#do-approve");
            assertThat(steward.page.locator("main").textContent()).contains("Approved");

            String welcome = letters.to(email, "/password/");
            assertThat(welcome).contains("See you on Tuesday.");
            asker.open(Letters.link(welcome));
            asker.page.fill("#password", "password1234");
            asker.page.fill("#again", "password1234");
            asker.click("#save");
            assertThat(asker.page.locator("#password-err").textContent()).contains("too easy");
            asker.page.fill("#password", "a heron in the reeds");
            asker.page.fill("#again", "a heron in the reeds");
            asker.click("#save");
            asker.page.fill("#email", email);
            asker.page.fill("#password", "a heron in the reeds");
            asker.click("#enter");
            asker.open("/members?name=" + name.replace(' ', '+'));
            assertThat(asker.page.locator(".card-member").textContent()).contains("Pinewater Health");
        }
    }

    @Test
    void aRequestFollowsTheOrganizationThatIsApplying() {
        String organization = "Alder Street Doulas " + shortId();
        String lead = "lead-" + shortId() + "@example.org";
        String name = "Tou Ger Moua " + shortId();
        String email = "join-" + shortId() + "@example.org";
        try (Visit asker = Visit.desktop(program);
                Visit applicant = Visit.desktop(program);
                Visit coordinator = Visit.desktop(program).as(Person.COORDINATOR)) {
            CoordinatorJobIT.apply(applicant, organization, lead);
            asker.open("/join");
            assertThat(asker.page.isVisible("#named"))
                    .as("asked only when it matters")
                    .isFalse();
            ask(asker, name, email, null);
            assertThat(asker.page.locator("#named-err").textContent()).isNotBlank();
            asker.page.fill("#named", organization.toUpperCase(java.util.Locale.ROOT));
            asker.click("#send");
            confirm(asker, email);
            assertThat(asker.page.locator("main").textContent()).contains("has applied and waits");

            coordinator.open("/me/requests");
            coordinator.click(coordinator.page.locator("tr:has-text('" + name + "') a[href^='/me/requests/']"));
            assertThat(coordinator.page.locator("main").textContent()).contains("still applying");
            coordinator.click("text=See the application");
            coordinator.click("#approve");

            coordinator.open("/me/requests");
            coordinator.click(coordinator.page.locator("tr:has-text('" + name + "') a[href^='/me/requests/']"));
            assertThat(coordinator.page.locator("#organization option:checked").textContent())
                    .as("it is for the new organization now")
                    .isEqualTo(organization);
            coordinator.click("#do-approve");
            assertThat(letters.to(email, "/password/")).contains("approved");
        }
    }

    @Test
    void aMemberNamedAsContactAgreesBeforeBecomingSteward() {
        String organization = "Aspen Night Clinic " + shortId();
        try (Visit applicant = Visit.desktop(program);
                Visit coordinator = Visit.desktop(program).as(Person.COORDINATOR);
                Visit member = Visit.withoutScript(program).as(Person.MEMBER)) {
            CoordinatorJobIT.apply(applicant, organization, Person.MEMBER.email);
            CoordinatorJobIT.review(coordinator, organization);
            assertThat(coordinator.page.locator("main").textContent()).contains("becomes steward by agreeing");
            coordinator.click("#ask");
            coordinator.page.fill("#question", "Who else leads it?");
            coordinator.click("#ask");
            coordinator.open("/coordinator");
            coordinator.click(coordinator.page.locator("a[href='/coordinator/organizations?state=asked']"));
            coordinator.click(coordinator.page.locator(
                    "tr:has-text('" + organization + "') a[href^='/coordinator/organizations/']"));
            String review = coordinator.page.url().substring(program.url().length());
            coordinator.click("#approve");

            String path = Letters.link(letters.to(Person.MEMBER.email, organization + " now belongs"));
            coordinator.open(review);
            assertThat(coordinator.page.locator("main").textContent()).contains("No steward yet");

            member.open(path);
            member.click("#agree");
            assertThat(member.page.locator("main").textContent()).contains("You are the steward");
            coordinator.open(review);
            assertThat(coordinator.page.locator("main").textContent()).doesNotContain("No steward yet");
            member.open(path);
            assertThat(member.page.locator("#agree").count()).isZero();
        }
    }

    /** Fills the form in; without an organization's name, the last choice, that it is applying or not here yet. */
    private static void ask(Visit asker, String name, String email, String organization) {
        asker.open("/join");
        asker.page.fill("#name", name);
        asker.page.fill("#email", email);
        if (organization == null) {
            asker.page.selectOption("#organization", "not-here");
        } else {
            asker.page.selectOption(
                    "#organization", new com.microsoft.playwright.options.SelectOption().setLabel(organization));
        }
        asker.page.locator("input[name=capacity]").first().check();
        asker.page.locator("input[name=involvement]").first().check();
        asker.page.fill("#wishes", "Learn from others.");
        asker.click("#send");
    }

    private void confirm(Visit asker, String email) {
        asker.open(Letters.link(letters.to(email, "/join/")));
        asker.click("#yes");
    }

    private static String shortId() {
        return UUID.randomUUID().toString().substring(0, 8);
    }
}
