package org.headwaters.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.headwaters.acceptance.HtmlForm.Field;
import org.headwaters.acceptance.Visit.Person;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** S-04: whatever stands in a field of a form that takes text, the answer is a page with sentences, soon, and never a fault. */
class HostileIT {

    private static final Set<String> COLLABORATION =
            Set.of("post.need", "post.offer", "post.population", "post.place", "post.deadline");
    private static final Set<String> ANNOUNCEMENT =
            Set.of("post.audience", "post.starts", "post.ends", "post.actionLabel", "post.actionUrl");

    /** About a second for us; the rest is for a machine that does other things too. */
    private static final Duration LIMIT = Duration.ofSeconds(3);

    private static final String BIG = "x".repeat(1_000_000);
    /** 9149 × 9203: neither a text below holds it, nor a random key of a form but once in a lifetime. */
    private static final String EVALUATED = "84198247";

    private static final List<String> TEXTS = List.of(
            "\0\0nul\0",
            "\u202Egnp.exe\u202C \u2066turned\u2069 \u200F\u200E",
            "\u0627\u0644\u0639\u0631\u0628\u064A\u0629 \u05E2\u05D1\u05E8\u05D9\u05EA",
            "😀👩🏽‍⚕️🏳️‍🌈",
            "😀".repeat(300),
            "Ünïcödé ".repeat(40),
            "N".repeat(300),
            "Z\u0351\u036B\u0343\u036A\u0302\u036B\u033D\u034F\u0334\u0319\u0324".repeat(10),
            "'; DROP TABLE post; -- ",
            "1' OR '1'='1",
            "\\",
            "\" onfocus=\"alert(1)\" autofocus x=\"",
            "<script>alert(1)</script>",
            "#{9149*9203} ${9149*9203} %{9149*9203} #{facesContext.responseComplete()}",
            "{0} {1,number} %s %n '",
            "../../etc/passwd",
            "line\r\nSet-Cookie: a=b",
            "\u200B\u2060\uFEFF",
            "\t\n ",
            "-1");

    private static final List<String> CHOICES = List.of(
            "", "-1", "NaN", "99999999999999999999999", "2147483648", "\0'", "#{9149*9203}", "😀", "x".repeat(100_000));

    /** What a text must look like for the form to be taken: those stay while the others are tried. */
    private static final Set<String> SHAPED = Set.of(
            "email",
            "contactEmail",
            "website",
            "evidence",
            "mailDomains",
            "link",
            "links",
            "position",
            "password",
            "again",
            "year",
            "until",
            "madeOn",
            "sponsorEmail");

    private static final Program PROGRAM = Program.shared();
    private static final Map<String, Supplier<HtmlForm>> FORMS = new LinkedHashMap<>();
    private static final Map<String, Wire> SENDERS = new LinkedHashMap<>();

    private static Occasion occasion;
    private static Wire member;
    private static HtmlForm profile;
    private static String word;
    private final List<String> faults = new ArrayList<>();

