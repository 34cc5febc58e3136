package org.headwaters.acceptance;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.headwaters.acceptance.Visit.Person;

/** What the tests about words that must not be lost have in common: a thread of one's own, words, and where they are now. */
final class Composing {

    /** How somebody reads the web. */
    enum Way {
        SCRIPT,
        PLAIN;

        Visit visit(Program program) {
            return this == SCRIPT ? Visit.desktop(program) : Visit.withoutScript(program);
        }
    }

    static final int TOO_LONG = 40_001;

    private Composing() {}

    /** Words with all that is easily lost: lines, marks, quotes, letters beyond the first 65,536. */
    static String words() {
        return "Every word, \"even\" <b>these</b> & 😀 ñ Ꮳ\n\n- stays\n- here " + UUID.randomUUID();
    }

    /** A thread of its own; answers its path. */
    static String thread(Program program) {
        try (Visit leader = Visit.withoutScript(program).as(Person.LEADER)) {
            DiscussionJobIT.startThread(leader, "Nothing is lost " + UUID.randomUUID());
            return leader.page.url().replaceAll("^https?://[^/]+|[?#].*", "");
        }
    }

    static String id(String thread) {
        return thread.split("/")[2];
    }

    static Page openIn(Visit visit, Page page, String thread) {
        page.navigate(visit.page.url().replaceAll("^(https?://[^/]+).*", "$1") + thread);
        return page;
    }

    static List<String> replies(Program program, String thread) {
        return Server.embedded(program)
                .column("SELECT body FROM post WHERE number > 1 AND thread_id = " + id(thread) + " ORDER BY number", 1);
    }

    static List<String> drafts(Program program, String like) {
        return Server.embedded(program).column("SELECT body FROM draft WHERE body LIKE '%" + like + "%'", 1);
    }

    static String mark(String words) {
        return words.substring(words.length() - 36);
    }

    static void assertStillThere(Page page, String words) {
        assertThat(page.locator("#body")).hasValue(words);
        assertThat(page.locator("#post-reply, #post, #save").first()).isVisible();
    }

    /** Posts and ends with exactly one post of these words. */
    static void assertPostsOnce(Program program, Page page, String thread, String words) {
        page.click("#post-reply");
        page.waitForURL(Pattern.compile(".*#post-\\d+"));
        assertThat(replies(program, thread)).containsOnlyOnce(words);
    }

    static void signIn(Page page, Person person) {
        page.fill("#email", person.email);
        page.fill("#password", person.password);
        page.click("#enter");
    }

    /** Types, and waits until the draft is on the server; without script by sending what is too long to be posted. */
    static void keep(Way way, Page page, String words) {
        page.fill("#body", words);
        if (way == Way.PLAIN) {
            page.click("#post-reply");
            assertThat(page.locator(".error-summary")).isVisible();
        } else {
            assertThat(page.locator(".composer-status")).containsText(Pattern.compile("kept|Choose below"));
        }
    }
}
