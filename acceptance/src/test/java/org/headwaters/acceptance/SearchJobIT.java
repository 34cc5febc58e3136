package org.headwaters.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ForcedColors;
import com.microsoft.playwright.options.LoadState;
import com.microsoft.playwright.options.ReducedMotion;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import org.headwaters.acceptance.Visit.Person;
import org.junit.jupiter.api.Test;

/** Finding something, as people do. */
class SearchJobIT {

    /** How the search box sounds: removed, the test writes it anew. */
    private static final Path GOLDEN = Path.of("src/test/resources/search-box-outline.yaml");

    private final Program program = Program.shared();

    @Test
    void aPhraseInsideAPostIsFoundMarkedNarrowedAndOpenedWithoutScript() {
        try (Visit visitor = Visit.withoutScript(program)) {
            visitor.open("/search?q=interpreter");
            assertThat(visitor.page.locator(".results mark").first().textContent())
                    .isEqualToIgnoringCase("interpreter");
            Locator narrow = visitor.page.locator("aside a:text-is('Discussions')");
            int count = Integer.parseInt(visitor.page
                    .locator("aside li:has(a:text-is('Discussions')) .muted")
                    .textContent()
                    .replaceAll("\\D", ""));
            visitor.click(narrow);
            assertThat(visitor.page.url()).contains("what=discussion");
            assertThat(visitor.page.locator(".found").textContent()).startsWith(count + " result");
            visitor.click(visitor.page.locator(".results h3 a").first());
            assertThat(visitor.page.url()).contains("/discussions/");
        }
    }

    @Test
    void aResultSaysWhyItWasFoundInItsTitleAndByWhatItIsFiledUnder() {
        try (Visit member = Visit.withoutScript(program).as(Person.MEMBER)) {
            member.open("/search?q=interpreter+checklist&what=resource");
            Locator title = member.page.locator(".results h3").first();
            assertThat(title.textContent()).isEqualTo("Interpreter request checklist");
            assertThat(title.locator("mark").allTextContents()).containsExactly("Interpreter", "checklist");
            assertThat(member.page.locator(".results li").first().textContent())
                    .as("the title says it")
                    .doesNotContain("Filed under");

            member.open("/search?q=staff+training&what=resource");
            Locator filed = member.page.locator(".results li:has(a:text-is('Equity case review form'))");
            assertThat(filed.textContent()).contains("Filed under");
            assertThat(filed.locator(".fact mark").allTextContents()).containsExactly("Staff", "training");
        }
    }

    @Test
    void nothingFoundSaysWhatWasLookedForAndOffersTheWayOut() {
        try (Visit visitor = Visit.withoutScript(program)) {
            visitor.open("/search?q=interpreter&year=2001");
            assertThat(visitor.page.locator(".found").textContent()).contains("Nothing", "interpreter");
            visitor.click(visitor.page.locator("main a:has-text('Search without')"));
            assertThat(visitor.page.url()).doesNotContain("year");
            assertThat(visitor.page.locator(".results > li").first().textContent())
                    .containsIgnoringCase("interpret");
        }
        try (Visit member = Visit.withoutScript(program).as(Person.MEMBER)) {
            member.open("/search?q=zzqqxxzz");
            member.click(member.page.locator("main a[href^='/discussions/new']"));
            assertThat(member.page.inputValue("#title")).isEqualTo("zzqqxxzz");
        }
    }

    @Test
    void aWordThatIsMisspelledStillFindsSomething() {
        Wire visitor = new Wire(program);
        assertThat(visitor.get("/search?q=interprter").body()).contains("words that look alike", "class=\"results\"");
        assertThat(visitor.get("/search?q=zzqqxxzz").body()).contains("Nothing fits");
    }

    @Test
    void anEmptyListSaysWhyItIsEmpty() {
        Wire visitor = new Wire(program);
        assertThat(visitor.get("/resources?q=zzqqxxzz").body())
                .contains("No resource has these words.")
                .doesNotContain("Take a filter away", "Nothing here yet");
        assertThat(visitor.get("/resources?q=zzqqxxzz&kind=report").body()).contains("Take a filter away");
    }

