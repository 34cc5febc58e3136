package org.headwaters.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.headwaters.acceptance.Visit.Person;
import org.junit.jupiter.api.Test;

/** Safe from the first page: the tests of quality.md by their ids. */
class SafetyIT {

    private static final Pattern THREAD = Pattern.compile("href=\"(/discussions/\\d+/[a-z0-9-]+)");

    private final Program program = Program.shared();

    @Test
    void f02NoAddressShowsAPrivateFile() {
        Wire visitor = new Wire(program);
        for (String path : List.of(
                "/WEB-INF/web.xml",
                "/web-inf/web.xml",
                "/;/WEB-INF/web.xml",
                "/WEB-INF/views/home/home.xhtml",
                "/discussions.xhtml",
                "/home/home.xhtml",
                "/static/../WEB-INF/web.xml",
                "/static/%2e%2e/WEB-INF/web.xml",
                "/static/..%2fWEB-INF/web.xml",
                "/jakarta.faces.resource/web.xml?ln=../WEB-INF",
                "/jakarta.faces.resource/web.xml.xhtml?ln=../WEB-INF",
                "/jakarta.faces.resource/headwaters.css.xhtml?loc=../WEB-INF",
                "/jakarta.faces.resource/x.xhtml?con=../WEB-INF",
                "/files/..%2f..%2fdb-password",
                "/META-INF/MANIFEST.MF",
                "/%57EB-INF/web.xml")) {
            HttpResponse<String> answer = visitor.get(path);
            assertThat(answer.body())
                    .as(path)
                    .doesNotContain("<web-app", "ui:composition", "Manifest-Version", "faces-config");
            assertThat(answer.statusCode()).as(path).isIn(400, 403, 404);
        }
    }

    @Test
    void f03AnAlteredViewStateIsAPageNotAnError() {
        Wire visitor = new Wire(program);
        for (String state : List.of(
                "", "1:2", "stateless'", "-1:-1", "rO0ABXNyABFqYXZhLnV0aWwuSGFzaE1hcA==", "x".repeat(200_000))) {
            HttpResponse<String> answer = visitor.post(
                    "/sign-in",
                    Wire.form(
                            "sign-in",
                            "sign-in",
                            "email",
                            "x@example.org",
                            "password",
                            "y",
                            "enter",
                            "e",
                            "jakarta.faces.ViewState",
                            state));
            assertThat(answer.statusCode())
                    .as("state of %d characters", state.length())
                    .isLessThan(500);
            assertNoTrace(answer);
        }
    }

    @Test
    void f04NothingOfTheServerIsOpenToStrangers() {
        Wire visitor = new Wire(program);
        for (String path : List.of("/metrics", "/openapi", "/asadmin", "/management", "/health")) {
            assertThat(visitor.get(path).statusCode()).as(path).isEqualTo(404);
        }
        assertThat(visitor.get("/health/ready", "X-Forwarded-For", "203.0.113.7")
                        .statusCode())
                .isEqualTo(404);
        assertThat(visitor.get("/health/ready").statusCode()).isEqualTo(200);
        assertThat(visitor.get("/health/live").statusCode()).isEqualTo(200);
        for (String method : List.of("TRACE", "PUT", "DELETE", "PATCH")) {
            assertThat(visitor.other(method, "/discussions", "Sec-Fetch-Site", "same-origin")
                            .statusCode())
                    .as(method)
                    .isEqualTo(405);
        }
        HttpResponse<String> missing = visitor.get("/nope");
        assertThat(missing.statusCode()).isEqualTo(404);
        assertThat(missing.body()).contains("There is no such page").doesNotContainIgnoringCase("payara", "glassfish");
        assertThat(missing.headers().map().toString()).doesNotContainIgnoringCase("payara", "glassfish");
    }

