package org.headwaters.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.headwaters.acceptance.Visit.Person;
import org.junit.jupiter.api.Test;

/** To be introduced by a coordinator, and to find a mentor: nobody learns of the other before both agreed. */
class IntroductionsIT {

    private static final String LEADER = "leader@example.org";
    private static final String MEMBER = "member@example.org";

    private final Program program = Program.shared();

    @Test
    void asksIsFoundAgreesAndBothKnowEachOtherWithoutScript() {
        String marker = "has planted " + UUID.randomUUID();
        String secret = "Only coordinators " + UUID.randomUUID();
        Wire coordinator = new Wire(program).as(Person.COORDINATOR);
        Wire leader = new Wire(program).as(Person.LEADER);
        try (Visit member = Visit.withoutScript(program).as(Person.MEMBER)) {
            member.open("/members");
            member.follow("main a[href='/introductions']");
            member.follow("main a[href='/introductions/new']");
            member.page.fill("#lookingFor", marker);
            member.click("#send-introduction");
            member.page.locator("#introWhy-err").waitFor();
            assertThat(member.page.inputValue("#lookingFor")).isEqualTo(marker);
            member.page.fill("#introWhy", secret);
            member.page.check("#shareEmail");
            member.click("#send-introduction");
            member.page.waitForURL("**/introductions/*?done=*");
            String page = member.page.url().replaceAll("^.*(/introductions/\\d+).*", "$1");

            assertThat(coordinator.get("/coordinator").body()).contains("href=\"/coordinator/introductions\"");
            assertThat(coordinator.get("/coordinator/introductions").body()).contains(marker);
            assertThat(coordinator.get("/coordinator" + page).body()).contains(secret);
            coordinator.send(coordinator
                    .form("/coordinator" + page + "?person=hodan-jirde", "propose-form")
                    .press("propose"));

            member.open(page);
            assertThat(member.page.textContent("main"))
                    .contains("We are looking")
                    .doesNotContain("Hodan");
            assertThat(leader.get(page + "/answer").body())
                    .contains(marker)
                    .doesNotContain("Pa Nhia", MEMBER, secret, "pa-nhia");
            leader.send(leader.form(page + "/answer", "answer-introduction")
                    .with("words", "Call me at noon")
                    .press("agree-introduction"));
            assertThat(leader.get(page).body()).contains("Pa Nhia Khang", MEMBER);

            member.open(page);
            assertThat(member.page.textContent("main"))
                    .contains("Hodan Jirde", "Call me at noon")
                    .as("she did not share it")
                    .doesNotContain(LEADER);
            assertThat(new Letters(program).to(LEADER, "Reach Pa Nhia Khang here"))
                    .contains(MEMBER);
            member.click("button[name=part]");
            member.page.waitForURL("**?done=introduction-parted");
            assertThat(leader.get(page).statusCode()).isEqualTo(404);
        }
    }

    @Test
    void asksAMentorWhoAgreesAndWhatIsSaidAtTheEndReachesCoordinatorsAlone() {
        Wire member = new Wire(program).as(Person.MEMBER);
        Wire leader = new Wire(program).as(Person.LEADER);
        Wire coordinator = new Wire(program).as(Person.COORDINATOR);
        String words = "Teach me " + UUID.randomUUID();
        String note = "Between us " + UUID.randomUUID();
        assertThat(member.get("/mentoring?topic=running+a+workgroup").body()).contains("/mentoring/hodan-jirde");
        assertThat(member.get("/mentoring?topic=no+such+thing").body()).doesNotContain("/mentoring/hodan-jirde");
        leader.send(leader.form("/me/mentoring", "mentoring-offer")
                .with("capacity", "9")
                .press("save-offer"));

        member.send(member.form("/mentoring/hodan-jirde", "ask-mentor")
                .with("menteeWords", words)
                .press("send-question"));

        String asked = leader.get("/me/mentoring").body();
        assertThat(asked).contains(words).doesNotContain(MEMBER);
        assertThat(coordinator.get("/members/pa-nhia-khang").body()).doesNotContain(words);
        leader.send(leader.form("/me/mentoring", "questions")
                .with("accept", after(asked, words, "name=\"accept\" value=\"(\\d+)\"")));
        String matched = member.get("/me/mentoring").body();
        assertThat(matched).contains(LEADER);
        String end = after(matched, LEADER, "href=\"(/me/mentoring/\\d+)\"");
        assertThat(coordinator.get(end).statusCode()).isEqualTo(404);
        member.send(member.form(end, "end-mentoring").with("note", note).press("end"));
        assertThat(member.get("/me/mentoring").body()).doesNotContain(LEADER);
        assertThat(coordinator.get("/coordinator/mentoring").body()).contains(note);
        assertThat(leader.get("/coordinator/mentoring").statusCode()).isEqualTo(403);
        assertThat(leader.get("/me/mentoring").body()).doesNotContain(note, MEMBER);
        assertThat(new Letters(program).to(LEADER, "has ended")).doesNotContain(note);
    }

    private static String after(String html, String words, String pattern) {
        Matcher found = Pattern.compile(pattern).matcher(html);
        assertThat(found.find(html.indexOf(words))).isTrue();
        return found.group(1);
    }
}
