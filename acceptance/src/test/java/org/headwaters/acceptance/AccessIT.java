package org.headwaters.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.headwaters.acceptance.Visit.Person;
import org.junit.jupiter.api.Test;

/** every page and state against axe, at the width of a desk and of a phone, light and dark, and never wider than the window. */
class AccessIT {

    /** An address that is none: the page that says so is a page as well. */
    private static final String NOWHERE = "/nope";

    private static final List<String> OPEN_PAGES = List.of(
            "/",
            "/about",
            "/ground-rules",
            "/accessibility",
            "/privacy",
            "/guide",
            "/sign-in",
            "/password",
            "/join",
            "/organizations",
            "/organizations/apply",
            "/discussions",
            "/spaces",
            "/spaces/whole-community",
            "/resources",
            "/search?q=housing",
            "/search",
            "/searches/stop/used-before",
            "/members",
            NOWHERE);

    private static final List<String> MEMBER_PAGES = List.of(
            "/",
            "/discussions",
            "/discussions?show=unread",
            "/discussions?space=nothing-here",
            "/discussions/new",
            "/discussions/new?type=collaboration",
            "/discussions?type=collaboration&open=yes&region=metro",
            "/discussions?show=open-questions",
            "/spaces/health-coverage/updates",
            "/me/devices",
            "/me/drafts",
            "/me/following",
            "/me/notices",
            "/me/bookmarks",
            "/me/searches",
            "/me/catch-up",
            "/me/catch-up?since=2020-01-01",
            "/discussions?show=following",
            "/discussions?show=since-visit",
            "/me/profile",
            "/me/profile/see",
            "/me/profile/photo",
            "/me/profile/see?as=visitor",
            "/members?mentoring=offered&kind=clinic",
            "/me/reading",
            "/me/account",
            "/me/organizations",
            "/me/invitations",
            "/members/newcomers",
            "/me/identity",
            "/me/identity/race-ethnicity",
            "/representation",
            "/introductions",
            "/introductions/new",
            "/introductions/2/answer",
            "/mentoring",
            "/mentoring/mai-chia-xiongly",
            "/me/mentoring",
            "/me/mentoring/2",
            "/members",
            "/members/hodan-jirde",
            "/organizations/riverbend-clinic",
            "/organizations/pinewater-health/desk",
            "/organizations/pinewater-health/attest",
            "/organizations/pinewater-health/edit",
            "/organizations/pinewater-health/recognitions",
            "/organizations/pinewater-health/reflection",
            "/organizations/pinewater-health/life",
            "/resources",
            "/resources/new",
            "/resources/3/adoption",
            "/resources/27/collect",
            "/populations",
            "/populations/limited-english",
            "/collections",
            "/collections/new",
            "/collections/1",
            "/resources?sort=in_use",
            "/me/resources",
            "/spaces/racial-equity",
            "/search?q=a",
            "/sign-out");

    private static final List<String> COORDINATOR_PAGES = List.of(
            "/",
            "/coordinator",
            "/coordinator/organizations",
            "/coordinator/organizations/1",
            "/coordinator/backup",
            "/coordinator/links",
            "/coordinator/search",
            "/coordinator/guide",
            "/coordinator/levels",
            "/coordinator/levels/hodan-jirde",
            "/organizations/riverbend-clinic/life",
            "/coordinator/audit",
            "/coordinator/introductions",
            "/coordinator/introductions/1?knows=language",
            "/coordinator/introductions/2",
            "/coordinator/introductions/find?request=1",
            "/coordinator/mentoring",
            "/coordinator/vocabularies",
            "/coordinator/vocabularies/1",
            "/coordinator/spaces",
            "/coordinator/spaces/1",
            "/resources/27/links",
            "/resources/27/sharing",
            "/resources/27/care",
            "/resources/27/remove",
            "/populations/limited-english/edit",
            "/collections/1/edit",
            "/me/requests",
            "/me/requests/1");

    private final Program program = Program.shared();

    @Test
    void visitorsPages() {
        check(OPEN_PAGES, visit -> visit);
    }

    @Test
    void membersPages() {
        check(MEMBER_PAGES, visit -> visit.as(Person.LEADER));
    }

    @Test
    void coordinatorsPages() {
        check(COORDINATOR_PAGES, visit -> visit.as(Person.COORDINATOR));
    }

