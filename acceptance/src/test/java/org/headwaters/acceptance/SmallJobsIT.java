package org.headwaters.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.UUID;
import org.headwaters.acceptance.Visit.Person;
import org.junit.jupiter.api.Test;

/** What people do beside the three main jobs: making, joining and leaving spaces, looking for people, previews, and being led. */
class SmallJobsIT {

    private final Program program = Program.shared();

    @Test
    void aSpaceIsMadeJoinedAndLeft() {
        String name = "Rides to care " + UUID.randomUUID().toString().substring(0, 8);
        String slug = "/spaces/" + name.toLowerCase(java.util.Locale.ROOT).replace(' ', '-');
        try (Visit coordinator = Visit.desktop(program).as(Person.COORDINATOR);
                Visit member = Visit.withoutScript(program).as(Person.MEMBER)) {
            coordinator.open("/coordinator/spaces");
            coordinator.page.fill("#name", name);
            coordinator.page.fill("#purpose", "How people get to appointments.");
            coordinator.page.selectOption("#visibility", "MEMBERS");
            coordinator.page.check("#openToJoin");
            coordinator.page.fill("#position", "40");
            coordinator.click("#make");
            assertThat(coordinator.page.locator("main").textContent()).contains(name);

            member.open(slug);
            member.click("button[name=join]");
            assertThat(member.page.locator("[role=status]").textContent()).contains("You belong to this space now");
            member.open("/");
            assertThat(member.page.locator("aside").textContent()).contains(name);
            member.open(slug);
            member.click("button[name=leave]");
            assertThat(member.page.locator("[role=status]").textContent()).contains("You left the space");
            member.open("/");
            assertThat(member.page.locator("aside").textContent()).doesNotContain(name);
        }
    }

    @Test
    void peopleAreFoundByEachFilterAndTheAddressSaysWhich() {
        try (Visit member = Visit.withoutScript(program).as(Person.MEMBER)) {
            member.open("/members");
            member.page.fill("#f-expertise", "street medicine");
            member.click(member.page.locator(".filters button"));
            assertThat(member.page.url()).contains("expertise=street");
            List<String> found = member.page.locator(".card-member").allTextContents();
            assertThat(found).isNotEmpty();

            member.open("/members");
            member.click(member.page.locator(".filters summary"));
            member.page.selectOption("#f-region", "northeast");
            member.page.selectOption("#f-language", "es");
            member.click(member.page.locator(".filters button"));
            String address = member.page.url();
            assertThat(member.page.locator(".card-member").allTextContents())
                    .allSatisfy(card -> assertThat(card).contains("Northeast Minnesota"));
            member.page.navigate(address);
            assertThat(member.page.inputValue("#f-region")).isEqualTo("northeast");
            assertThat(member.page.inputValue("#f-language")).isEqualTo("es");

            member.open("/members?name=zzzz-nobody");
            assertThat(member.page.locator("main").textContent()).contains("No one fits");
        }
    }

    @Test
    void whatHappenedToAWordIsToldWhereItHappened() {
        try (Visit coordinator = Visit.desktop(program).as(Person.COORDINATOR)) {
            coordinator.open("/coordinator/vocabularies");
            coordinator.click(coordinator.page.locator("li.task a").last());
            String word = coordinator.page.inputValue("#label");
            coordinator.click("#save-term");
            Locator told = coordinator.page.locator("main [role=status]");
            assertThat(told.count()).isEqualTo(1);
            assertThat(told.textContent()).contains("The word is saved");
            assertThat(coordinator.page.locator("li.task:has([role=status]) h3").textContent())
                    .isEqualTo(word);
            assertThat(
                            (Boolean)
                                    told.evaluate(
                                            "one => { const at = one.getBoundingClientRect(); return at.top >= 0 && at.bottom <= innerHeight; }"))
                    .as("it is in sight")
                    .isTrue();
            assertThat(coordinator.violations()).isEmpty();
        }
    }

    @Test
    void wordsAreMergedOnlyAfterBothWereNamed() {
        String suffix = UUID.randomUUID().toString().substring(0, 8);
        String from = "Parks " + suffix;
        String into = "Green spaces " + suffix;
        try (Visit coordinator = Visit.withoutScript(program).as(Person.COORDINATOR)) {
            for (String word : List.of(from, into)) {
                coordinator.open("/coordinator/vocabularies");
                coordinator.page.selectOption("#vocabulary", "FOCUS_AREA");
                coordinator.page.fill("#label", word);
                coordinator.click("#add-one");
                assertThat(coordinator
                                .page
                                .locator("li.task:has([role=status]) h3")
                                .textContent())
                        .isEqualTo(word);
            }
            coordinator.click(coordinator.page.locator("li.task a:has-text('" + from + "')"));
            assertThat(coordinator.page.locator("#merge").count())
                    .as("nothing is merged yet")
                    .isZero();
            coordinator.page.selectOption("#into", new com.microsoft.playwright.options.SelectOption().setLabel(into));
            coordinator.click("#choose-word button");
            assertThat(coordinator.page.locator("#merge-term").textContent())
                    .contains(from, into, "Nothing uses", "cannot be undone");
            coordinator.click("#merge-term a");
            assertThat(coordinator.page.inputValue("#label")).isEqualTo(from);

            coordinator.page.selectOption("#into", new com.microsoft.playwright.options.SelectOption().setLabel(into));
            coordinator.click("#choose-word button");
            coordinator.click("#merge");
            Locator row = coordinator.page.locator("li.task:has([role=status])");
            assertThat(row.locator("h3").textContent()).isEqualTo(into);
            assertThat(row.textContent()).contains("are one now", from);
            coordinator.click(row.locator("a"));
            coordinator.click("#remove");
            assertThat(coordinator.page.locator("section:has(> [role=status])").getAttribute("id"))
                    .isEqualTo("FOCUS_AREA");
        }
    }

