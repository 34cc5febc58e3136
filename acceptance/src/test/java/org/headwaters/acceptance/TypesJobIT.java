package org.headwaters.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.headwaters.acceptance.Visit.Person;
import org.junit.jupiter.api.Test;

/** What each type of thread is for, done by the people who need it. */
class TypesJobIT {

    private static final LocalDate TODAY = LocalDate.now(ZoneId.of("America/Chicago"));

    private final Program program = Program.shared();

    @Test
    void askerAcceptsAnAnswerThatIsThenOnTopAndInTheList() {
        String title = "Who pays for bus passes " + UUID.randomUUID();
        try (Visit asker = Visit.desktop(program).as(Person.LEADER);
                Visit other = Visit.desktop(program).as(Person.MEMBER)) {
            begin(asker, "QUESTION", title);
            asker.click("#post");
            String address = path(asker);
            other.open(address);
            assertThat(other.page.locator("button[name=accept]").count()).isZero();
            reply(other, "The county does, since spring.");

            asker.open(address);
            asker.click("#post-2 button[name=accept]");
            assertThat(asker.page.url()).endsWith("#post-2");
            assertThat(asker.page.locator("#post-2 .post-mark").textContent()).contains("Accepted answer");
            assertThat(asker.page.locator(".type-panel a").getAttribute("href")).endsWith("#post-2");
            asker.open("/discussions?type=question");
            assertThat(row(asker, title).textContent()).contains("Answered");
            asker.open("/discussions?show=open-questions");
            assertThat(row(asker, title).count()).isZero();

            asker.open(address);
            asker.click("#post-2 button[name=unaccept]");
            assertThat(asker.page.locator("#post-2 .post-mark").count()).isZero();
        }
    }

    @Test
    void barrierGathersSolutionsAndWhereTheyWork() {
        String title = "Letters come back " + UUID.randomUUID();
        try (Visit leader = Visit.desktop(program).as(Person.LEADER);
                Visit member = Visit.withoutScript(program).as(Person.MEMBER)) {
            begin(leader, "BARRIER", title);
            leader.click("#post");
            String address = path(leader);
            member.open(address);
            assertThat(member.page.locator(".type-panel h2").textContent()).isEqualTo("No solution yet");
            member.page.check("[id='post.solution']");
            reply(member, "We ask for a second address.");
            assertThat(member.page.locator("#post-2 .post-mark").textContent()).contains("Solution");

            leader.open(address);
            leader.click("#post-2 button[name=works]");
            assertThat(leader.page.locator("#post-2 .post-mark").textContent()).contains("Works at Pinewater Health");
            assertThat(leader.page.locator(".type-panel").textContent()).contains("Works at 1 organization");
            member.open(address);
            member.act("#post-2 button[name=works]");
            assertThat(member.page.locator(".type-panel").textContent()).contains("Works at 2 organizations");
            member.act("#post-2 button[name=worksNot]");
            assertThat(member.page.locator(".type-panel").textContent()).contains("Works at 1 organization");
        }
    }

    @Test
    void searchForCollaboratorsShowsItsFieldsAtOnceAndTakesPeople() {
        String title = "A study partner " + UUID.randomUUID();
        try (Visit leader = Visit.desktop(program).as(Person.LEADER);
                Visit member = Visit.desktop(program).as(Person.MEMBER)) {
            leader.open("/discussions/new");
            assertThat(leader.page.locator("[id='post.need']").isVisible()).isFalse();
            begin(leader, "COLLABORATION", title);
            assertThat(leader.page.locator("[id='post.need']").isVisible()).isTrue();
            leader.click("#post");
            leader.page.locator(".error-summary").waitFor();
            assertThat(leader.page.locator(".error-summary a").allTextContents())
                    .containsExactly("Write what you need", "Choose the last day to answer");
            leader.page.fill("[id='post.need']", "Somebody who\nreads survey data");
            leader.page.fill("[id='post.deadline']", TODAY.plusDays(3).toString());
            leader.click(leader.page.locator("details.disclosure:has([id='post.topic']) > summary"));
            leader.page.check("input[name='post.topic'][value=housing]");
            leader.click("#post");
            assertThat(leader.page.locator(".type-panel h2").textContent()).startsWith("Open until");
            assertThat(leader.page.locator(".type-panel dl").textContent()).contains("Somebody who\nreads survey data");
            String address = path(leader);

            member.open("/discussions?type=collaboration&open=yes&topic=housing");
            member.click(row(member, title).locator("h3 a"));
            member.click("button[name=interest]");
            assertThat(member.page.locator(".type-panel").textContent()).contains("Pa Nhia Khang");
            member.click("button[name=noInterest]");
            assertThat(member.page.locator(".type-panel").textContent()).doesNotContain("Pa Nhia Khang");

            leader.open(address);
            leader.click("#post-1 a:has-text('Edit')");
            assertThat(leader.page.inputValue("[id='post.deadline']"))
                    .isEqualTo(TODAY.plusDays(3).toString());
            leader.page.fill("[id='post.place']", "By video");
            leader.click("#save");
            assertThat(leader.page.locator(".type-panel dl").textContent()).contains("By video");
            leader.click("button[name=endSearch]");
            assertThat(leader.page.locator(".type-panel h2").textContent()).isEqualTo("No longer open");
            member.open("/discussions?type=collaboration&open=yes");
            assertThat(row(member, title).count()).isZero();
        }
    }

