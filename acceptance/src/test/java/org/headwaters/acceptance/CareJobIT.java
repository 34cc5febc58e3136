package org.headwaters.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import org.headwaters.acceptance.Visit.Person;
import org.junit.jupiter.api.Test;

/** Looking after a discussion, and what people attach to it; without script wherever that must do. */
class CareJobIT {

    /** One red point. */
    static final byte[] PICTURE = Base64.getDecoder()
            .decode("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAIAAACQd1PeAAAADElEQVR4nGP4z8AAAAMBAQDJ/pLvAAAAAElFTkSuQmCC");

    private final Program program = Program.shared();

    @Test
    void coordinatorRemovesClosesAndSumsUpAndEveryoneSeesIt() {
        List<String> faults = new ArrayList<>();
        try (Visit leader = Visit.desktop(program).as(Person.LEADER);
                Visit coordinator = Visit.withoutScript(program).as(Person.COORDINATOR);
                Visit member = Visit.phone(program).as(Person.MEMBER)) {
            DiscussionJobIT.startThread(leader, "What to do with old posters " + UUID.randomUUID());
            String thread = leader.page.url().replaceAll("[?#].*", "").replace(program.url(), "");
            String id = thread.split("/")[2];
            member.open(thread);
            member.page.fill("#body", "Words that must go");
            member.click("#post-reply");
            member.page.waitForURL("**#post-2");

            coordinator.open("/discussions/" + id + "/posts/2/remove");
            coordinator.click("#remove");
            assertThat(coordinator.page.locator(".error-summary a").textContent())
                    .isEqualTo("Write the reason in a few words");
            coordinator.page.fill("#reason", "It named a person");
            coordinator.click("#remove");
            coordinator.click("text=Care for this discussion");
            coordinator.click("a[href='?do=close']");
            coordinator.page.fill("#learned", "Old posters are **read**.");
            coordinator.click("#close");
            assertThat(coordinator.page.locator(".thread-summary strong").textContent())
                    .isEqualTo("read");

            member.open(thread);
            assertThat(member.page.content()).doesNotContain("Words that must go");
            assertThat(member.page.locator("#post-2").textContent())
                    .contains("Removed by a coordinator", "It named a person");
            assertThat(member.page.locator("#reply").count()).isZero();
            faults.addAll(member.violations());
            assertThat(member.open("/discussions/" + id + "/posts/2/history").status())
                    .isEqualTo(404);
            assertThat(member.open("/discussions/" + id + "/care").status()).isEqualTo(403);
            coordinator.open("/discussions/" + id + "/posts/2/history");
            assertThat(coordinator.page.locator("del").textContent()).contains("Words that must go");
        }
        try (Visit coordinator = Visit.desktop(program).as(Person.COORDINATOR)) {
            coordinator.open("/discussions");
            coordinator.click(coordinator.page.locator(".thread-row h3 a").first());
            coordinator.click("text=Care for this discussion");
            faults.addAll(coordinator.violations());
            for (String act : List.of("close", "split", "merge", "move")) {
                coordinator.open(
                        coordinator.page.url().replaceAll("\\?.*", "").replace(program.url(), "") + "?do=" + act);
                faults.addAll(coordinator.violations());
            }
        }
        assertThat(faults).isEmpty();
    }