    @Test
    void f05OnlyOurCookieSignsIn() {
        Wire leader = new Wire(program).as(Person.LEADER);
        assertThat(leader.cookie()).matches("headwaters=[A-Za-z0-9_-]{43}");
        assertThat(leader.get("/me/devices").statusCode()).isEqualTo(200);
        String stolenSession = "HEADWATERS_VIEW=0123456789abcdef0123456789ab; JSESSIONID=0123456789abcdef";
        assertThat(new Wire(program)
                        .withCookie(stolenSession)
                        .get("/me/devices")
                        .statusCode())
                .isEqualTo(302);
        String almost = leader.cookie().substring(0, leader.cookie().length() - 1) + "_";
        if (!almost.equals(leader.cookie())) {
            assertThat(new Wire(program).withCookie(almost).get("/me/devices").statusCode())
                    .isEqualTo(302);
        }
        leader.post("/sign-out", "");
        assertThat(new Wire(program)
                        .withCookie(leader.cookie())
                        .get("/me/devices")
                        .statusCode())
                .isEqualTo(302);
    }

    @Test
    void f05ManySignInsNeverShareASecret() {
        List<String> secrets = IntStream.range(0, 3)
                .mapToObj(i -> new Wire(program).as(Person.MEMBER).cookie())
                .toList();
        assertThat(secrets).doesNotHaveDuplicates();
    }

    @Test
    void f07ALanguageThatIsNotInTheListIsEnglish() {
        Wire visitor = new Wire(program);
        for (String language : List.of("en'-probe-'", "\"><script>", "xx", "de;q=x", "${1234*4321}")) {
            HttpResponse<String> answer = visitor.get("/discussions", "Accept-Language", language);
            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(answer.body()).contains("lang=\"en\"").doesNotContain("probe", "5332114");
        }
    }