    @Test
    void aCoordinatorHasTheIndexMadeAnewAndSearchGoesOn() {
        try (Visit coordinator = Visit.desktop(program).as(Person.COORDINATOR)) {
            coordinator.open("/coordinator/search");
            assertThat(coordinator.violations()).isEmpty();
            coordinator.click(coordinator.page.locator("#rebuild-index"));
            assertThat(coordinator.page.url()).contains("/coordinator/search");
            assertThat(coordinator.page.textContent("main")).contains("We have begun.");
            coordinator.open("/search?q=interpreter");
            assertThat(coordinator.page.locator(".results > li").first().textContent())
                    .isNotEmpty();
        }
    }

    @Test
    void aSlashLeadsToTheBoxWhichCompletesTitlesByKeyboard() {
        try (Visit visitor = Visit.desktop(program)) {
            visitor.open("/discussions");
            visitor.page.keyboard().press("/");
            assertThat(visitor.page.evaluate("document.activeElement.id")).isEqualTo("q");
            visitor.page.keyboard().type("checklist/");
            assertThat(visitor.page.inputValue("#q"))
                    .as("a slash while typing is a slash")
                    .isEqualTo("checklist/");
            visitor.page.fill("#q", "checkl");
            Locator first = visitor.page.locator("#q-found [role=option]").first();
            first.waitFor();
            assertThat(visitor.page.getAttribute("#q", "aria-expanded")).isEqualTo("true");
            assertThat(visitor.violations()).isEmpty();
            visitor.page.keyboard().press("Escape");
            assertThat(visitor.page.getAttribute("#q", "aria-expanded")).isEqualTo("false");
            assertThat(visitor.page.inputValue("#q")).isEqualTo("checkl");
            visitor.page.fill("#q", "checklis");
            first.waitFor();
            visitor.page.keyboard().press("ArrowDown");
            assertThat(first.getAttribute("aria-selected")).isEqualTo("true");
            String title = first.locator("b").textContent();
            visitor.page.keyboard().press("Enter");
            visitor.page.waitForURL(url -> url.contains("/resources/") || url.contains("/discussions/"));
            assertThat(visitor.page.locator("h1").textContent()).contains(title);
        }
    }

    @Test
    void theSearchBoxIsHeardAsItIsAndSeenInEveryColour() throws IOException {
        try (Visit visitor = Visit.desktop(program)) {
            // What the sample holds is of no account here: two titles, always the same.
            visitor.page.route(
                    Pattern.compile(".*/suggest\\?q=.*"),
                    route -> route.fulfill(
                            new Route.FulfillOptions()
                                    .setContentType("application/json")
                                    .setBody(
                                            """
                                    [{"title": "Interpreter request checklist", "path": "/resources/1", "detail": "Resource"},
                                     {"title": "Interpreters at night", "path": "/discussions/1", "detail": "Discussion"}]""")));
            visitor.page.emulateMedia(new Page.EmulateMediaOptions()
                    .setForcedColors(ForcedColors.ACTIVE)
                    .setReducedMotion(ReducedMotion.REDUCE));
            visitor.open("/search?q=interpreter");
            Locator form = visitor.page.locator("main form[role=search]");
            Locator options = form.getByRole(AriaRole.OPTION);
            StringBuilder heard = new StringBuilder("closed\n").append(form.ariaSnapshot());
            visitor.page.fill("#words", "interp");
            options.first().waitFor();
            heard.append("\nopen\n").append(form.ariaSnapshot());
            visitor.page.keyboard().press("ArrowDown");
            assertThat(visitor.page.getAttribute("#words", "aria-activedescendant"))
                    .isEqualTo(options.first().getAttribute("id"));
            heard.append("\nthe first is chosen\n").append(form.ariaSnapshot()).append('\n');
            if (!Files.exists(GOLDEN)) {
                Files.writeString(GOLDEN, heard);
            }
            assertThat(heard).hasToString(Files.readString(GOLDEN));

            String colour = "one => getComputedStyle(one).backgroundColor";
            assertThat(options.first().evaluate(colour))
                    .as("the choice is seen where colours are the reader's own")
                    .isNotEqualTo(options.last().evaluate(colour));
            Locator mark = visitor.page.locator(".results mark").first();
            assertThat(mark.evaluate(colour))
                    .isNotEqualTo(visitor.page.locator("body").evaluate(colour));
            assertThat(visitor.page.evaluate("document.getAnimations().length")).isEqualTo(0);
            visitor.page.keyboard().press("Escape");
            assertThat(options.count()).isZero();
        }
    }

