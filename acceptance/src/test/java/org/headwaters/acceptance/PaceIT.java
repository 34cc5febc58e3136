package org.headwaters.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Media;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.headwaters.acceptance.Visit.Person;
import org.junit.jupiter.api.Test;

/** how soon a thread can be read on an old phone with a slow line, what makes that so, and how it looks on paper. */
class PaceIT {

    /** 400 kbit/s. */
    private static final int BYTES_PER_SECOND = 400_000 / 8;

    private static final int LATENCY = 400;
    private static final int SLOWER = 4;
    private static final int READABLE = 3_000;
    private static final Pattern STATIC = Pattern.compile("(?:href|src)=\"(/static/[^\"]+)\"");

    private final Program program = Program.shared();

    @Test
    void aThreadIsReadableInThreeSecondsOnASlowLine() {
        try (Visit visitor = Visit.phone(program)) {
            // So that the program, not the line, is warm.
            String thread = thread();
            new Wire(program).get(thread);
            CDPSession session = visitor.context().newCDPSession(visitor.page);
            session.send("Network.enable");
            JsonObject line = new JsonObject();
            line.addProperty("offline", false);
            line.addProperty("latency", LATENCY);
            line.addProperty("downloadThroughput", BYTES_PER_SECOND);
            line.addProperty("uploadThroughput", BYTES_PER_SECOND);
            session.send("Network.emulateNetworkConditions", line);
            JsonObject slower = new JsonObject();
            slower.addProperty("rate", SLOWER);
            session.send("Emulation.setCPUThrottlingRate", slower);

            visitor.open(thread);
            // The largest text in the window has been painted, with its style: the page can be read.
            Object painted = visitor.page.evaluate(
                    """
                    () => new Promise(done => new PerformanceObserver(list =>
                        done(Math.max(...list.getEntries().map(e => e.startTime))))
                      .observe({type: 'largest-contentful-paint', buffered: true}))""");
            assertThat(visitor.page.locator(".post .prose").first().isVisible()).isTrue();
            assertThat(((Number) painted).doubleValue())
                    .as("milliseconds, of which the line alone takes %d", 2 * LATENCY)
                    .isBetween(2.0 * LATENCY, (double) READABLE);
        }
    }

    @Test
    void whatCanBeKeptIsKeptForAYearAndEverythingIsPacked() {
        Wire visitor = new Wire(program);
        String thread = thread();
        List<String> addresses = STATIC.matcher(visitor.get(thread).body())
                .results()
                .map(MatchResult::group)
                .map(link -> link.replaceAll("^[^\"]*\"|\"$", ""))
                .toList();
        assertThat(addresses).hasSizeGreaterThanOrEqualTo(2);
        for (String address : addresses) {
            assertThat(address)
                    .as("an address that changes with the content")
                    .matches("/static/[a-z.-]+\\?v=[0-9a-f]{10}");
            HttpResponse<byte[]> file = visitor.bytes(address, "Accept-Encoding", "gzip");
            assertThat(file.headers().firstValue("Cache-Control"))
                    .as(address)
                    .contains("public, max-age=31536000, immutable");
            packed(address, file);
            HttpResponse<byte[]> plain = visitor.bytes(address.replaceAll("\\?.*", ""), "Accept-Encoding", "gzip");
            assertThat(plain.headers().firstValue("Cache-Control").orElse(""))
                    .as("the address that stays")
                    .doesNotContain("immutable");
        }
        HttpResponse<byte[]> page = visitor.bytes(thread, "Accept-Encoding", "gzip");
        packed(thread, page);
        assertThat(page.headers().firstValue("Cache-Control")).contains("private, no-store");
    }

    private static void packed(String address, HttpResponse<byte[]> answer) {
        assertThat(answer.statusCode()).as(address).isEqualTo(200);
        if (address.contains(".svg")) {
            // A few hundred bytes: packing them would save nothing.
            assertThat(answer.body().length).isLessThan(2_048);
            return;
        }
        assertThat(answer.headers().firstValue("Content-Encoding")).as(address).contains("gzip");
        if (address.startsWith("/static/")) {
            assertThat(answer.headers().firstValue("Vary")).as(address).contains("Accept-Encoding");
        }
    }

    @Test
    void onPaperThereAreWordsAndNoButtons() {
        try (Visit member = Visit.dark(program).as(Person.MEMBER)) {
            member.open(thread());
            Page page = member.page;
            for (String chrome :
                    List.of(".site-header nav", ".site-search", ".site-footer", "#reply-form", ".crumbs")) {
                assertThat(page.locator(chrome).first().isVisible())
                        .as(chrome + " on a screen")
                        .isTrue();
            }
            page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
            for (String chrome : List.of(
                    ".site-header nav",
                    ".site-search",
                    ".site-footer",
                    "#reply-form",
                    ".crumbs",
                    ".post > footer",
                    ".skip",
                    "button",
                    "input",
                    "textarea")) {
                for (var element : page.locator(chrome).all()) {
                    assertThat(element.isVisible()).as(chrome + " on paper").isFalse();
                }
            }
            assertThat(page.locator("h1").isVisible()).isTrue();
            assertThat(page.locator(".post .prose").first().isVisible()).isTrue();
            assertThat(page.evaluate("() => getComputedStyle(document.body).backgroundColor"))
                    .as("white paper, also for those who read in the dark")
                    .isIn("rgb(255, 255, 255)", "rgba(0, 0, 0, 0)");
            assertThat(page.evaluate("() => getComputedStyle(document.querySelector('.post .prose')).color"))
                    .isEqualTo("rgb(0, 0, 0)");
        }
    }

    /** A thread with many posts, as a visitor finds it. */
    private String thread() {
        String list =
                new Wire(program).get("/discussions?space=whole-community").body();
        list = list.substring(list.indexOf("thread-list"));
        int from = list.indexOf("href=\"/discussions/") + 6;
        return list.substring(from, list.indexOf('"', from)).replaceAll("[?#].*", "");
    }
}
