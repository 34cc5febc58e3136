package org.headwaters.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.headwaters.acceptance.Visit.Person;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** S-07: the limits as everybody gets them, on a program of its own. */
class LimitIT {

    private static final int TOO_MANY = 429;
    /** Empty is as if not set. */
    private static final Map<String, String> USUAL = Map.of(
            "HEADWATERS_SAMPLE", "true",
            "HEADWATERS_POST_PAUSE", "",
            "HEADWATERS_REQUESTS_PER_MINUTE", "",
            "HEADWATERS_REQUESTS_PER_10_SECONDS", "");

    private static final Map<Person, String> COOKIES = new EnumMap<>(Person.class);
    private static Program program;

    @BeforeAll
    static void start() {
        program = Program.fresh("limits", USUAL);
        program.start();
        // Before anything else counts against the address.
        for (Person person : Person.values()) {
            COOKIES.put(person, new Wire(program).as(person).cookie());
        }
    }

    @AfterAll
    static void stop() {
        program.close();
    }

    @Test
    void oneAddressGetsFiftyRequestsInTenSecondsWhateverItClaims() {
        Wire visitor = new Wire(program);

        List<HttpResponse<String>> answers = IntStream.range(0, 120)
                .mapToObj(i -> visitor.get("/about", "X-Forwarded-For", "10.1.2." + i, "Forwarded", "for=10.9.9." + i))
                .toList();

        assertThat(answers.stream().filter(answer -> answer.statusCode() == 200).count())
                .isBetween(1L, 100L);
        HttpResponse<String> refused = answers.stream()
                .filter(answer -> answer.statusCode() == TOO_MANY)
                .findFirst()
                .orElseThrow();
        assertThat(refused.headers().firstValueAsLong("Retry-After").orElse(0)).isBetween(1L, 60L);
        assertThat(refused.headers().firstValue("Content-Security-Policy")).isPresent();
        assertThat(refused.body()).contains("<h1>That was a little too fast</h1>");
        assertThat(visitor.get("/static/headwaters.css").statusCode())
                .as("static files are free")
                .isEqualTo(200);
        // A member counts as a member, not by the address that many share.
        Wire member = new Wire(program).withCookie(COOKIES.get(Person.COORDINATOR));
        assertThat(member.get("/about").statusCode()).isEqualTo(200);
    }

    @Test
    void aSecondPostWithinFiveSecondsIsRefusedWithItsWords() {
        Wire leader = new Wire(program).withCookie(COOKIES.get(Person.LEADER));
        String first = "First " + UUID.randomUUID();
        String second = "Second words, all of them " + UUID.randomUUID();
        String thread = Server.embedded(program)
                .column("SELECT CONCAT('/discussions/', id, '/', slug) FROM thread WHERE closed_at IS NULL LIMIT 1", 1)
                .get(0);

        assertThat(reply(leader, thread, first).statusCode()).isEqualTo(302);
        HttpResponse<String> refused = reply(leader, thread, second);

        assertThat(refused.statusCode()).isEqualTo(TOO_MANY);
        assertThat(refused.headers().firstValueAsLong("Retry-After").orElse(0)).isBetween(1L, 6L);
        assertThat(refused.body()).contains("You posted a moment ago").contains(second);
        assertThat(leader.get("/me/drafts").body()).contains(second);
        assertThat(Server.embedded(program).bodies("Second words")).isEmpty();
    }

    @Test
    void aMemberWhoIsTooFastKeepsTheWordsToo() {
        Wire member = new Wire(program).withCookie(COOKIES.get(Person.MEMBER));
        String thread = Server.embedded(program)
                .column("SELECT CONCAT('/discussions/', id, '/', slug) FROM thread WHERE closed_at IS NULL LIMIT 1", 1)
                .get(0);
        String words = "Typed in a hurry " + UUID.randomUUID();
        // Windows begin with the clock: enough of this one must be left for the reply to fall into it.
        await().atMost(Duration.ofSeconds(90))
                .pollInterval(Duration.ZERO)
                .until(() -> member.get("/about")
                                .headers()
                                .firstValueAsLong("Retry-After")
                                .orElse(0)
                        >= 5);

        HttpResponse<String> refused = reply(member, thread, words);

        assertThat(refused.statusCode()).isEqualTo(TOO_MANY);
        assertThat(refused.body()).contains("/me/drafts");
        assertThat(Server.embedded(program).column("SELECT body FROM draft WHERE body LIKE 'Typed in a hurry%'", 1))
                .containsExactly(words);
    }

    private static HttpResponse<String> reply(Wire wire, String thread, String words) {
        return wire.post(
                thread,
                Wire.form(
                        "reply-form",
                        "reply-form",
                        "submissionKey",
                        UUID.randomUUID().toString(),
                        "place",
                        "reply:" + thread.split("/")[2],
                        "replyTo",
                        "0",
                        "body",
                        words,
                        "post-reply",
                        "p"));
    }
}
