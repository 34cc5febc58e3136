package org.headwaters.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectOutputStream;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.GZIPOutputStream;
import org.headwaters.acceptance.Visit.Person;
import org.junit.jupiter.api.Test;

/** F-03, F-05 and F-07: what a browser hands back to the view technique is a number to look up, never a thing to unpack, and opens nothing. */
class ViewStateIT {

    /** The one page with a state: a table that keeps its order. */
    private static final String DESK = "/coordinator/organizations";

    private static final Pattern LOCALE = Pattern.compile("locale:'([^']*)'");

    private final Program program = Program.shared();

    @Test
    void f03NoStateIsUnpackedAndNoneGivesAnError() throws IOException {
        Wire coordinator = new Wire(program).as(Person.COORDINATOR);
        HtmlForm queue = coordinator.form(DESK, "queue");
        String mine = state(queue);
        assertThat(mine).as("a state on the server: two numbers").matches("-?\\d+:-?\\d+");
        for (String state : hostile(mine)) {
            for (HtmlForm form : List.of(
                    queue,
                    new Wire(program).form("/sign-in", "sign-in"),
                    coordinator.form("/discussions/new", "start"))) {
                for (String[] headers : List.of(
                        new String[] {"Sec-Fetch-Site", "same-origin"},
                        new String[] {"Sec-Fetch-Site", "same-origin", "Faces-Request", "partial/ajax"})) {
                    HtmlForm sent = form.with(HtmlForm.VIEW_STATE, state);
                    if (headers.length > 2) {
                        sent = sent.with("jakarta.faces.partial.ajax", "true").with("jakarta.faces.source", form.id());
                    }
                    clean(
                            form.id() + " with " + state.substring(0, Math.min(40, state.length())),
                            coordinator.send(sent, headers));
                }
            }
        }
        HttpResponse<String> own = coordinator.send(queue);
        assertThat(own.statusCode()).as("the state itself goes on working").isEqualTo(200);
        assertThat(program.logText())
                .doesNotContain(
                        "InvalidClassException", "StreamCorruptedException", "readObject", "ClassNotFoundException");
    }

    @Test
    void f03AStateOfSomebodyElseIsNoStateOfMine() {
        Wire coordinator = new Wire(program).as(Person.COORDINATOR);
        HtmlForm queue = coordinator.form(DESK, "queue");
        assertThat(coordinator.viewCookie()).startsWith("HEADWATERS_VIEW=");
        HttpResponse<String> member = new Wire(program).as(Person.MEMBER).send(queue);
        assertThat(member.statusCode())
                .as("a member with a coordinator's state")
                .isIn(400, 403);
        HttpResponse<String> visitor = new Wire(program).send(queue);
        assertThat(visitor.statusCode())
                .as("a visitor with a coordinator's state")
                .isIn(400, 403);
        assertThat(visitor.body()).doesNotContain("applications_data");
        Wire elsewhere = new Wire(program).as(Person.COORDINATOR);
        assertThat(elsewhere.send(queue).statusCode())
                .as("another sign-in of hers")
                .isEqualTo(400);
    }

    @Test
    void f03TenMegabytesOfStateAreNotRead() {
        String head = "POST /sign-in HTTP/1.1\r\nHost: 127.0.0.1:" + program.port()
                + "\r\nSec-Fetch-Site: same-origin\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: 10485760\r\n\r\n"
                + "jakarta.faces.ViewState=";
        assertThat(new Wire(program).raw(head)).contains(" 413 ");
    }

    @Test
    void f05TheSessionOfAViewOpensNothing() {
        Wire coordinator = new Wire(program).as(Person.COORDINATOR);
        coordinator.get(DESK);
        String session = coordinator.viewCookie();
        assertThat(session).isNotEmpty();
        String value = session.substring(session.indexOf('=') + 1);
        for (String stolen : List.of(session, "JSESSIONID=" + value, session + "; JSESSIONID=" + value)) {
            Wire thief = new Wire(program).withCookie(stolen);
            for (String path : List.of(DESK, "/coordinator", "/me/devices", "/me/profile")) {
                HttpResponse<String> answer = thief.get(path);
                assertThat(answer.statusCode()).as(path).isEqualTo(302);
                assertThat(answer.headers().firstValue("Location").orElse("")).startsWith("/sign-in");
            }
        }
    }

