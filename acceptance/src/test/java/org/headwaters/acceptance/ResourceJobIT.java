package org.headwaters.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.RequestOptions;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import java.util.UUID;
import org.headwaters.acceptance.Visit.Person;
import org.junit.jupiter.api.Test;

/** The second job: a member uploads a resource and another downloads it. By mouse, by keyboard alone, and without script. */
class ResourceJobIT {

    /** A file of its own for each test: the library points out what is there already. */
    private final byte[] csv = ("question,answer\nHow long is the wait?,\"Two weeks, most often\"\n" + UUID.randomUUID()
                    + "\n")
            .getBytes(StandardCharsets.UTF_8);

    private final Program program = Program.shared();

    @Test
    void uploadedByOneDownloadedByAnother() throws IOException {
        String title = "Questions families ask " + UUID.randomUUID();
        try (Visit member = Visit.desktop(program).as(Person.MEMBER);
                Visit leader = Visit.desktop(program).as(Person.LEADER)) {
            share(member, title, "frågor – families.csv");
            assertThat(member.page.locator("h1").textContent()).contains(title);

            leader.open("/resources");
            leader.click("text=" + title);
            Download download = leader.page.waitForDownload(
                    () -> leader.page.locator("a[data-download]").first().click());
            assertThat(download.suggestedFilename()).isEqualTo("frågor – families.csv");
            assertThat(Files.readAllBytes(download.path())).isEqualTo(csv);
        }
    }

    @Test
    void whatAnOrganizationDoesWithItIsReportedWithoutScriptAndReadByMembersAlone() {
        String resource =
                new Occasion(program).resource(new Wire(program).as(Person.MEMBER), "Used " + UUID.randomUUID());
        String words = "Shorter, and in Karen " + UUID.randomUUID();
        try (Visit leader = Visit.withoutScript(program).as(Person.LEADER)) {
            leader.open(resource);
            leader.click("#adoption a[href$='/adoption']");
            leader.page.selectOption("#stage", "DROPPED");
            leader.page.fill("#adapted", words);
            leader.click("#report");
            assertThat(leader.page.locator("#dropReason-err").textContent()).isNotBlank();
            assertThat(leader.page.inputValue("#adapted")).as("nothing is lost").isEqualTo(words);
            leader.page.selectOption("#stage", "IN_USE");
            leader.click("#report");
            assertThat(leader.page.locator("#adoption-title").textContent()).isEqualTo("In use at one organization");
            assertThat(leader.page.locator("#adoption").textContent()).contains(words);
            leader.click(leader.page.locator("#adoption h3 a").first());
            assertThat(leader.page
                            .locator("section[aria-labelledby=adopted-title]")
                            .textContent())
                    .contains("In use");
        }
        Server.embedded(program)
                .execute("UPDATE resource SET audience = 'EVERYONE' WHERE id = " + resource.split("/")[2]);
        String html = new Wire(program).get(resource).body();
        assertThat(html).contains("In use at one organization").doesNotContain(words);
    }

    @Test
    void uploadedByKeyboardAlone() {
        String title = "A list by keyboard " + UUID.randomUUID();
        try (Visit member = Visit.desktop(program).as(Person.MEMBER)) {
            Keys keys = new Keys(member.page);
            member.open("/resources/new");
            keys.tabTo("#title").type(title);
            keys.tabTo("#file");
            member.page.setInputFiles("#file", new FilePayload("list.csv", "text/csv", csv));
            keys.tabTo("#description").type("What people ask at the desk.");
            keys.tabTo("#kind").press("ArrowDown");
            keys.tabTo("input[name=audience]");
            member.page.keyboard().press("Space");
            keys.tabTo("#share").press("Enter");
            member.page.waitForURL("**/resources/*/a-list-by-keyboard-*");
            assertThat(member.page.locator("h1").textContent()).contains(title);
            keys.assertNeverHidden();
        }
    }

    @Test
    void uploadedAndDownloadedWithoutScript() {
        String title = "Without script " + UUID.randomUUID();
        try (Visit member = Visit.withoutScript(program).as(Person.MEMBER)) {
            share(member, title, "plain.csv");
            String file = member.page.locator("a[data-download]").first().getAttribute("href");
            APIResponse answer = member.context().request().get(program.url() + file);
            assertThat(answer.status()).isEqualTo(200);
            assertThat(answer.body()).isEqualTo(csv);
        }
    }