    @BeforeAll
    static void occasions() {
        occasion = new Occasion(PROGRAM);
        occasion.forgetTries();
        member = new Wire(PROGRAM).as(Person.MEMBER);
        Wire visitor = new Wire(PROGRAM);
        Wire coordinator = new Wire(PROGRAM).as(Person.COORDINATOR);
        String one = UUID.randomUUID().toString().substring(0, 8);
        profile = member.form("/me/profile", "edit");
        String thread = occasion.thread(member, "Hostile " + one);
        String resource = occasion.resource(member, "Hostile " + one);
        String space = space(coordinator, "Hostile " + one);
        occasion.application("Hostile Lake Aides " + one, mail("review"));

        add("join", visitor, () -> Occasion.joining(visitor, "Somebody", mail("join"))
                .press("send"));
        add("apply", visitor, () -> Occasion.applying(visitor, "Organization " + UUID.randomUUID(), mail("apply"))
                .press("send"));
        add("invitation", member, () -> member.form("/me/invitations", "invite")
                .with("email", mail("invited"))
                .press("send-invitation"));
        add("profile", member, () -> member.form("/me/profile", "edit")
                .with("name", "Pa Nhia")
                .press("save"));
        add("about oneself", member, () -> member.form("/me/identity/disability", "answer")
                .press("save"));
        add("new thread", member, () -> member.form("/discussions/new", "start")
                .with("title", "A title")
                .with("space", "whole-community")
                .with("body", "Words")
                .press("post"));
        add("reply", member, () -> member.form(thread, "reply-form")
                .with("body", "Words")
                .press("post-reply"));
        add("introduction", member, () -> member.form("/introductions/new", "ask-introduction")
                .with("lookingFor", "has done it")
                .with("introWhy", "To learn")
                .press("send-introduction"));
        add("edit post", member, () -> member.form(
                        thread.replaceAll("^(/discussions/\\d+).*", "$1/posts/1/edit"), "edit")
                .press("save"));
        add("new resource", member, () -> member.form("/resources/new", "add")
                .with("title", "A title")
                .with("description", "Words")
                .with("kind", "DOCUMENT")
                .with("audience", "MEMBERS")
                .with("link", "https://example.org/" + UUID.randomUUID())
                .with("different", "yes")
                .press("share"));
        add("edit resource", member, () -> member.form(resource.replaceAll("^(/resources/\\d+).*", "$1/edit"), "edit")
                .press("save"));
        List<String> files = occasion.files(member, "Hostile files " + one);
        add("name of a file", member, () -> member.form(files.get(1), "rename-file")
                .with("name", "A name")
                .press("rename"));
        Server database = Server.embedded(PROGRAM);
        database.execute("INSERT INTO term (vocabulary, slug, label) VALUES ('FOCUS_AREA', 'hostile', 'hostile')");
        word = database.column("SELECT id FROM term WHERE slug = 'hostile'", 1).get(0);
        String draft = occasion.draftItem(member, "Hostile draft " + one);
        add("draft of a resource", member, () -> member.form(draft, "edit").press("save"));
        add("report on a resource", member, () -> member.form(
                        resource.replaceAll("^(/resources/\\d+).*", "$1/adoption"), "record")
                .with("stage", "DROPPED")
                .with("dropReason", "Why")
                .press("report"));
        add("link for people outside", member, () -> member.form(Occasion.sharing(resource), "make-link")
                .with("label", "Board")
                .press("make"));
        String story = occasion.story(member, "Hostile story " + one, true);
        add("looking at a resource again", member, () -> member.form(story, "review-form")
                .press("reviewed"));
        add("who looks after a resource", member, () -> member.form(story, "steward-form")
                .with("steward", "pa-nhia-khang")
                .press("hand-over"));
        add("evidence of a resource", coordinator, () -> coordinator
                .form(story, "evidence-form")
                .with("level", "BEST")
                .with("reviewer", "pa-nhia-khang")
                .press("judge"));
        add("out of the library", member, () -> member.form(
                        occasion.resource(member, "Hostile end " + UUID.randomUUID())
                                .replaceAll("^(/resources/\\d+).*", "$1/remove"),
                        "remove-form")
                .with("fate", "REMOVED")
                .with("note", "Words")
                .press("remove-it"));
        add("consent taken back", member, () -> member.form(
                        occasion.story(member, "Hostile consent " + UUID.randomUUID(), true), "recall-form")
                .with("reason", "Words")
                .press("recall"));
        add("link of a resource", member, () -> member.form(
                        resource.replaceAll("^(/resources/\\d+).*", "$1/links"), "link")
                .with("way", "CAME_FROM")
                .with("address", thread)
                .press("add-link"));
        add("collection", member, () -> member.form("/collections/new", "make-form")
                .with("title", "A list")
                .with("purpose", "Words")
                .press("make"));
        String collection = occasion.collection(member, resource, "Hostile " + one);
        add("into a collection", member, () -> member.form(collection, "add-item")
                .with("address", thread)
                .with("note", "Words")
                .press("add-one"));
        add("about a collection", member, () -> member.form(collection, "about-collection")
                .press("save"));
        add("collect", member, () -> member.form(resource.replaceAll("^(/resources/\\d+).*", "$1/collect"), "collect")
                .with("collection", "new")
                .with("title", "Another list")
                .with("note", "Words")
                .press("add-it"));
        add("population", coordinator, () -> coordinator
                .form("/populations/rural/edit", "edit-population")
                .press("save-population"));
        add("space", coordinator, () -> coordinator.form(space, "edit-space").press("save"));
        String review =
                Occasion.row(coordinator, "/coordinator", "/coordinator/organizations/", "Hostile Lake Aides " + one);
        add("note on an application", coordinator, () -> coordinator
                .form(review, "note-form")
                .with("note", "Words")
                .press("keep-note"));
        String organization = organization("hostile-house-" + one);
        add("organization's page", coordinator, () -> coordinator
                .form(organization + "/edit", "edit-organization")
                .press("save-organization"));
        add("recognition", coordinator, () -> coordinator
                .form(organization + "/recognitions", "add-recognition")
                .with("recognition", "A prize")
                .with("givenBy", "A jury")
                .with("year", "2024")
                .with("evidence", "https://example.org/prize")
                .press("add-one"));
        add("new word", coordinator, () -> coordinator
                .form("/coordinator/vocabularies", "add-term")
                .with("vocabulary", "FOCUS_AREA")
                .with("label", "Word " + UUID.randomUUID())
                .press("add-one"));
        add("word", coordinator, () -> coordinator
                .form("/coordinator/vocabularies/" + word, "edit-term")
                .press("save-term"));
        add("level", coordinator, () -> coordinator
                .form("/coordinator/levels/renee-guilbeaux", "level-form")
                .with("levelReason", "Why")
                .press("set-level"));
        add("sign-in", visitor, () -> visitor.form("/sign-in", "sign-in")
                .with("email", mail("nobody"))
                .with("password", "not this one")
                .press("enter"));
        add("new password", visitor, () -> visitor.form("/password", "ask")
                .with("email", mail("nobody"))
                .press("send"));
    }