    @Test
    void whateverIsTypedIsAnsweredAndNothingIsTooDeep() {
        Wire visitor = new Wire(program);
        Wire member = new Wire(program).as(Person.MEMBER);
        Map<String, String> typed = new LinkedHashMap<>();
        typed.put("a hundred thousand characters", "x".repeat(100_000));
        typed.put("as many as an address holds", "word ".repeat(1_000));
        typed.put("a thousand quotes", "\"".repeat(1_000));
        typed.put("signs of a query language", "title:x AND ((b^9 OR [a TO *] {~2 \\");
        typed.put("a regular expression bomb", "/(a+)+$/ " + "a".repeat(60) + "!");
        typed.put("NUL", "night\0rides");
        typed.put("half a sign", "night \ud83d rides");
        typed.put("a turn of direction", "\u202enight\u202c \u2067rides");
        typed.put("only what is left out", "-\"night rides\" -");
        typed.forEach((name, words) -> {
            String encoded = URLEncoder.encode(words, StandardCharsets.UTF_8);
            for (String path : List.of(
                    "/search?q=" + encoded,
                    "/search?q=rides&what=" + encoded + "&space=" + encoded + "&about=" + encoded + "&language="
                            + encoded + "&year=" + encoded + "&kind=" + encoded + "&region=" + encoded,
                    "/search?saved=" + encoded,
                    "/suggest?q=" + encoded,
                    "/suggest?like=" + encoded)) {
                HttpResponse<String> answer = member.get(path);
                assertThat(answer.statusCode())
                        .as("%s: %s", name, path.substring(0, 13))
                        .isIn(200, 400, 404, 414, 429, 431);
                assertThat(answer.body()).as(name).doesNotContain("Exception", "ParseException");
            }
            HttpResponse<String> saved = member.send(member.form("/search?q=" + UUID.randomUUID(), "save-search")
                    .with("q", words)
                    .press("save-this-search"));
            assertThat(saved.statusCode()).as("saving %s", name).isIn(200, 302, 400);
        });
        Server.embedded(program)
                .execute("DELETE FROM saved_search WHERE words <> 'interpreter at night' AND member_id ="
                        + " (SELECT member_id FROM account WHERE email = 'member@example.org')");
        for (String page : List.of("999999999", "99999999999999999999", "-1", "0", "x")) {
            HttpResponse<String> answer = visitor.get("/search?q=the&page=" + page);
            assertThat(answer.statusCode()).as("page %s", page).isEqualTo(200);
            assertThat(answer.body()).as("page %s", page).contains("class=\"results\"");
        }
    }

