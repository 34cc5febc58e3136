package org.headwaters.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.headwaters.acceptance.HtmlForm.Field;
import org.headwaters.acceptance.Visit.Person;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * S-06: no change is made for another site. The forms are not listed here: the sources say which there are, and a walk along all
 * links as each of four persons meets them. A form that no walk meets fails the test until {@link #begin} makes its occasion.
 */
class ForgeryIT {

    /** What a page elsewhere can make a browser send, and what a program can that leaves things out. */
    private static final List<String[]> FOREIGN = List.of(
            new String[] {"Sec-Fetch-Site", "cross-site"},
            new String[] {"Sec-Fetch-Site", "same-site"},
            new String[] {"Sec-Fetch-Site", "none", "Origin", "https://evil.example"},
            new String[] {"Origin", "https://evil.example"},
            new String[] {"Origin", "null"},
            new String[] {"Referer", "https://evil.example/page"},
            new String[] {"X-Nothing", "at all"});

    /** The first coordinator's form, on a page that only an empty community has: StartIT. */
    private static final Set<String> ELSEWHERE = Set.of(
            "account/set-up set-up",
            // Its address is tried with the others below; the form itself stands only where nobody has placed the
            // request yet.
            "members/decide-request wait");

    /** Tables that change by looking, or by jobs of their own. */
    private static final Set<String> RESTLESS =
            Set.of("device", "outbox_mail", "rate_window", "reading", "resource_use", "saved_search_look");

    private static final Pattern BOOKMARK = Pattern.compile("name=\"bookmark\" value=\"(\\d+)\"");

    private static final Program PROGRAM = Program.shared();

    /** Every form that was met: by shape of page and id, with the one who met it. */
    private static final Map<String, Met> MET = new LinkedHashMap<>();
    /** An address of every shape that was met. */
    private static final Map<String, String> ADDRESSES = new TreeMap<>();

    private record Met(HtmlForm form, Wire by) {}

    @BeforeAll
    static void walk() {
        Map<Person, Wire> persons = new EnumMap<>(Person.class);
        for (Person person : Person.values()) {
            persons.put(person, new Wire(PROGRAM).as(person));
        }
        List<String> begin = begin(persons);
        for (Wire person : Stream.concat(Stream.of(new Wire(PROGRAM)), persons.values().stream())
                .toList()) {
            Site.walk(person, begin, (path, html) -> {
                ADDRESSES.putIfAbsent(Site.shape(path), path);
                for (HtmlForm form : HtmlForm.posted(path, html)) {
                    MET.putIfAbsent(Site.shape(path) + " " + form.id(), new Met(form, person));
                }
            });
        }
    }

    /** Where the walks begin: home, and what no link leads to or only an occasion shows. */
    private static List<String> begin(Map<Person, Wire> persons) {
        Occasion occasion = new Occasion(PROGRAM);
        occasion.forgetTries();
        String one = UUID.randomUUID().toString().substring(0, 8);
        Wire member = persons.get(Person.MEMBER);
        Wire coordinator = persons.get(Person.COORDINATOR);
        String asked = occasion.application("Birch Lake Aides " + one, "asked-" + one + "@example.org");
        String review =
                Occasion.row(coordinator, "/coordinator", "/coordinator/organizations/", "Birch Lake Aides " + one);
        coordinator.send(coordinator
                .form(review, "ask-form")
                .with("question", "Which counties?")
                .press("ask"));
        occasion.application("Spruce Lake Aides " + one, "waiting-" + one + "@example.org");
        String request = occasion.joinRequest("Nadifa Ostby", "confirmed-" + one + "@example.org");
        Wire visitor = new Wire(PROGRAM);
        visitor.send(visitor.form(request, "confirm").press("yes"));
        String thread = occasion.thread(member, "To be forged " + one);
        String own = thread.replaceAll("^(/discussions/\\d+).*", "$1/posts");
        occasion.newHere(coordinator, Person.MEMBER, "newest-" + one + "@example.org");
        List<String> begin = new ArrayList<>(occasion.steward(coordinator, "Alder Lake Aides " + one, Person.LEADER));
        begin.addAll(occasion.lives(coordinator, one));
        begin.add(occasion.sponsorLink(persons.get(Person.LEADER), "sponsor-" + one + "@example.org"));
        List<String> files = occasion.files(member, "To be forged " + one);
        String given = occasion.resource(member, "To be given " + one);
        begin.add(occasion.shared(member, given, "Board " + one));
        begin.add(Occasion.sharing(given));
        begin.addAll(List.of(
                "/",
                asked,
                occasion.declined(coordinator, "Pine Lake Aides " + one, "declined-" + one + "@example.org"),
                Occasion.row(coordinator, "/coordinator", "/coordinator/organizations/", "Spruce Lake Aides " + one),
                occasion.joinRequest("Waiting Ostby", "unconfirmed-" + one + "@example.org"),
                Occasion.row(coordinator, "/me/requests", "/me/requests/", "Nadifa Ostby"),
                occasion.suggested("Solveig Ostby", "solveig-" + one + "@pinewater-health.example.org"),
                occasion.invitation(member, "invited-" + one + "@example.org"),
                answered(member, thread),
                own.replace("posts", "care"),
                own + "/1/edit",
                changed(member, own + "/1/edit", "Other words " + one),
                own + "/2/remove",
                bookmarked(member, thread),
                answered(member, occasion.question(member, "To be solved " + one)),
                occasion.collection(member, occasion.resource(member, "To be collected " + one), "List " + one),
                occasion.linked(member, occasion.resource(member, "To be linked " + one), thread),
                occasion.reported(member, occasion.resource(member, "To be forged " + one)),
                occasion.draftItem(member, "Draft to be forged " + one),
                occasion.resource(member, "To be taken out " + one).replaceAll("^(/resources/\\d+).*", "$1/remove"),
                occasion.removed(member, "To be put back " + one),
                occasion.story(member, "Story to be forged " + one, true),
                occasion.story(member, "Story to be shown again " + one, false),
                occasion.word(coordinator, "Word to be forged " + one),
                occasion.word(coordinator, "Word to be merged " + one) + "?into="
                        + occasion.word(coordinator, "Word to merge into " + one)
                                .replaceAll("\\D", ""),
                keptDraft(member),
                files.get(0),
                files.get(1),
                files.get(2),
                occasion.poll(member, "To be voted on " + one),
                occasion.waitingRequest(coordinator, "Placeless Ostby", "placeless-" + one + "@example.org"),
                // The sample's: a question to somebody, what the leader is asked, and a mentoring of hers.
                "/coordinator/introductions/2",
                "/introductions/2/answer",
                "/me/mentoring/2",
                "/search?q=interpreter",
                "/me/searches",
                occasion.stopLink(Person.MEMBER),
                "/sign-out",
                occasion.passwordLink(Person.LEADER)));
        return begin;
    }

    private static String answered(Wire member, String thread) {
        member.send(member.form(thread, "reply-form").with("body", "An answer.").press("post-reply"));
        return thread;
    }

    private static String changed(Wire member, String edit, String words) {
        member.send(member.form(edit, "edit").with("body", words).press("save"));
        return edit.replace("edit", "history");
    }

    private static String bookmarked(Wire member, String thread) {
        Matcher post = BOOKMARK.matcher(member.get(thread).body());
        assertThat(post.find()).isTrue();
        member.send(member.form(thread, "acts").with("bookmark", post.group(1)));
        return "/me/bookmarks";
    }

    private static String keptDraft(Wire member) {
        assertThat(member.post("/drafts", Wire.form("place", "new-thread", "body", "Words"))
                        .statusCode())
                .isEqualTo(200);
        return "/me/drafts";
    }

    @Test
    void everyFormOfTheSourcesWasMet() {
        Set<String> met = new TreeSet<>();
        MET.values().forEach(one -> {
            // A form in a repetition carries the repetition's name before its own.
            met.add(one.form().id().replaceAll(".*:", ""));
            met.add(Site.routes().get(Site.shape(one.form().page())) + " "
                    + one.form().id());
        });
        Set<String> never = new TreeSet<>(Site.forms());
        assertThat(never).hasSizeGreaterThan(20).contains("discussions/edit-post edit", "account/sign-out /sign-out");
        never.removeAll(met);
        never.removeAll(ELSEWHERE);
        assertThat(never)
                .as("forms that no walk meets: make their occasion in ForgeryIT.begin")
                .isEmpty();
    }

    @Test
    void noFormIsTakenFromElsewhere() {
        assertNothingChanges(taken -> MET.forEach((name, met) -> {
            for (String[] headers : FOREIGN) {
                HtmlForm pressed = met.form().buttons().isEmpty()
                        ? met.form()
                        : met.form().press(met.form().buttons().get(0));
                int status = met.by().send(pressed, headers).statusCode();
                if (status != 403) {
                    taken.add(name + " " + String.join(": ", headers) + ": " + status);
                }
            }
        }));
    }

    @Test
    void noAddressTakesAPostFromElsewhere() {
        Set<String> addresses = new TreeSet<>(Site.servlets());
        assertThat(addresses).contains("/drafts", "/preview");
        for (String template : Site.routes().keySet()) {
            addresses.add(ADDRESSES.getOrDefault(template, template.replaceAll("\\{[a-z]+}", "1")));
        }
        Wire coordinator = new Wire(PROGRAM).as(Person.COORDINATOR);
        assertNothingChanges(taken -> {
            for (String address : addresses) {
                for (String[] headers : FOREIGN) {
                    int status = coordinator
                            .post(address, Wire.form("place", "new-thread", "body", "forged"), headers)
                            .statusCode();
                    if (status != 403) {
                        taken.add(address + " " + String.join(": ", headers) + ": " + status);
                    }
                }
            }
        });
    }

    @Test
    void nothingIsChangedByGet() {
        Wire member = new Wire(PROGRAM).as(Person.MEMBER);
        assertNothingChanges(taken -> {
            MET.forEach((name, met) -> {
                for (Field button : met.form().buttons()) {
                    HtmlForm pressed = met.form().press(button);
                    String address =
                            pressed.action() + (pressed.action().contains("?") ? "&" : "?") + pressed.encoded();
                    int status = met.by().get(address).statusCode();
                    // A form without a view state is a plain page when it is asked for.
                    if (status != (pressed.has(HtmlForm.VIEW_STATE) ? 400 : 200)) {
                        taken.add(name + " " + button.name() + ": " + status);
                    }
                }
            });
            for (String servlet : Site.servlets()) {
                int status = member.get(servlet + "?place=reply:1&body=forged").statusCode();
                if (status >= 500) {
                    taken.add(servlet + ": " + status);
                }
            }
        });
    }

    @Test
    void nothingIsChangedWithoutAViewState() {
        assertNothingChanges(taken -> MET.forEach((name, met) -> {
            if (!met.form().has(HtmlForm.VIEW_STATE)) {
                return;
            }
            for (Field button : met.form().buttons()) {
                int status = met.by()
                        .send(met.form().press(button).without(HtmlForm.VIEW_STATE))
                        .statusCode();
                // The page is shown as if it had been asked for; nothing is done.
                if (status != 200 && status != 400) {
                    taken.add(name + " " + button.name() + ": " + status);
                }
            }
        }));
    }

    @Test
    void aKeyOfAnotherMemberIsNoKeyOfMine() {
        Occasion occasion = new Occasion(PROGRAM);
        Wire leader = new Wire(PROGRAM).as(Person.LEADER);
        Wire member = new Wire(PROGRAM).as(Person.MEMBER);
        String thread = occasion.thread(leader, "One key, two people " + UUID.randomUUID());
        Map<String, String> before = rows();
        HtmlForm first = leader.form(thread, "reply-form").with("body", "The first one's words.");
        assertThat(leader.send(first.press("post-reply")).statusCode()).isEqualTo(302);
        assertThat(rows()).as("a change that is made is seen by the sums").isNotEqualTo(before);
        HtmlForm second = member.form(thread, "reply-form")
                .with("body", "The second one's words.")
                .with("submissionKey", keyOf(first));
        assertThat(member.send(second.press("post-reply")).statusCode()).isEqualTo(302);
        assertThat(member.get(thread).body()).contains("The first one", "The second one");
    }

    /**
     * Forges, and finds every row as it was. Where one is not, a clock of the program may have struck meanwhile, such as the one that
     * reminds of applications: then everything is met afresh, with new occasions, and forged once more. A clock has nothing left to do;
     * a hole is still there.
     */
    private static void assertNothingChanges(Consumer<List<String>> forging) {
        Map<String, String> before = rows();
        List<String> taken = new ArrayList<>();
        forging.accept(taken);
        assertThat(taken).isEmpty();
        if (rows().equals(before)) {
            return;
        }
        MET.clear();
        walk();
        Map<String, String> again = rows();
        forging.accept(taken);
        assertThat(taken).isEmpty();
        assertThat(rows()).isEqualTo(again);
    }

    private static String keyOf(HtmlForm form) {
        return form.fields().stream()
                .filter(field -> field.name().equals("submissionKey"))
                .findFirst()
                .orElseThrow()
                .value();
    }

    /** A sum over every row of every table that only a change moves. */
    private static Map<String, String> rows() {
        Server server = Server.embedded(PROGRAM);
        Map<String, String> sums = new TreeMap<>();
        for (String table : server.column("SHOW TABLES", 1)) {
            if (!RESTLESS.contains(table)) {
                sums.put(table, server.column("CHECKSUM TABLE " + table, 2).get(0));
            }
        }
        assertThat(sums).hasSizeGreaterThan(15);
        return sums;
    }
}