    @AfterAll
    static void putBack() {
        HtmlForm back = member.form("/me/profile", "edit");
        for (Field field : profile.fields()) {
            if (field.text()) {
                back = back.with(field.name(), field.value());
            }
        }
        assertThat(member.send(back.press("save")).statusCode()).isEqualTo(302);
        // They would stand in the queues of other tests.
        Server server = Server.embedded(PROGRAM);
        server.execute("DELETE FROM term WHERE vocabulary = 'FOCUS_AREA' AND id >= " + word);
        server.execute("UPDATE organization_application SET state = 'DECLINED' WHERE contact_email LIKE 'hostile-%'");
        server.execute("DELETE FROM introduction_request WHERE id > 4 AND state = 'NEW' AND asker_id ="
                + " (SELECT member_id FROM account WHERE email = 'member@example.org')");
        server.execute("UPDATE organization SET state = 'LEFT' WHERE slug LIKE 'hostile-house-%'");
        // Those of the sample stay; a member keeps no more than some.
        server.execute("DELETE FROM collection WHERE id > 2 AND owner_id ="
                + " (SELECT member_id FROM account WHERE email = 'member@example.org')");
        server.execute("UPDATE join_request SET state = 'DECLINED' WHERE email LIKE 'hostile-%'");
        occasion.forgetTries();
    }

    private static void add(String name, Wire sender, Supplier<HtmlForm> form) {
        FORMS.put(name, form);
        SENDERS.put(name, sender);
    }

    private static String mail(String what) {
        return "hostile-" + what + "-" + UUID.randomUUID().toString().substring(0, 8) + "@example.org";
    }

    /** Path of an organization that nobody else uses. */
    private static String organization(String slug) {
        Server.embedded(PROGRAM)
                .execute("INSERT INTO organization (slug, name, kind, region, mission, state, approved_at, version)"
                        + " VALUES ('" + slug + "', '" + slug
                        + "', 'CLINIC', 'METRO', 'We care.', 'APPROVED', NOW(6), 0)");
        return "/organizations/" + slug;
    }

    private static String space(Wire coordinator, String name) {
        HtmlForm form = coordinator
                .form("/coordinator/spaces", "new-space")
                .with("name", name)
                .with("purpose", "For a test.")
                .with("visibility", "OWN")
                .with("position", "900")
                .press("make");
        assertThat(coordinator.send(form).statusCode()).isEqualTo(302);
        String html = coordinator.get("/coordinator/spaces").body();
        int at = html.indexOf("href=\"/coordinator/spaces/", html.indexOf(name)) + 6;
        return html.substring(at, html.indexOf('"', at));
    }

