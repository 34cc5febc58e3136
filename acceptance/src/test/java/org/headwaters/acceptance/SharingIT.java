package org.headwaters.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.headwaters.acceptance.Visit.Person;
import org.junit.jupiter.api.Test;

/** A resource is passed on: by a link to people who are no members, on paper to patients, to one's own organization. */
class SharingIT {

    private static final Program PROGRAM = Program.shared();
    private static final Pattern FILE = Pattern.compile("href=\"(/shared/[^\"]+)\"");
    private static final Pattern RECALL = Pattern.compile("name=\"recall\" value=\"(\\d+)\"");

    private final Occasion occasion = new Occasion(PROGRAM);
    private final Wire member = new Wire(PROGRAM).as(Person.MEMBER);
    private final Wire visitor = new Wire(PROGRAM);

    @Test
    void aLinkOpensOneResourceAndItsNewestFilesUntilItIsTakenBack() {
        List<String> pages = occasion.files(member, "Passed on " + UUID.randomUUID());
        String resource = pages.get(0).replaceAll("/files$", "");
        String older = pages.get(1).replaceAll(".*/", "");
        String link = occasion.shared(member, resource, "The board");

        HttpResponse<String> shown = visitor.get(link);
        assertThat(shown.statusCode()).isEqualTo(200);
        assertThat(shown.body()).contains("Passed on", "one.txt", "two.txt").contains("noindex");
        Matcher file = FILE.matcher(shown.body());
        assertThat(file.find()).isTrue();
        HttpResponse<String> bytes = visitor.get(file.group(1));
        assertThat(bytes.body()).isEqualTo("Once\n");
        assertThat(bytes.headers().firstValue("Content-Disposition").orElse("")).startsWith("attachment");

        String secret = link.replaceAll(".*/", "");
        assertThat(visitor.get("/shared/" + secret + "/" + older + "/one.txt").statusCode())
                .as("an older version")
                .isEqualTo(404);
        assertThat(visitor.get("/shared/" + secret + "/1/any.pdf").statusCode())
                .as("another resource's file")
                .isEqualTo(404);
        assertThat(visitor.get(file.group(1).replace("/shared/" + secret, "/files"))
                        .statusCode())
                .as("the file itself")
                .isEqualTo(404);
        assertThat(visitor.get(resource).statusCode()).as("the resource itself").isEqualTo(404);

        String list = member.get(resource + "/sharing").body();
        assertThat(list)
                .contains("The board", "Opened once, files fetched once")
                .doesNotContain(secret);
        Matcher recall = RECALL.matcher(list);
        assertThat(recall.find()).isTrue();
        assertThat(member.send(member.form(resource + "/sharing", "links").with("recall", recall.group(1)))
                        .statusCode())
                .isEqualTo(302);
        HttpResponse<String> ended = visitor.get(link);
        assertThat(ended.statusCode()).isEqualTo(410);
        assertThat(ended.body()).contains("This link has ended").doesNotContain("Passed on");
        assertThat(visitor.get(file.group(1)).statusCode()).isEqualTo(404);
    }

    @Test
    void aLinkEndsOnItsDayAndWhenItsResourceIsNoLongerShared() {
        String resource = occasion.resource(member, "Until a day " + UUID.randomUUID());
        String id = resource.replaceAll("^/resources/(\\d+).*", "$1");
        String link = occasion.shared(member, resource, "The board");
        Server server = Server.embedded(PROGRAM);
        server.execute("UPDATE resource SET state = 'DRAFT', audience = 'KEPT' WHERE id = " + id);
        assertThat(visitor.get(link).statusCode()).isEqualTo(410);
        server.execute("UPDATE resource SET state = 'SHARED', audience = 'MEMBERS' WHERE id = " + id);
        assertThat(visitor.get(link).statusCode()).isEqualTo(200);
        server.execute("UPDATE share_link SET ends_at = UTC_TIMESTAMP(6) WHERE resource_id = " + id);
        assertThat(visitor.get(link).statusCode()).isEqualTo(410);
        assertThat(visitor.get("/s/" + "x".repeat(43)).statusCode())
                .as("never given out")
                .isEqualTo(404);
    }

