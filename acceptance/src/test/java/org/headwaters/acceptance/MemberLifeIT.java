package org.headwaters.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import java.net.http.HttpResponse;
import java.util.UUID;
import org.headwaters.acceptance.Visit.Person;
import org.junit.jupiter.api.Test;

/** The life of a member: levels with a reason, a workgroup that keeps a lead, all own data in one zip. */
class MemberLifeIT {

    private final Program program = Program.shared();

    @Test
    void aCoordinatorSetsALevelWithAReasonAndTheProfileShowsIt() {
        try (Visit coordinator = Visit.withoutScript(program).as(Person.COORDINATOR)) {
            coordinator.open("/coordinator/levels?name=Renee");
            coordinator.click("a[href='/coordinator/levels/renee-guilbeaux']");
            coordinator.page.selectOption("#level", "GUEST_EXPERT");
            coordinator.click("#set-level");
            coordinator.page.locator("#until-err").waitFor();
            assertThat(coordinator.page.locator("#levelReason-err").textContent())
                    .isNotBlank();
            coordinator.page.selectOption("#level", "ADVISORY_BOARD");
            coordinator.page.fill("#levelReason", "Chosen in October");
            coordinator.click("#set-level");
            coordinator.page.waitForURL("**/renee-guilbeaux?done=level-set");
            coordinator.open("/members/renee-guilbeaux");
            assertThat(coordinator.page.locator("main .tags").first().textContent())
                    .contains("Advisory board");
        }
    }

    @Test
    void whoLeadsAloneGoesOnlyWhenAnotherLeadIsNamed() {
        Wire coordinator = new Wire(program).as(Person.COORDINATOR);
        HttpResponse<String> answer = coordinator.send(coordinator
                .form("/coordinator/levels/elias-koskimaa", "place-form")
                .with("workgroup", "housing-and-street-medicine")
                .with("place", "NONE")
                .with("placeReason", "Moves away")
                .press("set-place"));
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).contains("Name another lead first");
    }

    @Test
    void aMemberTakesAllDataOutWithThePasswordAndNotWithoutIt() {
        Wire member = new Wire(program).as(Person.MEMBER);
        HttpResponse<String> refused = member.send(member.form("/me/account", "take-form")
                .with("takePassword", "not this one")
                .press("take"));
        assertThat(refused.body()).contains("takePassword-err");

        HttpResponse<String> zip = member.send(member.form("/me/account", "take-form")
                .with("takePassword", "quiet-harbor-42")
                .press("take"));

        assertThat(zip.headers().firstValue("Content-Type"))
                .hasValueSatisfying(type -> assertThat(type).startsWith("application/zip"));
        assertThat(zip.body()).startsWith("PK").contains("README.txt", "data/post.json", "data/profile_entry.csv");
    }

    @Test
    void whoIsErasedIsAFormerMemberBesideTheWordsThatStay() {
        String handle = "wren-" + UUID.randomUUID().toString().substring(0, 8);
        String email = newcomer(handle);
        String thread = new Occasion(program).thread(Person.LEADER, "Before somebody goes " + handle);
        Wire wren = new Wire(program).as(email, Person.MEMBER.password);
        wren.send(wren.form(thread, "reply-form")
                .with("body", "Words of " + handle)
                .press("post-reply"));

        HttpResponse<String> farewell = wren.send(wren.form("/me/account", "erase-account")
                .with("words", "stay")
                .with("erasePassword", Person.MEMBER.password)
                .press("erase"));

        assertThat(farewell.statusCode()).isEqualTo(302);
        try (Visit visitor = Visit.withoutScript(program).as(Person.MEMBER)) {
            visitor.open(thread);
            Locator post = visitor.page.locator("#post-2");
            assertThat(post.textContent()).contains("Words of " + handle);
            assertThat(post.locator("h2").textContent()).isEqualTo("Former member");
            assertThat(post.locator("h2 a").count())
                    .as("there is no profile any more")
                    .isZero();
        }
    }

    /** Somebody who has just become a member, with the password of another. */
    private String newcomer(String handle) {
        Server database = Server.embedded(program);
        database.execute("INSERT INTO member (handle, name, state, involvement, wishes, joined_at, version)"
                + " VALUES ('" + handle + "', 'Wren Example', 'ACTIVE', 'GENERAL_MEMBER', '', NOW(6), 0)");
        database.execute("INSERT INTO account (member_id, email, email_confirmed_at, password_hash, version)"
                + " SELECT m.id, CONCAT(m.handle, '@example.org'), NOW(6), a.password_hash, 0 FROM member m, account a"
                + " WHERE m.handle = '" + handle + "' AND a.email = '" + Person.MEMBER.email + "'");
        return handle + "@example.org";
    }
}
