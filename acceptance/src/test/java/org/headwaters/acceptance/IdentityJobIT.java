package org.headwaters.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.headwaters.acceptance.Visit.Person;
import org.junit.jupiter.api.Test;

/** Telling about oneself, being found and taking it back; and what was told is on no page it was not agreed to. */
class IdentityJobIT {

    private final Program program = Program.shared();

    @Test
    void tellsShowsIsFoundReadsWhoLookedAndTakesItBackWithoutScript() {
        String marker = "Marker " + UUID.randomUUID();
        String reason = "For a talk " + UUID.randomUUID();
        try (Visit leader = Visit.withoutScript(program).as(Person.LEADER);
                Visit coordinator = Visit.withoutScript(program).as(Person.COORDINATOR)) {
            leader.open("/me/identity/competence");
            leader.page
                    .locator(".choice:has-text('Working with Tribal nations') input")
                    .check();
            leader.page.fill("#ownWords", marker);
            leader.page.check("#purpose-DIRECTORY");
            leader.page.check("#purpose-INTRODUCTION");
            leader.click("#save");
            leader.page.waitForURL("**/me/identity?*");
            Locator answer = leader.page.locator(".task:has-text('" + marker + "')");
            assertThat(answer.locator("button[name=stop]").count()).isEqualTo(2);
            assertThat(standsIn(marker))
                    .as("P-03: where it stands in the clear")
                    .isEmpty();

            coordinator.open("/members/hodan-jirde");
            assertThat(coordinator.page.locator("main").textContent()).contains(marker);
            coordinator.open("/coordinator/introductions/find");
            coordinator.click("#look");
            coordinator.page.locator(".error-summary").waitFor();
            coordinator.page.selectOption("#what", "COMPETENCE.TRIBAL");
            coordinator.page.fill("#reason", reason);
            coordinator.click("#look");
            coordinator.page.locator("#found").waitFor();
            assertThat(coordinator.page.locator("main").textContent()).contains("Hodan Jirde");
            assertThat(coordinator.page.url()).doesNotContain("TRIBAL");

            leader.open("/me/identity");
            assertThat(leader.page
                            .locator("tr:has-text('" + reason + "')")
                            .first()
                            .textContent())
                    .contains("Looked for someone to introduce");
            leader.click(leader.page.locator("button[name=stop][value=competence-DIRECTORY]"));
            leader.page.waitForURL("**/me/identity?*");
            coordinator.open("/members/hodan-jirde");
            assertThat(coordinator.page.locator("main").textContent()).doesNotContain(marker);

            leader.open("/me/identity/competence");
            leader.click("#remove");
            leader.page.waitForURL("**/me/identity?*");
            assertThat(leader.page.locator("main").textContent()).doesNotContain(marker);
            coordinator.open("/coordinator/introductions/find");
            coordinator.page.selectOption("#what", "COMPETENCE.TRIBAL");
            coordinator.page.fill("#reason", "Again");
            coordinator.click("#look");
            coordinator.page.locator("#found").waitFor();
            assertThat(coordinator.page.locator("#found ~ *").allTextContents())
                    .noneMatch(text -> text.contains("Hodan Jirde"));
        }
    }

    @Test
    void reportSaysTheSameInPageAndFileAndNoNumberIsSmall() {
        Wire visitor = new Wire(program);
        Wire member = new Wire(program).as(Person.MEMBER);
        assertThat(visitor.get("/representation.csv").body()).doesNotContain("Told something");
        String page = member.get("/representation").body();
        String file = member.get("/representation.csv").body();

        List<Integer> numbers = new ArrayList<>();
        for (String line : file.split("\r\n")) {
            String last = line.substring(line.lastIndexOf(',') + 1);
            if (last.matches("\\d+")) {
                numbers.add(Integer.parseInt(last));
                assertThat(page).contains(last);
            }
        }
        assertThat(numbers).isNotEmpty().allMatch(number -> number >= 11);
        assertThat(file).contains(",hidden");
    }

    @Test
    void whatNobodyAgreedToIsOnNoPage() {
        String marker = "Secret" + UUID.randomUUID().toString().replace("-", "");
        Wire member = new Wire(program).as(Person.MEMBER);
        member.send(member.form("/me/identity/experience", "answer")
                .with("ownWords", marker)
                .press("save"));
        assertThat(member.get("/me/identity").body()).contains(marker);
        List<String> seen = new ArrayList<>();
        int[] answers = {0};
        for (Wire reader : List.of(
                new Wire(program), new Wire(program).as(Person.LEADER), new Wire(program).as(Person.COORDINATOR))) {
            Site.walk(reader, List.of("/", "/members/pa-nhia-khang"), (path, html) -> {
                answers[0]++;
                if (html.contains(marker)) {
                    seen.add(path);
                }
            });
            answers[0]++;
            if (reader.get("/search?q=housing").body().contains(marker)
                    || reader.get("/representation.csv").body().contains(marker)) {
                seen.add("search or file");
            }
        }
        System.out.println("Identity: walked " + answers[0] + " answers for one marker");
        assertThat(answers[0]).isGreaterThan(50);
        assertThat(seen).isEmpty();
        HtmlForm form = member.form("/me/identity/experience", "answer");
        member.send(form.press("remove"));
    }

    /** Every column of text with these words, and the log where they stand. */
    private List<String> standsIn(String words) {
        Server database = Server.embedded(program);
        List<String> looks = database.column(
                "SELECT CONCAT('(SELECT \"', c.table_name, '.', c.column_name, '\" FROM ', c.table_name, ' WHERE ', c.column_name,"
                        + " ' LIKE \"%" + words
                        + "%\" LIMIT 1)') FROM information_schema.columns c JOIN information_schema.tables t"
                        + " ON t.table_schema = c.table_schema AND t.table_name = c.table_name WHERE c.table_schema = DATABASE()"
                        + " AND t.table_type = 'BASE TABLE' AND c.data_type IN ('varchar', 'text', 'mediumtext', 'longtext')"
                        + " AND c.character_set_name LIKE 'utf8%'",
                1);
        assertThat(looks).hasSizeGreaterThan(50);
        List<String> found = new ArrayList<>(database.column(String.join(" UNION ALL ", looks), 1));
        if (program.logText().contains(words)) {
            found.add("the log");
        }
        return found;
    }
}