    @Test
    void pagesReachedFromLists() {
        List<String> faults = new ArrayList<>();
        try (Visit leader = Visit.desktop(program).as(Person.LEADER);
                Visit coordinator = Visit.desktop(program).as(Person.COORDINATOR)) {
            for (String[] step : new String[][] {
                {"/discussions", ".thread-row h3 a"},
                {"/resources", ".card h3 a"},
                {"/organizations", ".card h3 a"},
                {"/me/bookmarks", "a[href^='/me/bookmarks/']"},
                {"/me/searches", "a[href^='/search?saved=']"}
            }) {
                leader.open(step[0]);
                leader.follow(step[1]);
                collect(leader, faults);
            }
            DiscussionJobIT.startThread(leader, "A page to edit " + UUID.randomUUID());
            leader.follow("#post-1 a[href$='/edit']");
            collect(leader, faults);
            leader.open("/password/" + "x".repeat(43));
            collect(leader, faults);
            coordinator.open("/coordinator/organizations");
            coordinator.follow("table a[href^='/coordinator/organizations/']");
            collect(coordinator, faults);
            coordinator.open("/resources?q=rides+to+care+in+the+northwest");
            coordinator.follow(".card h3 a:has-text('Rides to care in the northwest')");
            collect(coordinator, faults);
            String files = coordinator.page.locator("aside a[href$='/files']").getAttribute("href");
            coordinator.follow("main a[href$='/versions']");
            collect(coordinator, faults);
            coordinator.follow("a[href$='/changes']");
            collect(coordinator, faults);
            coordinator.open(files);
            collect(coordinator, faults);
            coordinator.follow("a[href^='" + files + "/']");
            collect(coordinator, faults);
        }
        assertThat(faults).isEmpty();
    }

    @Test
    void openMenusAndRefusedForms() {
        List<String> faults = new ArrayList<>();
        for (Visit visit : List.of(Visit.desktop(program), Visit.phone(program))) {
            try (visit) {
                visit.open("/sign-in");
                visit.click("#enter");
                refused(visit);
                collect(visit, faults);
                visit.open("/join");
                visit.click(visit.page.locator("main form [type=submit]").first());
                refused(visit);
                collect(visit, faults);
                visit.open("/organizations/apply");
                visit.click(visit.page.locator("main form [type=submit]").first());
                refused(visit);
                collect(visit, faults);
                visit.as(Person.MEMBER);
                visit.click(visit.page.locator("details.menu-member summary"));
                collect(visit, faults);
                visit.open("/discussions/new");
                visit.click("#post");
                refused(visit);
                collect(visit, faults);
                visit.open("/resources/new");
                visit.click(visit.page.locator("main form [type=submit]").first());
                refused(visit);
                collect(visit, faults);
            }
        }
        assertThat(faults).isEmpty();
    }

    @Test
    void aTitleOfOneLongWordIsNotWiderThanTheWindow() {
        List<String> faults = new ArrayList<>();
        try (Visit phone = Visit.phone(program).as(Person.MEMBER)) {
            for (String path :
                    List.of("/", "/discussions", "/me/following", "/resources", "/search?q=care", "/spaces")) {
                phone.open(path);
                phone.page.evaluate(
                        "() => document.querySelectorAll('main h1, main h2, main h3, main .thread-meta a, main .thread-last span:nth-child(3), main .card-foot a, .related a')"
                                + ".forEach(one => (one.querySelector('a') || one).textContent = 'W'.repeat(120))");
                collectShape(phone, faults);
            }
        }
        assertThat(faults).isEmpty();
    }

    private void check(List<String> paths, Function<Visit, Visit> begin) {
        List<String> faults = new ArrayList<>();
        try (Visit desk = begin.apply(Visit.desktop(program));
                Visit phone = begin.apply(Visit.phone(program))) {
            for (String path : paths) {
                int status = desk.open(path).status();
                if (status != (path.equals(NOWHERE) ? 404 : 200)) {
                    faults.add(path + ": " + status);
                }
                collect(desk, faults);
                faults.addAll(desk.violationsInTheDark());
                phone.open(path);
                collect(phone, faults);
            }
        }
        assertThat(faults).isEmpty();
    }

    /** The page with what is wrong has come in place of the one with the form. */
    private static void refused(Visit visit) {
        visit.page.waitForSelector("#errors");
        visit.page.waitForLoadState();
    }

    private static void collect(Visit visit, List<String> faults) {
        faults.addAll(visit.violations());
        collectShape(visit, faults);
    }

    /** Nothing is wider than the window, and there is one heading above all. */
    static void collectShape(Visit visit, List<String> faults) {
        Object over = visit.page.evaluate(
                "() => document.documentElement.scrollWidth - document.documentElement.clientWidth");
        if (((Number) over).intValue() > 1) {
            faults.add(visit.page.url() + " is " + over + " px wider than its window");
        }
        Object headings = visit.page.evaluate("() => document.querySelectorAll('h1').length");
        if (((Number) headings).intValue() != 1) {
            faults.add(visit.page.url() + " has " + headings + " h1");
        }
    }
}
