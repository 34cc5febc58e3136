package org.headwaters.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.headwaters.acceptance.Visit.Person;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * X-01 for what AccessIT does not meet: pages behind a link that came by mail, pages of one's own, every form with its errors and
 * every menu opened. At the width of a phone and of a desk, light and dark.
 */
class AccessStatesIT {

    private static final Program PROGRAM = Program.shared();

    /** Pages with forms, each with the button that is pressed on the empty form. */
    private static String application;

    private static String waiting;
    private static String confirmed;
    private static String resource;
    private static String thread;

    private final List<String> faults = new ArrayList<>();

    @BeforeAll
    static void occasions() {
        Occasion occasion = new Occasion(PROGRAM);
        occasion.forgetTries();
        String one = UUID.randomUUID().toString().substring(0, 8);
        application = occasion.application("Birch Bark Aides " + one, "states-" + one + "@example.org");
        waiting = occasion.joinRequest("Wren Ostby", "wren-" + one + "@example.org");
        confirmed = occasion.joinRequest("Lark Ostby", "lark-" + one + "@example.org");
        Wire visitor = new Wire(PROGRAM);
        visitor.send(visitor.form(confirmed, "confirm").press("yes"));
        Wire member = new Wire(PROGRAM).as(Person.MEMBER);
        resource = occasion.resource(member, "A link with states " + one).replaceAll("^(/resources/\\d+).*", "$1/edit");
        thread = occasion.thread(member, "A thread with states " + one);
        member.post("/drafts", Wire.form("place", "new-thread", "title", "A draft", "body", "Words that wait."));
    }

    @Test
    void pagesBehindLinksThatCameByMail() {
        Occasion occasion = new Occasion(PROGRAM);
        occasion.forgetTries();
        String password = occasion.passwordLink(Person.COORDINATOR);
        try (Visit visitor = Visit.desktop(PROGRAM)) {
            for (String path : List.of(application, waiting, confirmed, password)) {
                visitor.open(path);
                inEveryLight(visitor);
            }
            visitor.click("#save");
            assertThat(visitor.page.locator("#password-err").count()).isEqualTo(1);
            inEveryLight(visitor);
        }
        assertThat(faults).isEmpty();
    }

    @Test
    void pagesOfOnesOwnWithEveryMenuOpen() {
        try (Visit member = Visit.desktop(PROGRAM).as(Person.MEMBER)) {
            for (String path : List.of(
                    "/me/drafts",
                    "/me/devices",
                    "/me/profile",
                    resource,
                    thread,
                    "/spaces",
                    "/spaces/racial-equity",
                    "/resources/new",
                    "/discussions/new")) {
                member.open(path);
                inEveryLight(member);
                openEverything(member.page);
                inEveryLight(member);
            }
        }
        assertThat(faults).isEmpty();
    }

    @Test
    void formsWithTheirErrors() {
        try (Visit member = Visit.desktop(PROGRAM).as(Person.MEMBER);
                Visit coordinator = Visit.desktop(PROGRAM).as(Person.COORDINATOR);
                Visit visitor = Visit.desktop(PROGRAM)) {
            refused(member, "/me/profile", "#name", "#save");
            refused(member, resource, "#title", "#save");
            refused(member, "/discussions/new", "#title", "#post");
            refused(member, thread, "#body", "#post-reply");
            refused(member, thread.replaceAll("^(/discussions/\\d+).*", "$1/posts/1/edit"), "#body", "#save");
            refused(coordinator, "/coordinator/spaces", "#name", "#make");
            refused(coordinator, "/coordinator/spaces/1", "#name", "#save");
            refused(visitor, "/password", "#email", "#send");
            refused(visitor, "/join", "#name", "#send");
            refused(visitor, "/organizations/apply", "#name", "#send");
        }
        assertThat(faults).isEmpty();
    }

    /** Empties one field, sends the form, and looks at what comes back. */
    private void refused(Visit visit, String path, String field, String button) {
        visit.open(path);
        visit.page.fill(field, "");
        visit.click(button);
        visit.page.locator(".error-summary").waitFor();
        assertThat(visit.page.locator(".error-summary").count()).as(path).isEqualTo(1);
        inEveryLight(visit);
    }

    private static void openEverything(Page page) {
        for (Locator menu : page.locator("details:not([open]) > summary").all()) {
            if (menu.isVisible()) {
                menu.click();
            }
        }
    }

    private void inEveryLight(Visit visit) {
        inEveryLight(visit, faults);
    }

    /** The page as it stands, wide and narrow, light and dark. */
    static void inEveryLight(Visit visit, List<String> faults) {
        for (int width : new int[] {1280, 360}) {
            visit.page.setViewportSize(width, 800);
            visit.violations().forEach(fault -> faults.add(width + " " + fault));
            visit.violationsInTheDark().forEach(fault -> faults.add(width + " dark " + fault));
            AccessIT.collectShape(visit, faults);
        }
        visit.page.setViewportSize(1280, 800);
    }
}