    @Test
    void aSearchIsSavedAndStoppedWithoutScript() {
        String words = "interpreter " + UUID.randomUUID().toString().substring(0, 8);
        try (Visit leader = Visit.withoutScript(program).as(Person.LEADER)) {
            leader.open("/search?q=" + words.replace(' ', '+') + "&year=2026");
            leader.click(leader.page.locator("details:has(#save-search) summary"));
            leader.page.check("#byMail");
            leader.click("#save-this-search");
            assertThat(leader.page.locator("main").textContent()).contains("saved this search", "by mail");
            assertThat(leader.page.inputValue("#words")).isEqualTo(words);
            leader.open("/me/searches");
            String results =
                    leader.page.locator("h2 a:text-is('" + words + "')").getAttribute("href");
            // As if the program had found something new.
            Server.embedded(program)
                    .execute(
                            "INSERT INTO task_notice (member_id, kind, open_key, subject, path, happened_at) SELECT member_id,"
                                    + " 'saved-search', CONCAT('saved-search:', id), words, '" + results
                                    + "', UTC_TIMESTAMP(6) FROM saved_search WHERE id = "
                                    + results.replaceAll("\\D", ""));
            leader.open("/me/notices");
            leader.click(leader.page.locator("h2 a:has-text('New for your search \u201c" + words + "')"));
            assertThat(leader.page.inputValue("#words")).isEqualTo(words);
            assertThat(new Wire(program).as(Person.LEADER).get("/me/notices").body())
                    .as("what was looked at is told no longer")
                    .doesNotContain(words);
            leader.open("/me/searches");
            Locator row = leader.page.locator("li.task:has-text('" + words + "')");
            assertThat(row.textContent()).contains("2026");
            theMailsEndByTheLinkInOne(words);
            leader.click(row.locator("button[name=noMail]"));
            assertThat(row.locator("button[name=mail]").count()).isEqualTo(1);
            leader.click(row.locator("button[name=remove]"));
            leader.settled();
            assertThat(leader.page.locator("li.task:has-text('" + words + "')").count())
                    .isZero();
        }
    }

    @Test
    void whoSavesASearchKeepsWhatTheyHaveBeforeThem() {
        String words = "interpreter " + UUID.randomUUID().toString().substring(0, 8);
        try (Visit leader = Visit.withoutScript(program).as(Person.LEADER)) {
            leader.open("/search?q=" + words.replace(' ', '+') + "&what=discussion");
            List<String> before = leader.page.locator(".results h3").allTextContents();
            assertThat(before).hasSizeGreaterThan(1);
            leader.click(leader.page.locator("details:has(#save-search) summary"));
            leader.click("#save-this-search");
            assertThat(leader.page.locator("main").textContent()).contains("Your search is saved", "Best match first");
            assertThat(leader.page.locator(".results h3").allTextContents()).isEqualTo(before);

            leader.click(leader.page.locator("main a:text-is('Show the newest first')"));
            leader.page.fill("#words", "interpreter");
            leader.click(leader.page.locator("main form[role=search] button"));
            assertThat(leader.page.locator("main").textContent())
                    .as("the order is kept while other words are typed")
                    .contains("Newest first");
            leader.open("/me/searches");
            leader.click(leader.page.locator("li.task:has-text('" + words + "') button[name=remove]"));
        }
    }

    @Test
    void whoSavesASearchStaysOnTheirPageOfIt() {
        try (Visit leader = Visit.withoutScript(program).as(Person.LEADER)) {
            leader.open("/search?q=the+community&sort=newest&page=2");
            List<String> before = leader.page.locator(".results h3").allTextContents();
            assertThat(before).isNotEmpty();
            leader.click(leader.page.locator("details:has(#save-search) summary"));
            leader.click("#save-this-search");
            assertThat(leader.page.url()).contains("sort=newest", "page=2");
            assertThat(leader.page.locator(".results h3").allTextContents()).isEqualTo(before);
            leader.open("/me/searches");
            leader.click(leader.page.locator("li.task:has-text('the community') button[name=remove]"));
        }
    }

    @Test
    void theSearchBoxFitsASmallWindowAndLeadsToAllResults() {
        try (Visit visitor = Visit.desktop(program)) {
            visitor.page.setViewportSize(360, 640);
            visitor.open("/search?q=interpreter&sort=newest");
            visitor.page.fill("#words", "ho");
            Locator last = visitor.page.locator("#words-found [role=option]").last();
            last.waitFor();
            assertThat(last.textContent()).isEqualTo("All results for \u201cho\u201d");
            assertThat((Boolean) last.evaluate("one => one.getBoundingClientRect().bottom <= innerHeight"))
                    .as("it is in sight")
                    .isTrue();
            visitor.page.keyboard().press("ArrowUp");
            assertThat(last.getAttribute("aria-selected")).isEqualTo("true");
            visitor.page.keyboard().press("Enter");
            visitor.page.waitForURL("**/search?q=ho&sort=newest");
        }
    }