    @Test
    void f05ASessionOneBringsAlongIsNotTakenOver() {
        String planted = "HEADWATERS_VIEW=0123456789abcdef0123456789ab";
        Wire victim = new Wire(program).withCookie(planted);
        HttpResponse<String> entered = victim.post(
                "/sign-in",
                Wire.form(
                        "sign-in",
                        "sign-in",
                        "email",
                        Person.COORDINATOR.email,
                        "password",
                        Person.COORDINATOR.password,
                        "enter",
                        "Sign in"));
        assertThat(entered.statusCode()).isEqualTo(302);
        victim.get(DESK);
        assertThat(victim.viewCookie()).isNotEmpty().isNotEqualTo(planted);
    }

    @Test
    void f07ALanguageIsOneOfOursWhereverItIsSaid() {
        Wire coordinator = new Wire(program).as(Person.COORDINATOR);
        for (String path : List.of("/", "/sign-in", DESK)) {
            for (String language : List.of(
                    "en'-probe-'",
                    "\"><script>probe()</script>",
                    "en_<b>probe</b>",
                    "${1234*4321}",
                    "xx",
                    "ar",
                    "\u0627\u0644")) {
                String encoded = URLEncoder.encode(language, StandardCharsets.UTF_8);
                String ascii = language.chars().allMatch(c -> c < 128) ? language : "ar";
                for (HttpResponse<String> answer : List.of(
                        coordinator.get(path, "Accept-Language", ascii),
                        coordinator.get(path, "Accept-Language", "de;q=0.9, " + ascii + ";q=1"),
                        coordinator.get(path + "?lang=" + encoded + "&locale=" + encoded + "&language=" + encoded
                                + "&request_locale=" + encoded),
                        new Wire(program)
                                .withCookie(coordinator.cookie() + "; lang=" + encoded + "; locale=" + encoded
                                        + "; org.springframework.web.servlet.i18n.CookieLocaleResolver.LOCALE="
                                        + encoded)
                                .get(path))) {
                    assertThat(answer.statusCode()).as(language).isEqualTo(200);
                    assertThat(answer.body())
                            .as(language)
                            .contains("<html", "lang=\"en\"")
                            .doesNotContain("5332114", "<script>probe", "<b>probe", "dir=\"rtl\"", "'-probe-'");
                    Matcher locale = LOCALE.matcher(answer.body());
                    while (locale.find()) {
                        assertThat(locale.group(1))
                                .as("in a script of PrimeFaces")
                                .isEqualTo("en");
                    }
                }
            }
        }
    }

    private static List<String> hostile(String mine) throws IOException {
        byte[] serialized = serialized();
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream zip = new GZIPOutputStream(packed)) {
            zip.write(serialized);
        }
        String altered = mine.substring(0, mine.length() - 1) + (mine.endsWith("7") ? "8" : "7");
        List<String> states = new ArrayList<>(List.of(
                "",
                altered,
                mine + "0",
                mine.replace(":", ""),
                "1:2",
                ":",
                "-1:-1",
                "99999999999999999999:99999999999999999999",
                "stateless'",
                "stateless:1",
                "\0",
                "'\"><script>",
                "#{7*7}",
                Base64.getEncoder().encodeToString(serialized),
                Base64.getEncoder().encodeToString(packed.toByteArray()),
                new String(serialized, StandardCharsets.ISO_8859_1),
                "x".repeat(1_000_000)));
        states.add("é😀\u202E");
        return states;
    }

    private static byte[] serialized() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
            out.writeObject(new HashMap<>(Map.of("a", new ArrayList<>(List.of(1, 2)))));
        }
        return bytes.toByteArray();
    }

    private static String state(HtmlForm form) {
        return form.fields().stream()
                .filter(field -> field.name().equals(HtmlForm.VIEW_STATE))
                .findFirst()
                .orElseThrow()
                .value();
    }

    /** A page of ours or a refusal, never a fault. */
    private static void clean(String what, HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(what).isLessThan(500);
        assertThat(answer.body()).as(what).doesNotContain("Exception", "\tat ", "org.headwaters", "com.sun");
    }
}