    @Test
    void aPageForPatientsIsPrintedOnlyWhereTheResourceIsForThem() {
        String title = "For patients " + UUID.randomUUID();
        HtmlForm form = member.form("/resources/new", "add")
                .with("title", title)
                .with("description", "How to ask for an interpreter.")
                .with("kind", "DOCUMENT");
        Map<String, byte[]> sheet = Map.of("sheet.txt", "Ask".getBytes(StandardCharsets.UTF_8));
        String open = path(member.send(form.with("audience", "PATIENTS").press("share"), sheet));
        HttpResponse<String> page = visitor.get(open + "/handout");
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body())
                .contains(title, "How to ask for an interpreter.", "<path d=\"M4 4h7v1h-7z")
                .contains(open.replace("/resources/", "/r/"));
        assertThat(visitor.get(open.replace("/resources/", "/r/"))
                        .headers()
                        .firstValue("Location")
                        .orElse(""))
                .startsWith(open + "/");
        String members = occasion.resource(member, "For members " + UUID.randomUUID())
                .replaceAll("^(/resources/\\d+).*", "$1/handout");
        assertThat(member.get(members).statusCode()).isEqualTo(404);
    }

    @Test
    void whatIsForAnOrganizationIsForItsPeopleAlone() {
        String title = "Among ourselves " + UUID.randomUUID();
        HtmlForm form = member.form("/resources/new", "add")
                .with("title", title)
                .with("description", "Words")
                .with("kind", "DOCUMENT")
                .with("audience", "ORGANIZATION");
        String page =
                path(member.send(form.press("share"), Map.of("ours.txt", "Ours".getBytes(StandardCharsets.UTF_8))));
        String file = Server.embedded(PROGRAM)
                .column("SELECT id FROM stored_file WHERE resource_id = " + page.replaceAll("\\D", ""), 1)
                .get(0);
        Wire elsewhere = new Wire(PROGRAM).as(Person.LEADER);
        for (Wire other : List.of(visitor, elsewhere)) {
            assertThat(other.get(page).statusCode()).isEqualTo(404);
            assertThat(other.get("/files/" + file + "/ours.txt").statusCode()).isEqualTo(404);
            assertThat(other.get("/resources?sort=newest").body()).doesNotContain(title);
        }
        assertThat(member.get("/files/" + file + "/ours.txt").body()).isEqualTo("Ours");
        assertThat(member.get("/resources?sort=newest").body()).contains(title);
        Wire coordinator = new Wire(PROGRAM).as(Person.COORDINATOR);
        assertThat(coordinator.get("/resources?sort=newest").body()).contains(title);
    }

    /** U-02: every address of a byte, asked by a browser in which somebody of another organization is signed in. */
    @Test
    void u02NobodyElsewhereReachesAByteOfWhatIsForOneOrganization() {
        List<String> pages = occasion.files(member, "Bytes of ours " + UUID.randomUUID());
        String resource = pages.get(0).replaceAll("/files$", "");
        String number = resource.replaceAll("\\D", "");
        Map<String, byte[]> more = new LinkedHashMap<>();
        more.put("film.mp4", FilesIT.FILM);
        more.put("film.en.vtt", "WEBVTT\n\n00:01.000 --> 00:03.000\nOnly ours\n".getBytes(StandardCharsets.UTF_8));
        more.put("chart.gif", FilesIT.GIF);
        assertThat(member.send(member.form(pages.get(0), "add-files").press("add"), more)
                        .statusCode())
                .isEqualTo(302);
        String link = occasion.shared(member, resource, "The board");
        Matcher shared = FILE.matcher(visitor.get(link).body());
        assertThat(shared.find()).isTrue();
        Server server = Server.embedded(PROGRAM);
        server.execute(
                "UPDATE resource SET audience = 'ORGANIZATION', wanted_audience = 'ORGANIZATION' WHERE id = " + number);
        List<String> addresses = new ArrayList<>();
        server.column("SELECT CONCAT('/files/', id, '/', name) FROM stored_file WHERE resource_id = " + number, 1)
                .forEach(file -> addresses.addAll(List.of(file, file + "?show")));
        for (String file : List.copyOf(addresses)) {
            assertThat(member.get(file).statusCode()).as(file).isEqualTo(200);
        }
        assertThat(addresses)
                .as("original, older version, film, captions, picture")
                .hasSizeGreaterThanOrEqualTo(12);
        // A first page to be kept from them, wherever the reader of files is by now: the picture that is there already.
        server.execute("REPLACE INTO file_preview (sha256, preview_sha256, size, width, height, made_at)"
                + " SELECT f.sha256, g.sha256, g.size, 1, 1, NOW(6) FROM stored_file f JOIN stored_file g"
                + " ON g.resource_id = f.resource_id AND g.name = 'chart.gif' WHERE f.resource_id = " + number
                + " AND f.sha256 IN (SELECT t.sha256 FROM file_text t)");
        List<String> previews = server.column(
                "SELECT DISTINCT CONCAT('/previews/', f.id, '/page.png') FROM stored_file f JOIN file_preview p"
                        + " ON p.sha256 = f.sha256 WHERE f.resource_id = " + number,
                1);
        assertThat(previews).isNotEmpty();
        for (String preview : previews) {
            assertThat(member.get(preview).statusCode()).as(preview).isEqualTo(200);
        }
        addresses.addAll(previews);
        for (String page : List.of("", "/edit", "/care", "/sharing", "/handout", "/adoption", "/remove")) {
            addresses.add(resource + page);
        }
        addresses.addAll(pages);
        addresses.add(pages.get(1) + "/changes");
        Matcher recall = RECALL.matcher(member.get(resource + "/sharing").body());
        assertThat(recall.find()).isTrue();
        assertThat(member.send(member.form(resource + "/sharing", "links").with("recall", recall.group(1)))
                        .statusCode())
                .isEqualTo(302);
        addresses.add(shared.group(1));
        try (Visit elsewhere = Visit.desktop(PROGRAM).as(Person.LEADER)) {
            elsewhere.open("/resources");
            for (String range : List.of("", "bytes=0-3")) {
                Object reached = elsewhere.page.evaluate(
                        "async ([paths, range]) => { const found = []; for (const path of paths) {"
                                + " const answer = await fetch(path, {headers: range ? {Range: range} : {}});"
                                + " if (answer.status !== 404) found.push(path + ' ' + answer.status); } return found; }",
                        List.of(addresses, range));
                assertThat((List<?>) reached).as("range %s", range).isEmpty();
            }
            assertThat(elsewhere.page.evaluate("path => fetch(path).then(answer => answer.status)", link))
                    .as("a link that was taken back says so and no more")
                    .isEqualTo(410);
        }
        server.execute("DELETE FROM file_preview WHERE width = 1 AND height = 1");
    }

    private static String path(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).isEqualTo(302);
        return answer.headers().firstValue("Location").orElse("").replaceAll("^(/resources/\\d+).*", "$1");
    }
}