    /** As a person does it, and as a mail program does it; nobody signs in. */
    private void theMailsEndByTheLinkInOne(String words) {
        Occasion occasion = new Occasion(program);
        Server database = Server.embedded(program);
        String byMail = "SELECT words FROM saved_search WHERE by_mail AND words = '" + words + "'";
        String link = occasion.stopLink(Person.LEADER);
        try (Visit anybody = Visit.withoutScript(program)) {
            anybody.open(link);
            assertThat(anybody.page.locator("main").textContent()).contains(words);
            assertThat(database.column(byMail, 1)).as("looking ends nothing").hasSize(1);
            anybody.click("#stop");
            assertThat(anybody.page.locator("main, .notice").first().isVisible())
                    .isTrue();
            assertThat(database.column(byMail, 1)).isEmpty();
            anybody.open(link);
            assertThat(anybody.page.locator("#stop").count()).isZero();
        }
        database.execute("UPDATE saved_search SET by_mail = TRUE WHERE words = '" + words + "'");
        String atOnce = occasion.stopLink(Person.LEADER).replace("/searches/stop/", "/stop-mail/");
        assertThat(new Wire(program)
                        .get(atOnce)
                        .headers()
                        .firstValue("Location")
                        .orElse(""))
                .endsWith(atOnce.replace("/stop-mail/", "/searches/stop/"));
        assertThat(pressed(atOnce, "No")).isEqualTo(403);
        assertThat(database.column(byMail, 1)).hasSize(1);
        assertThat(pressed(atOnce, "One-Click")).isEqualTo(204);
        assertThat(database.column(byMail, 1)).isEmpty();
        assertThat(pressed(atOnce, "One-Click")).isEqualTo(404);
    }

    /** What a mail program sends, which has no page and no cookie. */
    private int pressed(String address, String what) {
        return new Wire(program)
                .post(address, "List-Unsubscribe=" + what, "User-Agent", "A mail program")
                .statusCode();
    }

    @Test
    void whatIsLikeATitleIsShownOnceWhileItIsWritten() {
        try (Visit member = Visit.desktop(program).as(Person.MEMBER)) {
            AtomicInteger asked = new AtomicInteger();
            member.page.onRequest(request -> asked.addAndGet(request.url().contains("/suggest?like=") ? 1 : 0));
            member.open("/discussions/new");
            // The search box brings the same script once more.
            member.page.focus("#q");
            member.page.waitForSelector(
                    "#suggest-script", new Page.WaitForSelectorOptions().setState(WaitForSelectorState.ATTACHED));
            member.page.waitForLoadState(LoadState.NETWORKIDLE);
            member.page.fill("#title", "Interpreter request checklist");
            member.page.locator(".related-now a[href^='/resources/']").first().waitFor();
            member.page.waitForLoadState(LoadState.NETWORKIDLE);
            assertThat(asked.get()).isEqualTo(1);
            assertThat(member.violations()).isEmpty();
        }
    }

    @Test
    void whatIsLikeATitleIsShownWithThePreviewWithoutScript() {
        try (Visit member = Visit.withoutScript(program).as(Person.MEMBER)) {
            member.open("/discussions/new");
            assertThat(member.page.locator(".related-now").isVisible()).isFalse();
            member.page.fill("#title", "Interpreter request checklist");
            member.page.fill("#body", "Which one do you use?");
            member.click("input[value=Preview]");
            assertThat(member.page
                            .locator(".related-now a[href^='/resources/']")
                            .first()
                            .isVisible())
                    .isTrue();
            assertThat(member.page.inputValue("#body")).isEqualTo("Which one do you use?");
        }
    }
}
