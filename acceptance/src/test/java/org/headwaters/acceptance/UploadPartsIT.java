package org.headwaters.acceptance;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.FilePayload;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.headwaters.acceptance.Visit.Person;
import org.junit.jupiter.api.Test;

/** Files that come in parts: with progress, and after a cut line from where they stopped. */
class UploadPartsIT {

    private static final Program PROGRAM = Program.shared();
    private static final Pattern KEY = Pattern.compile("\"key\":\"([^\"]+)\"");

    private final Wire member = new Wire(PROGRAM).as(Person.MEMBER);

    @Test
    void aFileGoesOnWhereItStoppedAndWaitsForItsForm() {
        String words = "First part, second part " + UUID.randomUUID() + "\n";
        byte[] bytes = words.getBytes(StandardCharsets.US_ASCII);
        String key = begin(member, "../Parts\u202E.txt", bytes.length);
        assertThat(part(member, key, 0, words.substring(0, 10)).body()).contains("\"offset\":10");
        assertThat(member.get("/uploads/" + key).body()).contains("\"offset\":10");
        HttpResponse<String> again = part(member, key, 0, words.substring(0, 10));
        assertThat(again.statusCode()).as("sent twice").isEqualTo(409);
        assertThat(again.body()).contains("\"offset\":10");
        assertThat(done(member, key, "finish").statusCode()).as("not whole yet").isEqualTo(422);
        part(member, key, 10, words.substring(10));
        assertThat(part(member, key, bytes.length, "more").body()).contains("\"offset\":" + bytes.length);

        Wire other = new Wire(PROGRAM).as(Person.LEADER);
        assertThat(other.get("/uploads/" + key).statusCode()).isEqualTo(404);
        assertThat(part(other, key, 0, "x").statusCode()).isEqualTo(404);
        assertThat(done(other, key, "finish").statusCode()).isEqualTo(404);
        assertThat(done(other, key, "cancel").statusCode()).isEqualTo(204);
        assertThat(new Wire(PROGRAM).get("/uploads/" + key).statusCode()).isNotEqualTo(200);

        assertThat(done(member, key, "finish").body()).contains("\"name\":\"Parts.txt\"", "Plain text");
        assertThat(done(member, key, "finish").statusCode()).as("done twice").isEqualTo(200);
        String files = new Occasion(PROGRAM)
                .files(member, "In parts " + UUID.randomUUID())
                .get(0);
        HtmlForm form = member.form(files, "add-files").with("upload", key).press("add");
        assertThat(member.send(form).statusCode()).isEqualTo(302);
        Matcher path = Pattern.compile("/files/\\d+/Parts\\.txt")
                .matcher(member.get(files).body());
        assertThat(path.find()).isTrue();
        assertThat(member.get(path.group()).body()).isEqualTo(words);
    }

    @Test
    void whatIsTooLargeLiesOrComesFromElsewhereIsRefused() {
        HttpResponse<String> large =
                member.post("/uploads/begin", Wire.form("name", "a.pdf", "size", String.valueOf(201L << 20)));
        assertThat(large.statusCode()).isEqualTo(422);
        assertThat(large.body()).contains("200 MB");
        for (String size : new String[] {"0", "-1", "x", "", "99999999999999999999"}) {
            assertThat(member.post("/uploads/begin", Wire.form("name", "a.pdf", "size", size))
                            .statusCode())
                    .as(size)
                    .isIn(400, 422);
        }
        String key = begin(member, "lie.pdf", 5);
        part(member, key, 0, "MZ...");
        HttpResponse<String> refused = done(member, key, "finish");
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("problem");
        assertThat(member.get("/uploads/" + key).statusCode()).as("it is gone").isEqualTo(404);

        String given = begin(member, "given-up.txt", 5);
        part(member, given, 0, "12");
        assertThat(done(member, given, "cancel").statusCode()).isEqualTo(204);
        assertThat(member.get("/uploads/" + given).statusCode()).isEqualTo(404);

        String mine = begin(member, "mine.txt", 5);
        assertThat(member.send(
                                "/uploads/" + mine + "?at=0",
                                "12345".getBytes(StandardCharsets.US_ASCII),
                                "Sec-Fetch-Site",
                                "cross-site")
                        .statusCode())
                .isEqualTo(403);
        assertThat(member.get("/uploads/" + mine).body()).contains("\"offset\":0");
        for (String path : new String[] {"/uploads/" + mine + "/x", "/uploads/..%5c..", "/uploads/" + mine + "?at=x"}) {
            assertThat(part(member, path.substring("/uploads/".length()), 0, "1")
                            .statusCode())
                    .as(path)
                    .isIn(400, 404);
        }
        done(member, mine, "cancel");
        assertThat(new Wire(PROGRAM)
                        .post("/uploads/begin", Wire.form("name", "a.pdf", "size", "5"))
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void withScriptTheFilesAreOnTheirWayWhileTheFormIsFilledIn() {
        String files = new Occasion(PROGRAM)
                .files(member, "By script " + UUID.randomUUID())
                .get(0);
        try (Visit visit = Visit.desktop(PROGRAM).as(Person.MEMBER)) {
            visit.open(files);
            visit.page.setInputFiles("#file", new FilePayload[] {
                new FilePayload("lie.pdf", "application/pdf", "MZ".getBytes(StandardCharsets.US_ASCII)),
                new FilePayload("true.txt", "text/plain", "True words\n".getBytes(StandardCharsets.US_ASCII))
            });
            assertThat(visit.page.locator("#uploads input[name=upload]")).hasCount(1);
            assertThat(visit.page.locator("#uploads .has-error")).containsText("lie.pdf");
            visit.page.click("#add");
            assertThat(visit.page.locator("#order")).containsText("true.txt");
            visit.settled();
        }
    }

    private static String begin(Wire person, String name, long size) {
        HttpResponse<String> answer =
                person.post("/uploads/begin", Wire.form("name", name, "size", String.valueOf(size)));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        Matcher key = KEY.matcher(answer.body());
        assertThat(key.find()).isTrue();
        return key.group(1);
    }

    private static HttpResponse<String> part(Wire person, String key, long at, String bytes) {
        String query = key.contains("?") ? "" : "?at=" + at;
        return person.send(
                "/uploads/" + key + query, bytes.getBytes(StandardCharsets.US_ASCII), "Sec-Fetch-Site", "same-origin");
    }

    private static HttpResponse<String> done(Wire person, String key, String what) {
        return person.send("/uploads/" + key + "?do=" + what, new byte[0], "Sec-Fetch-Site", "same-origin");
    }
}