    @Test
    void choosingATypeWithoutScriptLosesNothing() {
        try (Visit member = Visit.withoutScript(program).as(Person.MEMBER)) {
            begin(member, "COLLABORATION", "A title to keep");
            member.click("#show-fields");
            assertThat(member.page.inputValue("#title")).isEqualTo("A title to keep");
            assertThat(member.page.inputValue("#body")).isEqualTo("Words to keep.");
            assertThat(member.page.locator("[id='post.need']").isVisible()).isTrue();
            assertThat(member.page.locator("#type option").allTextContents())
                    .as("a member is offered no announcement")
                    .doesNotContain("Announcement", "Lead update");
        }
    }

    @Test
    void coordinatorAnnouncesAndVisitorsSeeItOnHomeUntilItEnds() {
        String title = "Community call " + UUID.randomUUID();
        try (Visit coordinator = Visit.desktop(program).as(Person.COORDINATOR);
                Visit visitor = Visit.withoutScript(program)) {
            begin(coordinator, "ANNOUNCEMENT", title);
            coordinator.page.check("#audience-EVERYONE");
            coordinator.page.fill("[id='post.ends']", TODAY.plusDays(2).toString());
            coordinator.page.fill("[id='post.actionLabel']", "Sign up");
            coordinator.page.fill("[id='post.actionUrl']", "https://example.org/call");
            coordinator.click("#post");
            assertThat(coordinator.page.locator(".type-panel a.btn").getAttribute("href"))
                    .isEqualTo("https://example.org/call");
            String address = path(coordinator);
            for (String page : List.of("/", "/spaces/whole-community")) {
                visitor.open(page);
                assertThat(visitor.page.locator(".announcements").textContent()).contains(title, "Sign up");
            }

            coordinator.open(address);
            coordinator.click("#post-1 a:has-text('Edit')");
            coordinator.page.fill("[id='post.starts']", TODAY.minusDays(9).toString());
            coordinator.page.fill("[id='post.ends']", TODAY.minusDays(1).toString());
            coordinator.click("#save");
            assertThat(coordinator.page.locator(".type-panel").textContent()).contains("it has left the home page");
            visitor.open("/");
            assertThat(visitor.page.content()).doesNotContain(title + "</a></h3><p class=\"meta\">");
            assertThat(visitor.page
                            .locator(".announcements:has-text('" + title + "')")
                            .count())
                    .isZero();
        }
    }

    @Test
    void updateOfALeadStandsInTheArchiveOfItsSpace() {
        String title = "What moved this month " + UUID.randomUUID();
        try (Visit leader = Visit.desktop(program).as(Person.LEADER)) {
            leader.open("/spaces/health-coverage/updates");
            leader.click("text=Write an update");
            assertThat(leader.page.inputValue("#type")).isEqualTo("LEAD_UPDATE");
            leader.page.fill("#title", title);
            leader.page.fill("#body", "Three things moved.");
            leader.click("#post");
            leader.open("/spaces/health-coverage/updates");
            assertThat(leader.page.locator(".thread-row h3").first().textContent())
                    .isEqualTo(title);
        }
    }

    private static void begin(Visit visit, String type, String title) {
        visit.open("/discussions/new");
        visit.page.selectOption("#type", type);
        visit.page.fill("#title", title);
        visit.page.selectOption("#space", "whole-community");
        visit.page.fill("#body", "Words to keep.");
    }

    private static void reply(Visit visit, String words) {
        visit.page.fill("#body", words);
        visit.click("#post-reply");
        assertThat(visit.page.url()).endsWith("#post-2");
    }

    private static String path(Visit visit) {
        visit.page.locator("h1").waitFor();
        return visit.page.url().replaceFirst("https?://[^/]+", "").replaceFirst("[?#].*", "");
    }

    private static Locator row(Visit visit, String title) {
        return visit.page.locator(".thread-row:has-text('" + title + "')");
    }
}