    @Test
    void everyTextInEveryField() {
        FORMS.forEach((name, form) -> TEXTS.forEach(text -> {
            afresh(name);
            send(name, name, form.get().withTexts(field -> text), text);
            afresh(name);
            HtmlForm shaped = form.get();
            for (String field : shaped.texts()) {
                shaped = SHAPED.contains(field) ? shaped : shaped.with(field, text);
            }
            send(name, name + ", else right", shaped, text);
        }));
        assertThat(faults).isEmpty();
    }

    @Test
    void everyChoiceThatIsNone() {
        FORMS.forEach((name, form) -> {
            afresh(name);
            HtmlForm plain = form.get();
            for (Field field : plain.fields()) {
                if (field.text()
                        || field.name().equals(HtmlForm.VIEW_STATE)
                        || field.name().equals(plain.id())) {
                    continue;
                }
                for (String choice : CHOICES) {
                    afresh(name);
                    // A new key each time, or all but the first would be taken for a second sending.
                    HtmlForm fresh =
                            plain.with("submissionKey", UUID.randomUUID().toString());
                    send(name, name + " " + field.name(), fresh.with(field.name(), choice), choice);
                }
            }
        });
        assertThat(faults).isEmpty();
    }

    @Test
    void aMegabyteInOneField() {
        FORMS.forEach((name, form) -> {
            afresh(name);
            for (String field : form.get().texts()) {
                afresh(name);
                HttpResponse<String> answer = send(
                        name, name + " " + field, ofItsType(form.get(), field).with(field, BIG), BIG);
                if (answer.statusCode() == 200 && !name.equals("sign-in")) {
                    assertThat(answer.body().contains("id=\"" + field + "-err\""))
                            .as("a sentence at " + name + " " + field)
                            .isTrue();
                }
            }
        });
        assertThat(faults).isEmpty();
    }

    /** What only one type of thread asks for counts only where that type was chosen. */
    private static HtmlForm ofItsType(HtmlForm form, String field) {
        if (COLLABORATION.contains(field)) {
            return form.with("type", "COLLABORATION");
        }
        return ANNOUNCEMENT.contains(field) ? form.with("type", "ANNOUNCEMENT") : form;
    }

    @Test
    void bytesThatAreNoUtf8() {
        for (String bytes : List.of("%ED%A0%80", "%C0%AF", "%FF%FE", "%F0%9F", "%80", "a%00b", "%", "%zz", "%u0041")) {
            FORMS.forEach((name, form) -> {
                afresh(name);
                HtmlForm plain = form.get();
                if (plain.multipart()) {
                    return;
                }
                String field = plain.texts().get(0);
                HttpResponse<String> answer = SENDERS.get(name)
                        .post(plain.action(), plain.without(field).encoded() + "&" + field + "=" + bytes);
                judge(name + " " + field, answer, bytes, Duration.ZERO);
            });
        }
        assertThat(faults).isEmpty();
    }