    @Test
    void aMistakeLosesNeitherWordsNorFile() {
        try (Visit member = Visit.withoutScript(program).as(Person.MEMBER)) {
            member.open("/resources/new");
            member.page.setInputFiles("#file", new FilePayload("kept.csv", "text/csv", csv));
            member.page.fill("#description", "Words that stay – ' \" < 😀");
            member.click("#share");
            assertThat(member.page.locator(".error-summary").textContent()).contains("Write a title");
            assertThat(member.page.inputValue("#description")).isEqualTo("Words that stay – ' \" < 😀");
            assertThat(member.page.locator("main").textContent()).contains("kept.csv");
            member.page.fill("#title", "A title at last " + UUID.randomUUID());
            member.page.selectOption("#kind", "DOCUMENT");
            member.page.check("#audience-MEMBERS");
            member.click("#share");
            assertThat(member.page.locator("a[data-download]").first().getAttribute("href"))
                    .endsWith("kept.csv");
        }
    }

    @Test
    void u01FilesThatLieAreRefusedWithAReason() {
        byte[] program1 = "MZ\u0090\0\3\0\0\0".getBytes(StandardCharsets.ISO_8859_1);
        byte[] page = "<!DOCTYPE html><script>alert(1)</script>".getBytes(StandardCharsets.UTF_8);
        byte[] drawing =
                "<svg xmlns=\"http://www.w3.org/2000/svg\" onload=\"alert(1)\"/>".getBytes(StandardCharsets.UTF_8);
        try (Visit member = Visit.withoutScript(program).as(Person.MEMBER)) {
            for (FilePayload lie : List.of(
                    new FilePayload("report.pdf", "application/pdf", program1),
                    new FilePayload("page.html", "text/html", page),
                    new FilePayload("page.txt", "text/plain", page),
                    new FilePayload("drawing.svg", "image/svg+xml", drawing),
                    new FilePayload("drawing.png", "image/png", drawing),
                    new FilePayload("letter.docx", "application/pdf", page),
                    new FilePayload("nothing.pdf", "application/pdf", new byte[0]))) {
                member.open("/resources/new");
                member.page.fill("#title", "A file that lies");
                member.page.fill("#description", "Words");
                member.page.selectOption("#kind", "DOCUMENT");
                member.page.check("#audience-MEMBERS");
                member.page.setInputFiles("#file", lie);
                member.click("#share");
                assertThat(member.page.locator("#file-err").textContent())
                        .as(lie.name)
                        .isNotBlank();
                assertThat(member.page.inputValue("#title")).as(lie.name).isEqualTo("A file that lies");
            }
        }
    }

    @Test
    void u02AFileIsNeverAPageAndPrivateStaysPrivate() {
        String title = "For members " + UUID.randomUUID();
        try (Visit member = Visit.desktop(program).as(Person.MEMBER);
                Visit stranger = Visit.desktop(program)) {
            share(member, title, "private.csv");
            String file = member.page.locator("a[data-download]").first().getAttribute("href");
            APIResponse mine = member.context().request().get(program.url() + file);
            assertThat(mine.headers())
                    .containsEntry("x-content-type-options", "nosniff")
                    .hasEntrySatisfying(
                            "content-disposition", value -> assertThat(value).startsWith("attachment"))
                    .hasEntrySatisfying("content-security-policy", value -> assertThat(value)
                            .contains("sandbox"));
            APIResponse part = member.context()
                    .request()
                    .get(program.url() + file, RequestOptions.create().setHeader("Range", "bytes=0-7"));
            assertThat(part.status()).isEqualTo(206);
            assertThat(part.text()).isEqualTo("question");
            assertThat(stranger.context().request().get(program.url() + file).status())
                    .isEqualTo(404);
            String page = member.page.url().replace(program.url(), "");
            assertThat(stranger.open(page).status()).isEqualTo(404);
            stranger.open("/resources");
            assertThat(stranger.page.content()).doesNotContain(title);
        }
    }

    private void share(Visit visit, String title, String fileName) {
        visit.open("/resources");
        visit.click("a[href='/resources/new']");
        visit.page.fill("#title", title);
        visit.page.setInputFiles("#file", new FilePayload(fileName, "text/csv", csv));
        visit.page.fill("#description", "What people ask most, with short answers.");
        visit.page.selectOption("#kind", "DOCUMENT");
        visit.page.check("#audience-MEMBERS");
        visit.click("#share");
        visit.page.waitForURL("**/resources/*/*");
    }
}
