package org.headwaters.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.headwaters.acceptance.Visit.Person;
import org.junit.jupiter.api.Test;

/** The third job: a coordinator approves an organization that applied. By mouse, by keyboard alone, and without script. */
class CoordinatorJobIT {

    private final Program program = Program.shared();
    private final Letters letters = new Letters(program);

    @Test
    void appliesIsAskedForMoreAnswersAndIsApproved() {
        String name = "Cedar Ridge Doula Circle " + shortId();
        String email = "contact-" + shortId() + "@example.org";
        try (Visit applicant = Visit.desktop(program);
                Visit coordinator = Visit.desktop(program).as(Person.COORDINATOR)) {
            apply(applicant, name, email);
            applicant.open(Letters.link(letters.to(email, "/organizations/apply/")));
            assertThat(applicant.page.locator("main").textContent()).contains(name);

            review(coordinator, name);
            coordinator.click("#ask");
            assertThat(coordinator.page.locator("#question-err").textContent()).isNotBlank();
            coordinator.page.fill("#question", "Which counties do you serve?");
            coordinator.click("#ask");

            String asked = letters.to(email, "Which counties do you serve?");
            applicant.open(Letters.link(asked));
            applicant.page.fill("#answer", "Aitkin and Cass.");
            applicant.click("#send");

            review(coordinator, name);
            assertThat(coordinator.page.locator("main").textContent()).contains("Aitkin and Cass.");
            coordinator.click("#approve");

            String approved = letters.to(email, "/password/");
            applicant.open(Letters.link(approved));
            applicant.page.fill("#password", "a canoe on still water");
            applicant.page.fill("#again", "a canoe on still water");
            applicant.click("#save");
            applicant.page.fill("#email", email);
            applicant.page.fill("#password", "a canoe on still water");
            applicant.click("#enter");
            applicant.page.waitForURL(program.url() + "/");
            applicant.open("/organizations?name=" + name.replace(" ", "+"));
            assertThat(applicant.page.locator("main").textContent()).contains(name);
            assertThat(applicant.open("/me/requests").status())
                    .as("the contact is steward")
                    .isEqualTo(200);

            coordinator.open("/coordinator/audit");
            assertThat(coordinator.page.locator("main").textContent()).contains(name);
        }
    }

    @Test
    void approvesByKeyboardAlone() {
        String name = "Loon Lake Health Aides " + shortId();
        String email = "contact-" + shortId() + "@example.org";
        try (Visit applicant = Visit.desktop(program);
                Visit coordinator = Visit.desktop(program).as(Person.COORDINATOR)) {
            apply(applicant, name, email);
            review(coordinator, name);
            Keys keys = new Keys(coordinator.page);
            keys.tabTo("#welcome").type("Glad you are here.");
            keys.tabTo("#approve").press("Enter");
            assertThat(letters.to(email, "/password/")).contains("Glad you are here.");
            keys.assertNeverHidden();
        }
    }

    @Test
    void declinesWithoutScript() {
        String name = "Somewhere Else Sales " + shortId();
        String email = "contact-" + shortId() + "@example.org";
        try (Visit applicant = Visit.withoutScript(program);
                Visit coordinator = Visit.withoutScript(program).as(Person.COORDINATOR)) {
            apply(applicant, name, email);
            review(coordinator, name);
            coordinator.click("#decline");
            assertThat(coordinator.page.locator("#reason-err").textContent()).isNotBlank();
            coordinator.page.fill("#reason", "This community is not for sales.");
            coordinator.click("#decline");
            assertThat(letters.to(email, "not for sales")).contains("This community is not for sales.");
            applicant.open("/organizations?name=" + name.replace(" ", "+"));
            assertThat(applicant.page.locator("main .card").count()).isZero();
        }
    }

    @Test
    void nobodyElseSeesTheDesk() {
        for (String path : List.of(
                "/coordinator",
                "/coordinator/organizations",
                "/coordinator/organizations/1",
                "/coordinator/audit",
                "/coordinator/spaces")) {
            assertThat(new Wire(program).get(path).statusCode())
                    .as("visitor " + path)
                    .isEqualTo(302);
            assertThat(new Wire(program).as(Person.MEMBER).get(path).statusCode())
                    .as("member " + path)
                    .isEqualTo(403);
        }
    }

    static void apply(Visit applicant, String name, String email) {
        applicant.open("/organizations/apply");
        applicant.page.fill("#name", name);
        applicant.page.selectOption("#kind", "COMMUNITY_ORGANIZATION");
        applicant.page.selectOption("#region", "NORTHEAST");
        applicant.page.fill("#mission", "We walk with families before and after birth.");
        applicant.page.fill("#why", "To learn from others and share what we know.");
        applicant.page.fill("#contactName", "Oluchi Brandvold");
        applicant.page.fill("#contactRole", "Director");
        applicant.page.fill("#contactEmail", email);
        applicant.click("#send");
    }

    /** Finds the application on the desk, which works with script and without. */
    static void review(Visit coordinator, String name) {
        coordinator.open("/coordinator");
        coordinator.click(coordinator
                .page
                .locator("main li:has-text('" + name + "') a[href^='/coordinator/organizations/']")
                .first());
        assertThat(coordinator.page.locator("h1").textContent()).contains(name);
    }

    private static String shortId() {
        return UUID.randomUUID().toString().substring(0, 8);
    }
}