    @Test
    void idsInAddresses() {
        List<String> ids = List.of(
                "-1",
                "0",
                "999999999999999999",
                "99999999999999999999",
                "one",
                "1e3",
                "%00",
                "1%00",
                "'",
                "%F0%9F%98%80",
                "#{9149*9203}".replace("#", "%23").replace("{", "%7B").replace("}", "%7D"),
                "..",
                "%2e%2e",
                "x".repeat(3_000));
        Wire coordinator = new Wire(PROGRAM).as(Person.COORDINATOR);
        for (String template : Site.routes().keySet()) {
            if (!template.contains("{")) {
                continue;
            }
            for (String id : ids) {
                String path = template.replaceAll(
                        "\\{[a-z]+}", id.replace("\\", "\\\\").replace("$", "\\$"));
                HttpResponse<String> answer = coordinator.get(path);
                // The path may lead elsewhere, as /discussions/.. does; a fault it is never.
                judge(path.substring(0, Math.min(80, path.length())), answer, id, Duration.ZERO);
                if (!template.contains("/{secret}") && answer.statusCode() < 400) {
                    assertThat(id).as(path).isIn("0", "..", "one", "-1", "1e3");
                }
            }
        }
        for (String path : List.of(
                "/discussions",
                "/members",
                "/resources",
                "/organizations",
                "/search",
                "/coordinator/audit",
                "/me/requests",
                "/spaces")) {
            for (String value : List.of(
                    "-1",
                    "abc",
                    "99999999999999999999",
                    "%27",
                    "%00",
                    "%F0%9F%98%80",
                    "x".repeat(5_000),
                    "%23%7B9149*9203%7D",
                    "(a%2B)%2B%24")) {
                StringBuilder query = new StringBuilder("?");
                for (String name : List.of(
                        "q",
                        "page",
                        "after",
                        "before",
                        "space",
                        "type",
                        "show",
                        "name",
                        "kind",
                        "region",
                        "topic",
                        "population",
                        "language",
                        "sort",
                        "state",
                        "action",
                        "outcome",
                        "expertise",
                        "interest",
                        "organization",
                        "done",
                        "back")) {
                    query.append(name)
                            .append('=')
                            .append(value.length() > 300 ? value.substring(0, 200) : value)
                            .append('&');
                }
                judge(
                        path + " with " + value.substring(0, Math.min(20, value.length())),
                        coordinator.get(path + query),
                        value,
                        Duration.ZERO);
            }
        }
        assertThat(faults).isEmpty();
    }

    @Test
    void tenMegabytesOfTextAreRefusedWithASentence() {
        // The length alone decides; the sentence is what the error page says of 413.
        String head =
                "POST /discussions/new HTTP/1.1\r\nHost: 127.0.0.1:" + PROGRAM.port() + "\r\nCookie: " + member.cookie()
                        + "\r\nSec-Fetch-Site: same-origin\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: 10485760\r\n\r\nbody=x";
        String answer = member.whole(head);
        assertThat(answer)
                .startsWith("HTTP/1.1 413")
                .contains("That is too much at once", "a form up to 4 MB of text", "<h1");
    }

    /** Only visitors' forms have limits here, and only members' forms keep drafts. */
    private static void afresh(String name) {
        if (SENDERS.get(name).cookie().isEmpty()) {
            occasion.forgetTries();
        } else {
            occasion.forgetDrafts();
        }
    }

    private HttpResponse<String> send(String name, String what, HtmlForm form, String text) {
        long begin = System.nanoTime();
        HttpResponse<String> answer = SENDERS.get(name).send(form);
        judge(what, answer, text, Duration.ofNanos(System.nanoTime() - begin));
        return answer;
    }

    private void judge(String name, HttpResponse<String> answer, String text, Duration took) {
        String what =
                name + " with " + text.substring(0, Math.min(30, text.length())).replace("\0", "NUL");
        int status = answer.statusCode();
        if (status >= 500) {
            faults.add(what + ": " + status);
        }
        String html = answer.body();
        if (html.contains("Exception") || html.contains("\tat ") || html.contains("org.headwaters")) {
            faults.add(what + ": a trace");
        }
        if (html.contains("Validation Error") || html.contains("Conversion Error")) {
            faults.add(what + ": words of the framework");
        }
        if (html.contains(EVALUATED) && !text.contains(EVALUATED)) {
            faults.add(what + ": evaluated");
        }
        if (html.contains("<script>alert(1)")) {
            faults.add(what + ": not escaped");
        }
        // The server itself refuses an address with a NUL, or one that climbs out of the site, before anybody here is
        // asked.
        boolean refusedBefore =
                status == 400 && (text.contains("%00") || text.contains("..") || text.contains("%2e%2e"));
        if ((status < 300 || status >= 400) && !refusedBefore && !html.contains("<h1")) {
            faults.add(what + ": " + status + " without a page of ours");
        }
        if (answer.headers().firstValue("Set-Cookie").orElse("").startsWith("a=b")) {
            faults.add(what + ": a header of theirs");
        }
        if (took.compareTo(LIMIT) > 0) {
            faults.add(what + ": " + took.toMillis() + " ms");
        }
    }
}
