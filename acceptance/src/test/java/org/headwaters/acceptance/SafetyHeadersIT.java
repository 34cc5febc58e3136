package org.headwaters.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.headwaters.acceptance.Visit.Person;
import org.junit.jupiter.api.Test;

/** S-10: the safety headers stand on every answer, whatever its status. */
class SafetyHeadersIT {

    private final Program program = Program.shared();

    @Test
    void pagesRefusalsAndRedirects() {
        Wire visitor = new Wire(program);
        Wire member = new Wire(program).as(Person.MEMBER);
        check(visitor.get("/"), 200);
        check(visitor.other("HEAD", "/discussions"), 200);
        check(visitor.get("/me/devices"), 302);
        check(visitor.get("/discussions?jakarta.faces.ViewState=x"), 400);
        check(visitor.post("/discussions/1", Wire.form("place", "reply:1", "body", "Words")), 401);
        check(visitor.post("/sign-in", "", "Origin", "https://evil.example"), 403);
        check(member.get("/coordinator"), 403);
        check(visitor.get("/nope"), 404);
        check(visitor.get("/discussions/0"), 404);
        check(visitor.get("/files/999999/nope"), 404);
        check(visitor.get("/static/nope.css"), 404);
        check(visitor.other("PUT", "/discussions", "Sec-Fetch-Site", "same-origin"), 405);
        check(visitor.get("/preview"), 405);
        check(member.post("/preview", "*words*"), 200);
        check(member.post("/drafts", Wire.form("place", "new-thread", "body", "")), 200);
        check(member.post("/drafts", Wire.form("place", "nowhere", "body", "Words")), 422);
        check(visitor.get("/health/ready"), 200);
    }

    @Test
    void bodiesThatAreNotRead() {
        String begin = "POST /discussions/new HTTP/1.1\r\nHost: 127.0.0.1:" + program.port()
                + "\r\nSec-Fetch-Site: same-origin\r\nContent-Type: application/x-www-form-urlencoded\r\n";
        check(new Wire(program).head(begin + "Transfer-Encoding: chunked\r\n\r\n1\r\na\r\n"), 411);
        check(new Wire(program).head(begin + "Content-Length: 10485760\r\n\r\nbody=x"), 413);
    }

    @Test
    void tooManyTries() {
        Occasion occasion = new Occasion(program);
        occasion.forgetTries();
        Wire visitor = new Wire(program);
        HttpResponse<String> answer = null;
        for (int tries = 0; tries < 11; tries++) {
            answer = visitor.post(
                    "/sign-in",
                    Wire.form("sign-in", "sign-in", "email", "x@example.org", "password", "y", "enter", "e"));
        }
        check(answer, 429);
        assertThat(answer.headers().firstValue("Retry-After").orElseThrow()).matches("[1-9]\\d*");
        occasion.forgetTries();
    }

    @Test
    void filesAndDownloads() {
        Wire visitor = new Wire(program);
        HttpResponse<String> sheet = visitor.get("/static/headwaters.css");
        check(sheet, 200);
        check(
                visitor.get(
                        "/static/headwaters.css",
                        "If-None-Match",
                        sheet.headers().firstValue("ETag").orElseThrow()),
                304);
        Wire member = new Wire(program).as(Person.MEMBER);
        String file =
                new Occasion(program).file(member, "For its headers " + UUID.randomUUID(), "a.csv", "a,b\n".getBytes());
        HttpResponse<String> download = member.get(file);
        check(download, 200);
        check(
                member.get(
                        file,
                        "If-None-Match",
                        download.headers().firstValue("ETag").orElseThrow()),
                304);
        check(member.get(file, "Range", "bytes=0-1"), 206);
        check(member.get(file, "Range", "bytes=90-"), 416);
        check(member.get(file.replaceAll("[^/]*$", "other.csv")), 301);
        assertThat(download.headers().firstValue("Content-Security-Policy")).contains("default-src 'none'; sandbox");
    }

    /** Checks the status and the headers of an answer. */
    static void check(HttpResponse<?> answer, int status) {
        assertThat(answer.statusCode()).as(answer.uri().toString()).isEqualTo(status);
        check(answer.uri() + " " + status, answer.headers().map());
    }

    private static void check(List<String> head, int status) {
        assertThat(head.get(0)).contains(" " + status + " ");
        Map<String, List<String>> headers = new TreeMap<>();
        for (String line : head.subList(1, head.size())) {
            String[] parts = line.split(": ", 2);
            headers.put(parts[0].toLowerCase(Locale.ROOT), List.of(parts[1]));
        }
        check("raw " + status, headers);
    }

    private static void check(String what, Map<String, List<String>> headers) {
        assertThat(headers)
                .as(what)
                .containsEntry("x-content-type-options", List.of("nosniff"))
                .containsEntry("x-frame-options", List.of("DENY"))
                .containsEntry("referrer-policy", List.of("same-origin"))
                .containsEntry("cross-origin-opener-policy", List.of("same-origin"))
                .containsEntry("cross-origin-resource-policy", List.of("same-origin"))
                .containsKeys("permissions-policy", "content-security-policy")
                .doesNotContainKeys("server", "x-powered-by", "x-frame-options-report");
        assertThat(headers.get("content-security-policy")).as(what).hasSize(1);
        String policy = headers.get("content-security-policy").get(0);
        assertThat(policy).as(what).doesNotContain("unsafe-inline", "unsafe-eval", "*", "http:");
        if (!policy.contains("sandbox")) {
            assertThat(policy)
                    .as(what)
                    .contains("default-src 'self'", "object-src 'none'", "base-uri 'none'", "frame-ancestors 'none'");
        }
    }
}
