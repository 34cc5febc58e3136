package org.headwaters.acceptance;

import com.deque.html.axecore.args.AxeRunOptions;
import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.AxeResults;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.LoadState;
import com.microsoft.playwright.options.ReducedMotion;
import java.util.ArrayList;
import java.util.List;

/** One person at one browser. Whatever the browser complains about (script errors, refused styles) fails the test at its end. */
final class Visit implements AutoCloseable {

    /** Who may sign in to the sample community. */
    enum Person {
        LEADER("leader@example.org", "upstream-stones-17"),
        MEMBER("member@example.org", "quiet-harbor-42"),
        COORDINATOR("coordinator@example.org", "open-doors-2026");

        final String email;
        final String password;

        Person(String email, String password) {
            this.email = email;
            this.password = password;
        }
    }

    /** A discussion of the sample community ({@link #sample}). */
    static final String SAMPLE = "/discussions/1";

    /** Where the visitor is; {@link #act} goes on in another one. */
    Page page;

    private final BrowserContext context;
    private final String base;
    private final List<String> complaints = new ArrayList<>();

    private Visit(Program program, Browser.NewContextOptions options) {
        base = program.url();
        context = Chromium.browser().newContext(options.setBaseURL(base));
        context.setDefaultTimeout(20_000);
        page = context.newPage();
        page.onConsoleMessage(message -> {
            // A page that answers 404 on purpose is reported as a failed load; that is not a fault of the page.
            if ("error".equals(message.type()) && !message.text().startsWith("Failed to load resource")) {
                complaints.add(message.text());
            }
        });
        page.onPageError(complaints::add);
    }

    /** A desktop window with script. */
    static Visit desktop(Program program) {
        return new Visit(program, new Browser.NewContextOptions().setViewportSize(1280, 900));
    }

    /** A phone-sized window. */
    static Visit phone(Program program) {
        return new Visit(program, new Browser.NewContextOptions().setViewportSize(360, 740));
    }

    /** A desktop window in dark colours. */
    static Visit dark(Program program) {
        return new Visit(
                program,
                new Browser.NewContextOptions().setViewportSize(1280, 900).setColorScheme(ColorScheme.DARK));
    }

    /** A browser with script switched off. */
    static Visit withoutScript(Program program) {
        return new Visit(
                program,
                new Browser.NewContextOptions().setViewportSize(1280, 900).setJavaScriptEnabled(false));
    }

    /** Opens an address of the site. */
    Response open(String path) {
        return page.navigate(base + path);
    }

    /**
     * Opens a discussion of the sample community that everybody may read, that is open, and that no test changes but by replies. What
     * stands first in a list is whatever another test began or closed a moment ago.
     */
    Response sample() {
        return open(SAMPLE);
    }

    /** Follows the first such link, and waits until the page it leads to is there. */
    void follow(String link) {
        String here = page.url();
        page.locator(link).first().click();
        page.waitForURL(url -> !url.equals(here));
    }

    /**
     * Waits until the page that the last click led to is read to its end. A click returns as soon as that page has begun to come;
     * what counts or lists elements would find none of those still on their way.
     */
    Visit settled() {
        page.waitForLoadState(LoadState.DOMCONTENTLOADED);
        return this;
    }

    /** Presses the first such element, and waits until the page it may lead to is read to its end. */
    void click(String selector) {
        click(page.locator(selector).first());
    }

    /** Presses an element, and waits until the page it may lead to is read to its end. */
    void click(Locator element) {
        element.click();
        settled();
    }

    /** Signs in by the form. */
    Visit as(Person person) {
        open("/sign-in");
        page.fill("#email", person.email);
        page.fill("#password", person.password);
        page.click("#enter");
        page.waitForURL(base + "/");
        return this;
    }

    /**
     * Presses a button of a thread's page beside the reply's own, without script: it opens a tab of its own, so that words being
     * written stay where they are. The visit goes on in that tab.
     */
    void act(String button) {
        Page here = page;
        page = here.waitForPopup(() -> here.click(button));
        page.waitForLoadState();
        here.close();
    }

    /** What axe finds against WCAG 2.2 AA and best practice, one line each. Needs script in the page: without, axe waits forever. */
    List<String> violations() {
        return told(axe().withTags(List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice")));
    }

    /** What axe finds of the same page in dark colours, which differs from the light one by its colours alone. */
    List<String> violationsInTheDark() {
        // A button on its way from one colour to the other would be measured in between.
        page.emulateMedia(
                new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK).setReducedMotion(ReducedMotion.REDUCE));
        try {
            return told(axe().withRules(List.of("color-contrast", "link-in-text-block")));
        } finally {
            page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
        }
    }

    /** Without the page of its own that axe opens for frames, as ours have none, and without the long list of what is right. */
    private AxeBuilder axe() {
        page.waitForLoadState();
        AxeRunOptions options = new AxeRunOptions();
        options.setResultTypes(List.of("violations"));
        return new AxeBuilder(page).options(options).setLegacyMode(true);
    }

    private List<String> told(AxeBuilder axe) {
        AxeResults results = axe.analyze();
        return results.getViolations().stream()
                .map(rule -> page.url() + " " + rule.getId() + ": "
                        + rule.getNodes().stream()
                                .map(node -> node.getHtml())
                                .limit(3)
                                .toList())
                .toList();
    }

    BrowserContext context() {
        return context;
    }

    List<String> complaints() {
        return complaints;
    }

    @Override
    public void close() {
        context.close();
        if (!complaints.isEmpty()) {
            throw new AssertionError("The browser complained: " + complaints);
        }
    }
}