    @Test
    void s06EveryForgedChangeIsRefused() {
        Wire member = new Wire(program).as(Person.MEMBER);
        String thread = firstThread(member);
        String before = member.get(thread).body();
        String form = reply(UUID.randomUUID().toString(), "forged");
        List<String[]> foreign = List.of(
                new String[] {"Sec-Fetch-Site", "cross-site"},
                new String[] {"Sec-Fetch-Site", "same-site"},
                new String[] {"Origin", "https://evil.example"},
                new String[] {"Origin", "null"},
                new String[] {"Referer", "https://evil.example/page"},
                new String[] {"Origin", program.url() + ".evil.example"},
                new String[] {"Origin", program.url().replace("http:", "https:")},
                new String[] {"X-Nothing", "at all"});
        for (String[] headers : foreign) {
            assertThat(member.post(thread, form, headers).statusCode())
                    .as(String.join(": ", headers))
                    .isEqualTo(403);
        }
        assertThat(member.get(thread + "?" + form).statusCode()).isEqualTo(400);
        assertThat(member.get(thread + "?" + form.replace("jakarta", "%6Aakarta"))
                        .statusCode())
                .isEqualTo(400);
        assertThat(member.post(thread, form, "Sec-Fetch-Site", "same-origin", "X-HTTP-Method-Override", "PUT")
                        .statusCode())
                .isEqualTo(400);
        assertThat(member.get(thread).body()).doesNotContain(">forged<").hasSameSizeAs(before);
        assertThat(new Wire(program)
                        .post("/sign-out", "", "Origin", "https://evil.example")
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void s10EveryAnswerCarriesTheSafetyHeaders() {
        Wire visitor = new Wire(program);
        for (String path : List.of(
                "/", "/discussions", "/sign-in", "/nope", "/static/headwaters.css", "/me/devices", "/files/1/x")) {
            HttpResponse<String> answer = visitor.get(path);
            Map<String, List<String>> headers = answer.headers().map();
            assertThat(headers)
                    .as(path)
                    .containsKeys(
                            "x-content-type-options", "referrer-policy", "content-security-policy", "x-frame-options");
            String policy = headers.get("content-security-policy").get(0);
            assertThat(policy).as(path).contains("object-src 'none'", "base-uri 'none'", "frame-ancestors 'none'");
            assertThat(policy).as(path).doesNotContain("unsafe-inline", "unsafe-eval");
            assertThat(headers).as(path).doesNotContainKeys("server", "x-powered-by");
        }
    }

    @Test
    void r05OneKeyMakesOneReply() throws InterruptedException {
        Wire member = new Wire(program).as(Person.MEMBER);
        String thread = firstThread(member);
        String key = Wire.key(member.get(thread).body());
        String words = "Once only " + UUID.randomUUID();
        List<HttpResponse<String>> answers = new ArrayList<>();
        List<Thread> senders = IntStream.range(0, 6)
                .mapToObj(i -> new Thread(() -> {
                    HttpResponse<String> answer =
                            new Wire(program).withCookie(member.cookie()).post(thread, reply(key, words));
                    synchronized (answers) {
                        answers.add(answer);
                    }
                }))
                .toList();
        senders.forEach(Thread::start);
        for (Thread sender : senders) {
            sender.join();
        }
        HttpResponse<String> late = member.post(thread, reply(key, words));
        answers.add(late);
        assertThat(answers).allSatisfy(answer -> assertThat(answer.statusCode()).isEqualTo(302));
        assertThat(answers.stream()
                        .map(answer -> answer.headers()
                                .firstValue("Location")
                                .orElse("")
                                .replaceAll(".*#", ""))
                        .distinct())
                .hasSize(1);
        String last = late.headers().firstValue("Location").orElseThrow();
        String page = member.get(last.replace(program.url(), "").replaceAll("#.*", ""))
                .body();
        assertThat(page.split(Pattern.quote(words), -1)).hasSize(2);
    }

    @Test
    void s04HostileInputIsRefusedKindly() {
        Wire member = new Wire(program).as(Person.MEMBER);
        String thread = firstThread(member);
        for (String words : List.of(
                "\0\0\0",
                "\u202Egnp.exe",
                "\uD83D\uDE00".repeat(100),
                "(a+)+$".repeat(1000),
                "#{7*7} ${7*7} %{7*7}",
                "'; DROP TABLE post; --",
                "> ".repeat(5_000) + "deep",
                "[a](b)".repeat(6_000),
                "*".repeat(39_000))) {
            HttpResponse<String> answer =
                    member.post(thread, reply(UUID.randomUUID().toString(), words));
            assertThat(answer.statusCode())
                    .as(words.substring(0, Math.min(20, words.length())))
                    .isLessThan(500);
            assertNoTrace(answer);
        }
        HttpResponse<String> long1 = member.post(thread, reply(UUID.randomUUID().toString(), "x".repeat(1_000_000)));
        assertThat(long1.statusCode()).isEqualTo(200);
        assertThat(long1.body()).contains("Shorten it to 40,000 or fewer").contains("x".repeat(1_000));
        String tenMegabytes = "POST " + thread + " HTTP/1.1\r\nHost: 127.0.0.1:" + program.port()
                + "\r\nSec-Fetch-Site: same-origin\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: 10485760\r\n\r\nbody=x";
        assertThat(member.raw(tenMegabytes)).contains("413");
        for (String path : List.of(
                "/discussions/0",
                "/discussions/-1",
                "/discussions/999999999999999999",
                "/discussions/99999999999999999999999",
                "/discussions/one",
                "/discussions/1%00",
                "/spaces/no-such-space",
                "/members/no-such-member/x",
                "/organizations/no-such-organization",
                "/resources/0",
                "/files/0/x.pdf")) {
            assertThat(member.get(path).statusCode()).as(path).isIn(400, 404);
        }
        for (String query : List.of(
                "?page=-1",
                "?page=99999999999",
                "?page=x",
                "?post=-5",
                "?after=1-1-1",
                "?after='",
                "?space=%00&type=%F0%9F%98%80")) {
            assertThat(member.get(thread + query).statusCode()).as(query).isIn(200, 400);
            assertThat(member.get("/discussions" + query).statusCode())
                    .as(query)
                    .isIn(200, 400);
        }
    }

    @Test
    void aHugeUploadIsRefusedBeforeItsBodyIsRead() {
        String fiveGigabytes = "POST /resources/new HTTP/1.1\r\nHost: 127.0.0.1:" + program.port()
                + "\r\nSec-Fetch-Site: same-origin\r\nContent-Type: multipart/form-data; boundary=x\r\nContent-Length: 5368709120\r\n\r\n--x\r\n";
        assertThat(new Wire(program).raw(fiveGigabytes)).contains("413");
        String noLength = "POST /resources/new HTTP/1.1\r\nHost: 127.0.0.1:" + program.port()
                + "\r\nSec-Fetch-Site: same-origin\r\nContent-Type: multipart/form-data; boundary=x\r\nTransfer-Encoding: chunked\r\n\r\n5\r\n--x\r\n\r\n";
        assertThat(new Wire(program).raw(noLength)).contains("411");
    }

    @Test
    void aThreadOneMayNotSeeIsAsIfItDidNotExist() {
        Wire coordinator = new Wire(program).as(Person.COORDINATOR);
        Matcher hidden = THREAD.matcher(
                list(coordinator.get("/discussions?space=advisory-board").body()));
        assertThat(hidden.find()).isTrue();
        for (Wire stranger : List.of(new Wire(program), new Wire(program).as(Person.MEMBER))) {
            HttpResponse<String> there = stranger.get(hidden.group(1));
            String none = "/discussions/999999/" + hidden.group(1).replaceAll(".*/", "");
            HttpResponse<String> nowhere = stranger.get(none);
            assertThat(there.statusCode()).isEqualTo(404).isEqualTo(nowhere.statusCode());
            // The way to sign in holds the address that was asked for, and nothing else differs.
            assertThat(there.body().replace(encoded(hidden.group(1)), encoded(none)))
                    .isEqualTo(nowhere.body());
            assertThat(stranger.get("/discussions?space=advisory-board").body()).doesNotContain(hidden.group(1));
        }
    }

    private static String encoded(String path) {
        return URLEncoder.encode(path, StandardCharsets.UTF_8);
    }

    @Test
    void signInTellsNothingAboutAnAddress() {
        HttpResponse<String> known = new Wire(program)
                .post(
                        "/sign-in",
                        Wire.form(
                                "sign-in",
                                "sign-in",
                                "email",
                                Person.LEADER.email,
                                "password",
                                "not this one",
                                "enter",
                                "e"));
        HttpResponse<String> unknown = new Wire(program)
                .post(
                        "/sign-in",
                        Wire.form(
                                "sign-in",
                                "sign-in",
                                "email",
                                "nobody@example.org",
                                "password",
                                "not this one",
                                "enter",
                                "e"));
        assertThat(known.statusCode()).isEqualTo(unknown.statusCode()).isEqualTo(200);
        assertThat(known.body().replace("value=\"" + Person.LEADER.email + "\"", "value=\"\""))
                .isEqualTo(unknown.body().replace("value=\"nobody@example.org\"", "value=\"\""));
    }

    private static String reply(String key, String words) {
        return Wire.form(
                "reply-form",
                "reply-form",
                "submissionKey",
                key,
                "place",
                "reply:1",
                "replyTo",
                "0",
                "body",
                words,
                "post-reply",
                "Post reply");
    }

    private static String firstThread(Wire wire) {
        Matcher matcher = THREAD.matcher(
                list(wire.get("/discussions?space=whole-community").body()));
        assertThat(matcher.find()).isTrue();
        return matcher.group(1);
    }

    /** The part of a page below its filters, where threads are listed. */
    private static String list(String html) {
        int at = html.indexOf("thread-list");
        return at < 0 ? "" : html.substring(at);
    }

    private static void assertNoTrace(HttpResponse<String> answer) {
        assertThat(answer.body()).doesNotContain("Exception", "\tat ", "org.headwaters", "com.sun");
    }
}
