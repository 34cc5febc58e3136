package org.headwaters.acceptance;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.assertions.LocatorAssertions;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import java.util.regex.Pattern;
import org.headwaters.acceptance.Visit.Person;
import org.junit.jupiter.api.Test;

/** A thread while it is open: news appear and move nothing, and who uses keys or listens gets around in it. */
class LiveIT {

    private static final LocatorAssertions.HasTextOptions PATIENT =
            new LocatorAssertions.HasTextOptions().setTimeout(30_000);
    private static final Path GOLDEN = Path.of("src/test/resources/thread-outline.yaml");

    private final Program program = Program.shared();

    private static void reply(Visit visit, String words) {
        visit.page.fill("#body", words);
        visit.click("#post-reply");
        visit.page.waitForURL(Pattern.compile(".*#post-\\d+"));
    }

    @Test
    void newRepliesAppearWithoutMovingThePage() {
        try (Visit leader = Visit.desktop(program).as(Person.LEADER);
                Visit member = Visit.desktop(program).as(Person.MEMBER)) {
            DiscussionJobIT.startThread(leader, "News while one reads " + UUID.randomUUID());
            String thread = leader.page.url().replaceAll("^https?://[^/]+|[?#].*", "");
            Page second = leader.context().newPage();
            second.navigate(leader.page.url());
            leader.page.evaluate("window.scrollTo(0, 200)");
            Object before =
                    leader.page.evaluate("[scrollY, document.querySelector('#post-1').getBoundingClientRect().top]");
            member.open(thread);
            reply(member, "One " + UUID.randomUUID());

            assertThat(leader.page.locator(".live[role=status]")).hasText("1 new reply", PATIENT);
            // The other tab hears it too, whichever of them listens.
            assertThat(second.locator(".live")).hasText("1 new reply", PATIENT);
            assertThat(leader.page.evaluate("[scrollY, document.querySelector('#post-1').getBoundingClientRect().top]"))
                    .isEqualTo(before);

            member.open(thread);
            reply(member, "Two " + UUID.randomUUID());
            assertThat(leader.page.locator(".live")).hasText("2 new replies", PATIENT);
            leader.click(".live a");
            assertThat(leader.page).hasURL(Pattern.compile(".*#post-2"));
            assertThat(leader.page.locator(".live")).isEmpty();
        }
    }

    @Test
    void whoReadsThroughManyThreadsHearsNewsInEach() {
        String thread = new Occasion(program).thread(Person.MEMBER, "One of many " + UUID.randomUUID());
        try (Visit member = Visit.desktop(program).as(Person.MEMBER)) {
            for (int i = 0; i < 9; i++) {
                Response live = member.page.waitForResponse("**/live?*", () -> member.open(thread));
                assertThat(live.status()).as("page %d", i + 1).isEqualTo(200);
            }
        }
    }

    @Test
    void nobodyHearsOfAThreadOneMayNotRead() {
        String hidden = Server.embedded(program)
                .column(
                        "SELECT t.id FROM thread t JOIN space s ON s.id = t.space_id AND s.visibility = 'OWN' LIMIT 1",
                        1)
                .get(0);

        assertThat(new Wire(program).get("/live?thread=" + hidden).statusCode()).isEqualTo(204);
        assertThat(new Wire(program).get("/live?thread=99999999").statusCode()).isEqualTo(204);
        assertThat(new Wire(program).get("/live").statusCode()).isEqualTo(204);
    }

    @Test
    void replyIsThreeKeysAwayFromAnyPostAndBackReturnsTheFocus() {
        try (Visit leader = Visit.desktop(program).as(Person.LEADER)) {
            DiscussionJobIT.startThread(leader, "By keys alone " + UUID.randomUUID());
            String thread = leader.page.url().replaceAll("^https?://[^/]+|[?#].*", "");
            reply(leader, "With [a link](https://example.org) and [another](https://example.com)");
            for (int post = 1; post <= 2; post++) {
                leader.open(thread);
                leader.page.locator("#post-" + post + " a").first().focus();
                leader.page.keyboard().press("r");
                leader.page.waitForURL(Pattern.compile(".*replyTo=" + post + "#reply"));
                assertThat(leader.page.locator("#body")).isFocused();
                leader.page.keyboard().type("r");
                assertThat(leader.page.locator("#body")).hasValue("r");
                leader.page.fill("#body", "");
            }
            leader.open(thread);
            leader.page.locator("#post-1 h2 a").focus();
            leader.page.keyboard().press("Enter");
            leader.page.waitForURL(Pattern.compile(".*/members/.*"));
            leader.page.goBack();
            assertThat(leader.page.locator("#post-1 h2 a")).isFocused();
        }
    }

    @Test
    void theToolbarIsOneStopAndItsMarksCanBeUndone() {
        try (Visit leader = Visit.desktop(program).as(Person.LEADER)) {
            leader.open("/discussions/new");
            leader.page.fill("#body", "plain words");
            leader.page.locator("[data-mark=bold]").focus();
            leader.page.keyboard().press("ArrowLeft");
            assertThat(leader.page.locator("[data-mark=image]")).isFocused();
            leader.page.keyboard().press("Home");
            assertThat(leader.page.locator("[data-mark=bold]")).isFocused();
            leader.page.keyboard().press("Tab");
            assertThat(leader.page.locator("#body")).isFocused();
            leader.page.keyboard().press("Control+a");
            leader.page.keyboard().press("Control+b");
            assertThat(leader.page.locator("#body")).hasValue("**plain words**");
            leader.page.keyboard().press("Control+z");
            assertThat(leader.page.locator("#body")).hasValue("plain words");
            leader.click("[data-mark=quote]");
            assertThat(leader.page.locator("#body")).hasValue("> plain words");
            leader.page.fill("#body", "");
        }
    }

    /** What a screen reader hears of a thread, as Chromium tells it. When it changes on purpose, delete the file and run this once. */
    @Test
    void theOutlineOfAThreadIsAsItWas() throws IOException {
        try (Visit leader = Visit.desktop(program).as(Person.LEADER)) {
            DiscussionJobIT.startThread(leader, "An outline to hear");
            reply(leader, "## A heading\n\n- one\n- two");
            String outline = leader.page
                    .locator("main")
                    .ariaSnapshot()
                    .replaceAll("/discussions/\\d+", "/discussions/N")
                    .replaceAll("just now|\\d+ (seconds?|minutes?) ago", "AGO")
                    .replaceAll("an-outline-to-hear(-\\d+)?", "SLUG");
            if (!Files.exists(GOLDEN)) {
                Files.createDirectories(GOLDEN.getParent());
                Files.writeString(GOLDEN, outline, StandardCharsets.UTF_8);
            }
            assertThat(outline).isEqualTo(Files.readString(GOLDEN));
        }
    }
}
