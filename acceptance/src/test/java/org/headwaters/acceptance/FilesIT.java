package org.headwaters.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.headwaters.acceptance.Visit.Person;
import org.junit.jupiter.api.Test;

/** A resource with several files, and their versions. By hand and without script. */
class FilesIT {

    private static final Program PROGRAM = Program.shared();
    private static final Pattern WAITING = Pattern.compile("name=\"upload\" value=\"([^\"]+)\"");

    /** Whole by its boxes, though it shows nothing. */
    static final byte[] FILM =
            "\0\0\0\u0010ftypisom\0\0\0\0\0\0\0\bmoov\0\0\0\bmdat".getBytes(StandardCharsets.ISO_8859_1);

    static final byte[] GIF = ("GIF89a\1\0\1\0\u0080\0\0\0\0\0\u00ff\u00ff\u00ff,\0\0\0\0\1\0\1\0\0\2\2D\1\0;")
            .getBytes(StandardCharsets.ISO_8859_1);

    private final Occasion occasion = new Occasion(PROGRAM);
    private final Wire member = new Wire(PROGRAM).as(Person.MEMBER);

    @Test
    void manyFilesAtOnceInAnOrderAndOneThatIsRefusedCostsNoOther() {
        String title = "Many files " + UUID.randomUUID();
        String files = occasion.files(member, title).get(0);
        Map<String, byte[]> sent = new LinkedHashMap<>();
        sent.put("alpha.txt", text("Alpha"));
        sent.put("lie.pdf", text("MZ"));
        sent.put("beta.csv", text("b,e\n"));
        HttpResponse<String> refused =
                member.send(member.form(files, "add-files").press("add"), sent);
        assertThat(refused.statusCode()).isEqualTo(200);
        assertThat(refused.body()).contains("lie.pdf: ");
        assertThat(keys(refused.body())).as("the others wait").hasSize(2);
        assertDone(member.send(HtmlForm.of(files, refused.body(), "add-files").press("add")));
        assertThat(names(files)).containsExactly("one.txt", "two.txt", "alpha.txt", "beta.csv");

        String two = id(files, "two.txt");
        assertDone(member.send(member.form(files, "order").with("up", two)));
        assertThat(names(files)).startsWith("two.txt", "one.txt");
        String card = "<h3><a href=\"" + files.replace("/files", "/many-files");
        assertThat(member.get("/resources").body())
                .as("one card for one resource")
                .containsOnlyOnce(card);

        assertDone(member.send(member.form(files + "/" + two, "rename-file")
                .with("name", "../Plan for\u202Etxt.exe")
                .press("rename")));
        assertThat(names(files)).startsWith("Plan fortxt_exe.txt");
        String path = "/files/" + two + "/Plan%20fortxt_exe.txt";
        assertThat(member.get(path).body()).isEqualTo("Two\n");
        assertDone(member.send(member.form(files + "/" + two, "remove-file").press("remove")));
        assertThat(member.get(path).statusCode()).isEqualTo(404);
        assertThat(member.get(files + "/" + two + "/versions").body()).contains("Taken away");
        assertThat(names(files)).startsWith("one.txt");
    }

    @Test
    void aFilmIsPlayedWithItsCaptionsAndAPictureSaysWhatItShows() {
        List<String> pages = occasion.files(member, "Film " + UUID.randomUUID());
        String resource = pages.get(0).replaceAll("/files$", "");
        Map<String, byte[]> sent = new LinkedHashMap<>();
        sent.put("story.mp4", FILM);
        sent.put("story.es.vtt", text("WEBVTT\n\n00:01.000 --> 00:03.000\nBuenos d\u00edas\n"));
        sent.put("chart.gif", GIF);
        assertDone(member.send(member.form(pages.get(0), "add-files").press("add"), sent));
        String film = "/files/" + id(pages.get(0), "story.mp4") + "/story.mp4";
        String chart = id(pages.get(0), "chart.gif");
        String html = member.get(
                        member.get(resource).headers().firstValue("Location").orElse(resource))
                .body();
        assertThat(html)
                .containsPattern("<video[^>]*controls=[^>]*src=\"" + film + "\\?show\"")
                .containsPattern("<track[^>]*kind=\"captions\"[^>]*srclang=\"es\"")
                .contains("<p>Buenos d\u00edas</p>", "alt=\"Picture chart.gif, not described yet\"");
        assertThat(member.get(film + "?show").headers().firstValue("Content-Disposition"))
                .contains("inline");
        assertThat(member.get(film).headers().firstValue("Content-Disposition").orElse(""))
                .startsWith("attachment");
        assertThat(member.get(film + "?show", "Range", "bytes=4-7").body()).isEqualTo("ftyp");
        assertThat(new Wire(PROGRAM).get(film + "?show").statusCode()).isEqualTo(404);

        assertDone(member.send(member.form(pages.get(0) + "/" + chart, "rename-file")
                .with("alt", "Visits rise from March on")
                .press("rename")));
        html = member.get(member.get(resource).headers().firstValue("Location").orElse(resource))
                .body();
        assertThat(html).contains("alt=\"Visits rise from March on\"");
    }

