package org.headwaters.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.headwaters.acceptance.Visit.Person;
import org.junit.jupiter.api.Test;

/** Every link, button and field of the main pages can be hit with a finger on a phone: WCAG 2.2, 2.5.8, with its exceptions. */
class TargetIT {

    private static final List<String> OPEN_PAGES = List.of(
            "/",
            "/about",
            "/privacy",
            "/discussions",
            "/spaces",
            "/spaces/whole-community",
            "/resources",
            "/organizations",
            "/organizations/apply",
            "/join",
            "/sign-in",
            "/search?q=housing");

    private static final List<String> MEMBER_PAGES = List.of(
            "/",
            "/discussions",
            "/discussions/new",
            "/discussions/1",
            "/discussions/1/care",
            "/discussions/1/care?do=split",
            "/discussions/1/posts/1/history",
            "/discussions/1/posts/2/remove",
            "/discussions?space=health-coverage&type=question",
            "/me/notices",
            "/me/bookmarks",
            "/me/searches",
            "/me/drafts",
            "/me/invitations",
            "/members/newcomers",
            "/me/following",
            "/me/catch-up",
            "/me/reading",
            "/members",
            "/members/hodan-jirde",
            "/organizations/riverbend-clinic",
            "/spaces/racial-equity",
            "/resources",
            "/resources/1",
            "/me/devices",
            "/me/profile",
            "/me/requests",
            "/me/requests/1",
            "/introductions",
            "/mentoring",
            "/me/mentoring",
            "/coordinator",
            "/coordinator/introductions",
            "/coordinator/introductions/1?knows=language",
            "/coordinator/mentoring",
            "/coordinator/audit",
            "/coordinator/spaces",
            "/coordinator/organizations",
            "/coordinator/organizations/1");

    private static final String MEASURE = "(" + script() + ")()";

    private final Program program = Program.shared();

    @Test
    void targetsOnOpenPages() {
        try (Visit visitor = Visit.phone(program)) {
            assertThat(faults(visitor, OPEN_PAGES)).isEmpty();
        }
    }

    @Test
    void targetsOnMembersAndCoordinatorsPages() {
        try (Visit coordinator = Visit.phone(program).as(Person.COORDINATOR)) {
            assertThat(faults(coordinator, MEMBER_PAGES)).isEmpty();
        }
    }

    @Test
    void aNameOfOneLetterIsLargeEnough() {
        try (Visit coordinator = Visit.phone(program).as(Person.COORDINATOR)) {
            for (String path : List.of("/coordinator/spaces", "/coordinator/audit", "/discussions", "/resources")) {
                coordinator.open(path);
                coordinator.page.evaluate(
                        "() => document.querySelectorAll('.task h3 a, td a, .thread-meta a, .card-foot a')"
                                + ".forEach(link => link.textContent = 'i')");
                assertThat(measured(coordinator)).as(path).isEmpty();
            }
        }
    }

    @Test
    void theMeasureFindsASmallTarget() {
        try (Visit visitor = Visit.phone(program)) {
            visitor.open("/about");
            visitor.page.evaluate("() => document.querySelector('main').insertAdjacentHTML('beforeend',"
                    + " '<p class=\"card-foot\"><a class=\"x\" href=\"/1\">tiny</a></p>"
                    + "<p><a class=\"x\" href=\"/2\">a</a> <a class=\"x\" href=\"/3\">b</a></p>"
                    + "<p>A link <a class=\"x\" href=\"/4\">in the middle</a> of a whole sentence is fine.</p>')");
            assertThat(measured(visitor)).hasSize(3).noneMatch(fault -> fault.contains("/4"));
        }
    }

    private static List<String> faults(Visit visit, List<String> pages) {
        List<String> faults = new ArrayList<>();
        for (String path : pages) {
            visit.open(path);
            faults.addAll(measured(visit));
        }
        return faults;
    }

    private static List<String> measured(Visit visit) {
        List<?> found = (List<?>) visit.page.evaluate(MEASURE);
        return found.stream().map(String::valueOf).toList();
    }

    private static String script() {
        try (InputStream in = TargetIT.class.getResourceAsStream("/targets.js")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
