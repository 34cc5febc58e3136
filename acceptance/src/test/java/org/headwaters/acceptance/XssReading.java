package org.headwaters.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.headwaters.acceptance.Visit.Person;

/**
 * Reads pages in Chromium with the content security policy switched off, so that it is the escaping that holds and not only the policy,
 * and says when a script of somebody else's ran.
 */
final class XssReading {

    private final Program program;

    XssReading(Program program) {
        this.program = program;
    }

    /** Nothing on these pages runs for a reader. */
    void assertNothingRuns(Wire reader, List<String> pages) {
        assertNothingRuns(reader, pages, page -> {});
    }

    /** Nothing on these pages runs for anybody: a visitor, a member, a leader, a coordinator. What one may not see, one sees refused. */
    void assertNothingRunsForAnybody(List<String> pages) {
        assertNothingRuns(new Wire(program), pages);
        for (Person person : Person.values()) {
            assertNothingRuns(new Wire(program).as(person), pages);
        }
    }

    /**
     * Nothing runs.
     *
     * @param more what the reader does on each page
     */
    void assertNothingRuns(Wire reader, List<String> pages, Consumer<Page> more) {
        try (BrowserContext context =
                Chromium.browser().newContext(new Browser.NewContextOptions().setBypassCSP(true))) {
            if (!reader.cookie().isEmpty()) {
                String[] cookie = reader.cookie().split("=", 2);
                context.addCookies(List.of(new Cookie(cookie[0], cookie[1]).setUrl(program.url())));
            }
            Page page = context.newPage();
            List<String> dialogs = new ArrayList<>();
            page.onDialog(dialog -> {
                dialogs.add(dialog.message());
                dialog.dismiss();
            });
            for (String path : pages) {
                page.navigate(program.url() + path);
                // What is folded is read too. Press what can be pressed without leaving: links of dangerous schemes run
                // where they
                // stand.
                page.evaluate("() => { document.querySelectorAll('main details').forEach(d => { d.open = true; });"
                        + " document.querySelectorAll('main a').forEach(a => {"
                        + " if (!/^(https?|mailto):/.test(a.protocol + ':')) a.click(); }); }");
                page.mouse().move(200, 300);
                more.accept(page);
                assertThat(page.evaluate("() => window.xss === undefined"))
                        .as(path)
                        .isEqualTo(true);
                assertThat(page.url()).as(path).doesNotEndWith("/xss");
            }
            assertThat(dialogs).isEmpty();
        }
    }
}