    @Test
    void aVisitorWhoBookmarksIsLedToSignIn() {
        try (Visit visitor = Visit.withoutScript(program)) {
            visitor.open("/discussions");
            String thread = visitor.page
                    .locator(".thread-list h3 a")
                    .first()
                    .getAttribute("href")
                    .replaceAll("[?#].*", "");
            HttpResponse<String> answer = new Wire(program).post(thread, Wire.form("acts", "acts", "bookmark", "1"));
            assertThat(answer.statusCode()).isEqualTo(403);
            assertThat(answer.body()).contains("Sign in to do that", "/sign-in?back=" + thread.replace("/", "%2F"));
        }
    }

    @Test
    void coordinatorsSeeWhenLinksWereLookedAt() {
        try (Visit coordinator = Visit.desktop(program).as(Person.COORDINATOR)) {
            coordinator.open("/coordinator/links");
            assertThat(coordinator.page.locator("dl.summary").textContent())
                    .contains("Looking at links", "Last looked at a link", "Links we know");
            assertThat(coordinator.violations()).isEmpty();
        }
    }

    @Test
    void aChoiceThatIsMissingLeavesTheOtherFormOfThePageAsItWas() {
        try (Visit coordinator = Visit.withoutScript(program).as(Person.COORDINATOR)) {
            coordinator.open("/coordinator/vocabularies/2");
            String word = coordinator.page.inputValue("#label");
            String others = coordinator.page.inputValue("#synonyms");
            assertThat(word).isNotBlank();
            assertThat(others).isNotBlank();
            coordinator.click("#choose-word button");
            assertThat(coordinator.page.locator("#into-err").textContent()).isNotBlank();
            assertThat(coordinator.page.inputValue("#label")).isEqualTo(word);
            assertThat(coordinator.page.inputValue("#synonyms")).isEqualTo(others);

            coordinator.page.fill("#label", "");
            coordinator.click("#save-term");
            assertThat(coordinator.page.locator("#label-err").textContent()).isNotBlank();
            assertThat(coordinator.page.locator("#into-err").count())
                    .as("what was asked before is no fault of this form")
                    .isZero();
        }
    }

    @Test
    void whatIsWrittenInOtherFormsOfAPageStaysWhileOneIsSent() {
        try (Visit coordinator = Visit.desktop(program).as(Person.COORDINATOR)) {
            coordinator.open("/coordinator/organizations");
            coordinator.open(coordinator
                    .page
                    .locator("main a[href^='/coordinator/organizations/']")
                    .first()
                    .getAttribute("href"));
            coordinator.page.fill("#welcome", "We are glad");
            coordinator.page.fill("#note", "Called them");
            coordinator.click("#keep-note");
            assertThat(coordinator.page.locator(".notice-ok").textContent()).isNotBlank();
            assertThat(coordinator.page.inputValue("#welcome")).isEqualTo("We are glad");
            assertThat(coordinator.page.inputValue("#note")).isEmpty();

            coordinator.page.fill("#note", "And wrote to them");
            coordinator.click("#decline");
            assertThat(coordinator.page.locator("#reason-err").textContent()).isNotBlank();
            assertThat(coordinator.page.locator(".notice-ok").count())
                    .as("what went well before")
                    .isZero();
            assertThat(coordinator.page.inputValue("#note")).isEqualTo("And wrote to them");
            assertThat(coordinator.page.inputValue("#welcome")).isEqualTo("We are glad");
        }
    }

    @Test
    void whoFollowsALinkWhileSignedOutIsLedThroughSignInAndBack() {
        try (Visit visitor = Visit.withoutScript(program)) {
            assertThat(visitor.open("/discussions/999999").status()).isEqualTo(404);
            assertThat(visitor.page.locator("main a.btn-primary").getAttribute("href"))
                    .isEqualTo("/sign-in?back=%2Fdiscussions%2F999999");
        }
        try (Visit member = Visit.withoutScript(program).as(Person.MEMBER)) {
            member.open("/discussions/999999");
            assertThat(member.page.locator("main a[href^='/sign-in']").count()).isZero();
        }
    }

