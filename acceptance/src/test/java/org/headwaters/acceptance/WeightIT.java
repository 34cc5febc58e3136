package org.headwaters.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.headwaters.acceptance.Visit.Person;
import org.junit.jupiter.api.Test;

/** what a first visit to a thread page costs on a slow line, counted on the wire. */
class WeightIT {

    private static final int FIRST_VISIT = 50 * 1024;
    private static final int LATER_VISIT = 30 * 1024;
    private static final int DESK = 350 * 1024;

    private final Program program = Program.shared();

    @Test
    void aThreadPageIsLight() {
        weigh(program);
    }

    /** A first and a later visit to a program, or to a proxy before several. */
    static void weigh(Program program) {
        try (Visit visitor = Visit.desktop(program)) {
            visitor.open("/discussions?space=whole-community");
            String thread = visitor.page.locator(".thread-row h3 a").first().getAttribute("href");
            visitor.open("/about");
            visitor.context().clearCookies();
            try (Visit fresh = Visit.desktop(program)) {
                List<Double> bytes = count(fresh);
                fresh.open(thread);
                fresh.page.waitForLoadState();
                assertThat(sum(bytes)).as("first visit").isPositive().isLessThan(FIRST_VISIT);
                bytes.clear();
                fresh.open("/discussions");
                fresh.page.waitForLoadState();
                assertThat(sum(bytes)).as("later visit").isPositive().isLessThan(LATER_VISIT);
                assertThat(fresh.context().cookies())
                        .as("a reading visitor gets no cookie")
                        .isEmpty();
            }
        }
    }

    @Test
    void aThreadPageIsLightForAMemberTooReplyBoxAndAll() {
        String thread;
        try (Visit visitor = Visit.desktop(program)) {
            visitor.open("/discussions?space=whole-community");
            thread = visitor.page.locator(".thread-row h3 a").first().getAttribute("href");
        }
        try (Visit member = Visit.desktop(program).as(Person.MEMBER);
                Visit fresh = Visit.desktop(program)) {
            // Signed in, and nothing loaded yet: as after the browser has been told to forget what it keeps.
            fresh.context().addCookies(member.context().cookies());
            List<Double> bytes = count(fresh);
            fresh.open(thread);
            fresh.page.waitForLoadState();
            assertThat(fresh.page.locator("#reply-form").count()).isEqualTo(1);
            assertThat(sum(bytes)).as("first visit of a member").isPositive().isLessThan(FIRST_VISIT);
        }
    }

    @Test
    void readingPagesLoadNoLibraryScript() {
        try (Visit visitor = Visit.desktop(program)) {
            List<String> scripts = Collections.synchronizedList(new ArrayList<>());
            visitor.page.onRequest(request -> {
                if ("script".equals(request.resourceType())) {
                    scripts.add(request.url());
                }
            });
            visitor.open("/discussions");
            visitor.click(visitor.page.locator(".thread-row h3 a").first());
            visitor.page.waitForLoadState();
            assertThat(scripts).isNotEmpty().allSatisfy(url -> assertThat(url)
                    .containsPattern("/static/(headwaters|live)\\.js\\?v="));
        }
    }

    @Test
    void theDeskStaysWithinItsBound() {
        try (Visit coordinator = Visit.desktop(program).as(Person.COORDINATOR)) {
            List<Double> bytes = count(coordinator);
            coordinator.open("/coordinator/organizations");
            coordinator.page.waitForLoadState();
            assertThat(sum(bytes)).isPositive().isLessThan(DESK);
        }
    }

    private static List<Double> count(Visit visit) {
        List<Double> bytes = Collections.synchronizedList(new ArrayList<>());
        CDPSession session = visit.context().newCDPSession(visit.page);
        session.send("Network.enable");
        session.on(
                "Network.loadingFinished",
                (JsonObject event) -> bytes.add(event.get("encodedDataLength").getAsDouble()));
        return bytes;
    }

    private static double sum(List<Double> bytes) {
        return new ArrayList<>(bytes).stream().mapToDouble(Double::doubleValue).sum();
    }
}
