package org.headwaters.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.headwaters.acceptance.Visit.Person;
import org.junit.jupiter.api.Test;

/** How somebody comes in and is met: by an invitation, with a clock. */
class WelcomeIT {

    private final Program program = Program.shared();
    private final Occasion occasion = new Occasion(program);

    @Test
    void whoWasInvitedSeesWhoInvitesAndWhenTheAnswerComesAndTheDeciderSeesTheInviter() {
        String one = UUID.randomUUID().toString().substring(0, 8);
        String email = "guest-" + one + "@example.org";
        Wire member = new Wire(program).as(Person.MEMBER);
        String invitation = occasion.invitation(member, email);
        Wire visitor = new Wire(program);
        assertThat(visitor.get(invitation).body())
                .contains("invites you to Headwaters", "Come and see.", "/join?invitation=");

        visitor.send(Occasion.joining(
                        visitor, "/join?invitation=" + invitation.replace("/invitations/", ""), "Ola " + one, email)
                .press("send"));
        String request = Letters.link(new Letters(program).to(email, "/join/"));
        visitor.send(visitor.form(request, "confirm").press("yes"));

        assertThat(visitor.get(request).body())
                .contains("within two working days: by", "It has waited", "What happens next");
        assertThat(visitor.get(invitation).body()).contains("This invitation has ended");
        Wire coordinator = new Wire(program).as(Person.COORDINATOR);
        assertThat(coordinator.get(Occasion.request(coordinator, email)).body())
                .contains("Invited by", "Pa Nhia Khang", "For my organization");
        Server.embedded(program).execute("UPDATE join_request SET state = 'DECLINED' WHERE email = '" + email + "'");
    }

    @Test
    void aNewMemberSeesFirstStepsAndTheThreadOfTheMonthAndHidesThem() {
        String one = UUID.randomUUID().toString().substring(0, 8);
        Wire coordinator = new Wire(program).as(Person.COORDINATOR);
        occasion.newHere(coordinator, Person.MEMBER, "newest-" + one + "@example.org");
        try (Visit member = Visit.withoutScript(program).as(Person.MEMBER)) {
            member.open("/");
            assertThat(member.page.locator("#steps-title").textContent()).isEqualTo("Your first steps");
            member.click("a[href*='welcome-in-'][href$='#reply']");
            member.page.waitForURL("**/discussions/*/welcome-in-*");
            assertThat(member.page.locator(".post").first().textContent()).contains("If you are new");
            member.open("/");
            member.click("#hide-steps");
            member.page.waitForURL("**/?done=steps-hidden");
            assertThat(member.page.locator("#steps-title").count()).isZero();
        } finally {
            Server.embedded(program).execute("DELETE FROM member_setting WHERE name = 'first-steps'");
            Server.embedded(program)
                    .execute("UPDATE member SET joined_at = '2025-11-01 12:00:00' WHERE handle = 'pa-nhia-khang'");
        }
    }

    @Test
    void whoLikesToGreetFindsTheNewcomerAndSaysHello() {
        String one = UUID.randomUUID().toString().substring(0, 8);
        occasion.newHere(new Wire(program).as(Person.COORDINATOR), Person.MEMBER, "greeted-" + one + "@example.org");
        try (Visit coordinator = Visit.withoutScript(program).as(Person.COORDINATOR)) {
            coordinator.open("/members/newcomers");
            var newest = coordinator
                    .page
                    .locator("li.task")
                    .filter(new com.microsoft.playwright.Locator.FilterOptions().setHasText("Newest Ostby"));
            coordinator.click(newest.last().locator("a.btn"));
            coordinator.page.waitForURL("**hello=newest-ostby*");
            coordinator.page.fill("#body", coordinator.page.inputValue("#body") + "welcome " + one);
            coordinator.click("#post-reply");
            coordinator.page.waitForURL("**#post-*");
            assertThat(coordinator.page.content()).contains("welcome " + one);
        }
    }
}
