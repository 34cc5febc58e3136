package org.headwaters.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.headwaters.acceptance.Visit.Person;
import org.junit.jupiter.api.Test;

/** P-05: no other site learns who reads here, no cache keeps a member's page, and the browser keeps no words once one has signed out. */
class NothingLeavesIT {

    private static final List<String> PAGES = List.of(
            "/",
            "/discussions",
            "/discussions/1",
            "/members",
            "/members/hodan-jirde",
            "/me/profile",
            "/me/identity",
            "/me/identity/race-ethnicity",
            "/organizations/riverbend-clinic",
            "/resources",
            "/search?q=housing");

    private final Program program = Program.shared();

    @Test
    void aMembersWalkAsksThisSiteAloneAndNothingIsKept() {
        List<String> elsewhere = new ArrayList<>();
        try (Visit member = Visit.desktop(program).as(Person.MEMBER)) {
            member.page.onRequest(request -> {
                if (!request.url().startsWith(program.url() + "/")) {
                    elsewhere.add(request.url());
                }
            });
            for (String path : PAGES) {
                Response answer = member.open(path);
                assertThat(answer.status()).as(path).isEqualTo(200);
                assertThat(answer.headers().get("cache-control")).as(path).contains("no-store");
                assertThat(answer.headers().get("referrer-policy")).as(path).isNotBlank();
                member.page.waitForLoadState();
            }
            String words = "Only on the server " + UUID.randomUUID();
            member.open("/discussions/new");
            member.page.waitForResponse(
                    "**/drafts", () -> member.page.locator("#body").pressSequentially(words));
            assertThat(member.page.url()).doesNotContain("server");
            assertThat(kept(member))
                    .as("what outlives the tab")
                    .startsWith("{}")
                    .endsWith("0");
            member.open("/sign-out");
            member.click(member.page.locator("main form button").first());
            member.page.waitForURL(url -> !url.endsWith("/sign-out"));
            assertThat(kept(member)).as("once signed out, in the tab too").isEqualTo("{}{}0");
        }
        assertThat(elsewhere).isEmpty();
    }

    private static String kept(Visit visit) {
        return (String)
                visit.page.evaluate(
                        "async () => JSON.stringify(localStorage) + JSON.stringify(sessionStorage) + (await indexedDB.databases()).length");
    }
}