    @Test
    void noWindowIsTooNarrowForTheHeader() {
        try (Visit coordinator = Visit.desktop(program).as(Person.COORDINATOR)) {
            coordinator.open("/about");
            for (int width = 320; width <= 1280; width += 16) {
                coordinator.page.setViewportSize(width, 700);
                assertThat(coordinator.page.evaluate("document.documentElement.scrollWidth <= innerWidth"))
                        .as("%d px", width)
                        .isEqualTo(true);
            }
        }
    }

    /** What one writes about the sample, in a guide or a report, is true of each sample community. */
    @Test
    void theSampleHasTheSameAddressesEverywhere() {
        try (Visit member = Visit.withoutScript(program).as(Person.MEMBER)) {
            member.open("/resources/1");
            assertThat(member.page.locator("h1").textContent()).contains("Interpreter request checklist");
            member.open("/resources/27");
            assertThat(member.page.locator("h1").textContent()).contains("Rides to care in the northwest");
            member.open("/resources/40");
            assertThat(member.page.locator("h1").textContent()).contains("Find treatment for mental health");
        }
    }

    @Test
    void resourcesAreFoundByTheirKind() {
        try (Visit visitor = Visit.withoutScript(program)) {
            visitor.open("/search?q=toolkit&what=resource");
            Locator found = visitor.page.locator(".results > li");
            assertThat(found.allTextContents()).isNotEmpty().allSatisfy(row -> assertThat(row)
                    .containsIgnoringCase("toolkit"));
            visitor.click(found.first().locator("a"));
            assertThat(visitor.page.url()).contains("/resources/");
        }
    }

    @Test
    void theLivePreviewShowsWhatThePostWillLookLike() {
        try (Visit member = Visit.desktop(program).as(Person.MEMBER)) {
            member.open("/discussions/new");
            Locator preview = member.page.locator("#body-preview");
            assertThat(preview.isVisible()).isFalse();
            member.page.fill("#body", "A **bold** step <script>alert(1)</script>");
            member.page.waitForSelector("#body-preview strong");
            assertThat(preview.locator("strong").textContent()).isEqualTo("bold");
            assertThat(preview.locator("script").count()).isZero();
            member.page.fill("#body", "");
            preview.waitFor(new Locator.WaitForOptions()
                    .setState(com.microsoft.playwright.options.WaitForSelectorState.HIDDEN));
        }
    }

    @Test
    void thePreviewWithoutScriptLeadsBackToTheComposer() {
        try (Visit member = Visit.withoutScript(program).as(Person.MEMBER)) {
            member.sample();
            member.page.fill("#body", "Words to look at");
            member.click("#show-preview");
            assertThat(member.page.url()).endsWith("#body-preview");
            assertThat(member.page.inputValue("#body")).isEqualTo("Words to look at");
        }
    }

    @Test
    void aVisitorIsToldWhyToSignInAndThenGoesOn() {
        try (Visit member = Visit.withoutScript(program)) {
            member.open("/sign-in");
            assertThat(member.page.locator(".notice").count()).isZero();
            member.open("/drafts");
            assertThat(member.page.url()).contains("/sign-in?back=");
            assertThat(member.page.locator(".notice").textContent()).contains("for members");
            member.page.fill("#email", Person.MEMBER.email);
            member.page.fill("#password", Person.MEMBER.password);
            member.click("#enter");
            assertThat(member.page.url()).isEqualTo(program.url() + "/me/drafts");
        }
    }

    @Test
    void theSummarySaysThatWordsAreKeptOnlyWhenThereAreSome() {
        try (Visit visitor = Visit.withoutScript(program)) {
            visitor.open("/join");
            visitor.click("#send");
            assertThat(visitor.page.locator(".error-summary").textContent()).doesNotContain("Nothing is lost");
            visitor.page.fill("#name", "Ann");
            visitor.click("#send");
            assertThat(visitor.page.locator(".error-summary").textContent()).contains("Nothing is lost");
            assertThat(visitor.page.inputValue("#name")).isEqualTo("Ann");
        }
    }

    @Test
    void theLogIsFilteredByPersonAndNamesWhatItSpeaksOf() {
        try (Visit leader = Visit.withoutScript(program).as(Person.LEADER);
                Visit coordinator = Visit.withoutScript(program).as(Person.COORDINATOR)) {
            String title = "For the log " + UUID.randomUUID();
            DiscussionJobIT.startThread(leader, title);
            coordinator.open("/coordinator/audit");
            coordinator.page.fill("#f-person", "Hodan");
            coordinator.page.selectOption("#f-action", "thread.start");
            coordinator.click(coordinator.page.locator(".filters button"));
            assertThat(coordinator.page.url()).contains("person=Hodan").contains("action=thread.start");
            Locator first = coordinator.page.locator("tbody tr").first();
            assertThat(first.locator("a[href='/members/hodan-jirde']").count()).isPositive();
            coordinator.click(first.locator("a[href^='/discussions/']"));
            assertThat(coordinator.page.locator("h1").textContent()).isEqualTo(title);
            coordinator.open("/coordinator/audit?person=nobody-of-this-name");
            assertThat(coordinator.page.locator("tbody tr").count()).isZero();
        }
    }
}