    /** A film of three seconds in Chromium: played by keyboard, with its captions. */
    @Test
    void aRealFilmPlaysByKeyboardAndShowsItsCaptions() throws IOException {
        byte[] film;
        try (InputStream in = FilesIT.class.getResourceAsStream("/short.webm")) {
            film = in.readAllBytes();
        }
        List<String> pages = occasion.files(member, "Short film " + UUID.randomUUID());
        Map<String, byte[]> sent = new LinkedHashMap<>();
        sent.put("short.webm", film);
        sent.put("short.en.vtt", text("WEBVTT\n\n00:00.000 --> 00:03.000\nGood morning\n"));
        assertDone(member.send(member.form(pages.get(0), "add-files").press("add"), sent));
        try (Visit viewer = Visit.desktop(PROGRAM).as(Person.MEMBER)) {
            viewer.open(pages.get(0).replaceAll("/files$", ""));
            viewer.settled();
            viewer.page.locator("video").focus();
            viewer.page.keyboard().press("Space");
            assertThat(viewer.page.evaluate("async () => { const film = document.querySelector('video');"
                            + " if (!film.ended) await Promise.race([new Promise(end => film.addEventListener('ended', end)),"
                            + " new Promise(late => setTimeout(late, 60000))]);"
                            + " return [film.ended, film.videoWidth, film.textTracks[0].mode,"
                            + " film.textTracks[0].cues[0].text].join(' '); }"))
                    .isEqualTo("true 160 showing Good morning");
        }
    }

    @Test
    void aNewVersionSaysWhatChangedAndOlderOnesStay() {
        List<String> pages = occasion.files(member, "Versions " + UUID.randomUUID());
        String first = pages.get(1).replaceAll(".*/", "");
        String versions = member.get(pages.get(2)).body();
        Matcher changes = Pattern.compile("/files/(\\d+)/changes").matcher(versions);
        assertThat(changes.find()).isTrue();
        String second = changes.group(1);
        assertThat(member.get("/files/" + first + "/one.txt").body()).isEqualTo("One\n");
        assertThat(member.get("/files/" + second + "/one.txt").body()).isEqualTo("Once\n");
        assertThat(member.get(pages.get(0) + "/" + second + "/changes").body()).contains("<del>", "<ins>", "Shorter");

        HttpResponse<String> silent = member.send(
                member.form(pages.get(1), "new-version").press("replace"), Map.of("one.txt", text("Twice")));
        assertThat(silent.statusCode()).isEqualTo(200);
        assertThat(silent.body()).contains("whatChanged-err");
        assertThat(keys(silent.body())).as("the file is kept").hasSize(1);
        assertDone(member.send(HtmlForm.of(pages.get(1), silent.body(), "new-version")
                .with("whatChanged", "Said twice")
                .press("replace")));

        assertDone(member.send(member.form(pages.get(2), "versions").with("removeVersion", first)));
        assertThat(member.get("/files/" + first + "/one.txt").statusCode()).isEqualTo(404);
        assertThat(member.get(pages.get(2)).body()).contains("Taken away", "Said twice");
    }

    @Test
    void ofManyWhoSendANewVersionAtOnceOneIsTakenAndTheOthersAreToldAndLoseNothing() throws Exception {
        List<String> pages = occasion.files(member, "At once " + UUID.randomUUID());
        Wire coordinator = new Wire(PROGRAM).as(Person.COORDINATOR);
        List<Callable<HttpResponse<String>>> all = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            Wire person = i % 2 == 0 ? member : coordinator;
            HtmlForm form = person.form(pages.get(1), "new-version")
                    .with("whatChanged", "Mine " + i)
                    .press("replace");
            byte[] content = text("Mine " + i);
            all.add(() -> person.send(form, Map.of("mine.txt", content)));
        }
        ExecutorService people = Executors.newFixedThreadPool(all.size());
        Map<Wire, HttpResponse<String>> told = new LinkedHashMap<>();
        int taken = 0;
        try {
            int sender = 0;
            for (Future<HttpResponse<String>> one : people.invokeAll(all)) {
                if (one.get().statusCode() == 302) {
                    taken++;
                } else {
                    told.put(sender % 2 == 0 ? member : coordinator, one.get());
                }
                sender++;
            }
        } finally {
            people.shutdown();
        }
        assertThat(taken).isEqualTo(1);
        for (HttpResponse<String> answer : told.values()) {
            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(answer.body()).contains("Somebody else has just sent version 3");
            assertThat(keys(answer.body())).hasSize(1);
        }
        Map.Entry<Wire, HttpResponse<String>> second =
                told.entrySet().iterator().next();
        assertDone(second.getKey()
                .send(HtmlForm.of(pages.get(1), second.getValue().body(), "new-version")
                        .press("replace")));
    }

    private List<String> names(String files) {
        Matcher name = Pattern.compile("<h2><a href=\"/files/[^>]*><bdi>([^<]+)<")
                .matcher(member.get(files).body());
        List<String> names = new ArrayList<>();
        while (name.find()) {
            names.add(name.group(1));
        }
        return names;
    }

    private String id(String files, String name) {
        Matcher id = Pattern.compile("/files/(\\d+)/" + Pattern.quote(name))
                .matcher(member.get(files).body());
        assertThat(id.find()).isTrue();
        return id.group(1);
    }

    private static List<String> keys(String html) {
        Matcher key = WAITING.matcher(html);
        List<String> keys = new ArrayList<>();
        while (key.find()) {
            keys.add(key.group(1));
        }
        return keys;
    }

    private static void assertDone(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(302);
    }

    private static byte[] text(String words) {
        return (words + "\n").getBytes(StandardCharsets.UTF_8);
    }
}