    @Test
    void coordinatorMovesAThreadAndWhatAThreadAsksForGoesWithItsWords() {
        Wire member = new Wire(program).as(Person.MEMBER);
        Wire coordinator = new Wire(program).as(Person.COORDINATOR);
        String secret = "A room by the river " + UUID.randomUUID();
        String thread = member.send(member.form("/discussions/new?type=COLLABORATION", "start")
                        .with("type", "COLLABORATION")
                        .with("title", "Looking for a room " + UUID.randomUUID())
                        .with("space", "whole-community")
                        .with("body", "Who has one?")
                        .with("post.need", secret)
                        .with(
                                "post.deadline",
                                java.time.LocalDate.now().plusDays(60).toString())
                        .press("post"))
                .headers()
                .firstValue("Location")
                .orElseThrow()
                .replace(program.url(), "")
                .replaceAll("[?#].*", "");
        String address = thread.replaceAll("^(/discussions/\\d+).*", "$1");
        assertThat(member.get("/drafts?place=%ED%A0%80").statusCode())
                .as("half a character names no draft")
                .isEqualTo(200);
        assertThat(member.get(thread).body()).contains(secret);
        member.send(member.form(thread, "reply-form").with("body", "Me too").press("post-reply"));

        HtmlForm move = coordinator
                .form(address + "/care?do=move", "act-form")
                .with("space", "advisory-board")
                .with("reason", "It is for the board")
                .press("move");
        assertThat(coordinator.send(move).statusCode()).isEqualTo(302);
        assertThat(member.get(thread).statusCode()).isEqualTo(404);

        HtmlForm removal = coordinator
                .form(address + "/posts/1/remove", "remove-form")
                .with("reason", "It named a person")
                .press("remove");
        assertThat(coordinator.send(removal).statusCode()).isEqualTo(302);
        assertThat(coordinator.get(thread).body()).contains("It named a person").doesNotContain(secret);
    }

    @Test
    void twoDevicesEditOnePostAndNothingIsLost() {
        try (Visit one = Visit.withoutScript(program).as(Person.LEADER);
                Visit other = Visit.withoutScript(program).as(Person.LEADER)) {
            DiscussionJobIT.startThread(one, "Edited twice " + UUID.randomUUID());
            String edit = "/discussions/" + one.page.url().split("/")[4] + "/posts/1/edit";
            one.open(edit);
            other.open(edit);
            one.page.fill("#body", "We meet on Tuesday.");
            one.click("#save");
            other.page.fill("#body", "We meet on Friday.");
            other.click("#save");

            assertThat(other.page.locator("#conflict del").textContent()).contains("Tuesday.");
            assertThat(other.page.locator("#conflict ins").textContent()).contains("Friday.");
            assertThat(other.page.inputValue("#body")).isEqualTo("We meet on Friday.");
            other.click("#save");
            assertThat(other.page.locator("#post-1 .prose").textContent()).contains("Friday");
            other.click("text=See what changed");
            assertThat(other.page.locator(".difference").first().textContent()).contains("Tuesday", "Friday");
            assertThat(other.page.locator(".difference").count()).isEqualTo(2);
        }
    }

    @Test
    void refusedFileCostsNoWordAndTheOthersWait() {
        try (Visit leader = Visit.withoutScript(program).as(Person.LEADER)) {
            DiscussionJobIT.startThread(leader, "With a picture " + UUID.randomUUID());
            leader.page.fill("#body", "Look at this");
            leader.click(".attach summary");
            leader.page.setInputFiles("#files", new FilePayload[] {
                new FilePayload("red.png", "image/png", PICTURE),
                new FilePayload("page.html", "text/html", "<p>No".getBytes(StandardCharsets.UTF_8))
            });
            leader.click("#post-reply");

            assertThat(leader.page.inputValue("#body")).isEqualTo("Look at this");
            assertThat(leader.page.locator(".error-summary").textContent()).contains("page.html");
            leader.page.locator(".attached input[type=text]").fill("A red point");
            leader.click("#post-reply");

            String address =
                    leader.page.locator("#post-2 img[alt='A red point']").getAttribute("src");
            assertThat(leader.context().request().get(program.url() + address).headers())
                    .containsEntry("content-disposition", "inline")
                    .containsEntry(
                            "content-security-policy", "default-src 'none'; img-src 'self'; media-src 'self'; sandbox");
            leader.click(leader.page.locator("#post-2 .menu-post summary"));
            leader.click(leader.page.locator("#post-2 .menu-post a:has-text('Remove')"));
            leader.click("#remove");
            assertThat(leader.context().request().get(program.url() + address).status())
                    .isEqualTo(404);
        }
    }
}
