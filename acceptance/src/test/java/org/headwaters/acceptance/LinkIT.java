package org.headwaters.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.headwaters.acceptance.Visit.Person;
import org.junit.jupiter.api.Test;

/** Resources and discussions lead to each other: by words somebody writes, and by hand. */
class LinkIT {

    private final Program program = Program.shared();
    private final Occasion occasion = new Occasion(program);

    @Test
    void aDiscussionBegunOnTheResourcesPageLeadsThereAndBack() {
        Wire member = new Wire(program).as(Person.MEMBER);
        String title = "Talked about " + UUID.randomUUID();
        String resource = occasion.resource(member, title);
        occasion.forgetDrafts();
        String about = "/discussions/new?about=" + resource.split("/")[2];
        assertThat(member.get(resource).body()).contains(about);
        HtmlForm form = member.form(about, "start");
        String words = form.fields().stream()
                .filter(field -> field.name().equals("body"))
                .map(HtmlForm.Field::value)
                .findFirst()
                .orElseThrow();
        assertThat(words).contains(resource);
        String thread = member.send(form.with("title", "About it " + title)
                        .with("space", "whole-community")
                        .with("body", words + "What do you think?")
                        .press("post"))
                .headers()
                .firstValue("Location")
                .orElseThrow();
        assertThat(member.get(thread).body()).contains("Talked about here", resource);
        assertThat(member.get(resource).body())
                .contains("Discussed in", "About it " + title)
                .contains(thread.replaceFirst("[?#].*", ""));
        assertThat(new Wire(program).get(thread).body())
                .as("the resource is for members")
                .doesNotContain("Talked about here");
    }

    @Test
    void whatIsReplacedSaysSoOnItsPageAndInTheLibrary() {
        Wire member = new Wire(program).as(Person.MEMBER);
        String one = UUID.randomUUID().toString();
        String older = occasion.resource(member, "Older " + one);
        String newer = occasion.resource(member, "Newer " + one);
        String page = newer.replaceAll("^(/resources/\\d+).*", "$1/links");
        try (Visit visit = Visit.withoutScript(program).as(Person.MEMBER)) {
            visit.open(page);
            visit.page.fill("#address", "not an address");
            visit.page.click("#add-link");
            assertThat(visit.page.locator("#way-err").textContent()).isNotBlank();
            assertThat(visit.page.inputValue("#address")).as("nothing is lost").isEqualTo("not an address");
            visit.page.selectOption("#way", "SUPERSEDES");
            visit.page.fill("#address", older);
            visit.page.click("#add-link");
            visit.page.waitForURL("**/links?done=link-added");
        }
        assertThat(member.get(older).body()).contains("There is something newer:", newer);
        assertThat(member.get("/resources?q=" + one).body()).contains("Replaced by something newer");
    }
}
