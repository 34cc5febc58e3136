package org.headwaters.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.headwaters.acceptance.Authority.Kind;
import org.headwaters.acceptance.Authority.Row;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * S-05: the authority matrix. Every cell of {@code authority.tsv} is tried on the program that ships, with real things and a fresh key,
 * by everybody it speaks of; whoever is refused has changed nothing, whoever is allowed has. After each deed the database is put back,
 * so that all of them meet the same rows.
 */
class AuthorityIT {

    /** Allowed; as if it did not exist; refused; led to sign-in; the page is shown again and nothing was done. */
    private static final Set<String> ANSWERS = Set.of("yes", "404", "403", "in", "idle", "400");

    private static final Set<Kind> CHANGING = Set.of(Kind.FORM, Kind.SEND, Kind.COMPOSE);

    /** Whether to print what the program answers, as the cells of the table: for somebody who writes new rows. */
    private static final boolean LEARN = Boolean.getBoolean("headwaters.learn");

    private static final Program PROGRAM = Program.shared();
    private static Kept before;
    private static Kept kept;
    private static AuthorityWorld world;

    @BeforeAll
    static void make() {
        before = new Kept(PROGRAM);
        world = new AuthorityWorld(PROGRAM, before);
        world.end();
        kept = new Kept(PROGRAM);
    }

    @AfterAll
    static void putBack() {
        if (kept != null) {
            kept.close();
        }
        before.putBackAll();
        before.close();
    }

    @Test
    void everyCellOfTheTable() {
        List<String> wrong = new ArrayList<>();
        int tried = 0;
        long begin = System.nanoTime();
        for (Row row : Authority.rows()) {
            kept.forgetTries();
            Map<String, Set<String>> seen = new LinkedHashMap<>();
            HtmlForm form = row.form().isEmpty() ? null : form(row, wrong);
            if (form != null) {
                // Looking at the page marks notices as read and counts the look.
                kept.putBack(kept.changed());
            }
            for (Role role : Role.in(row.line())) {
                String expected = row.cells().get(role.column);
                if (role == Role.APPLICANT && !row.secret()) {
                    // Without a link an applicant is a visitor.
                    assertThat(expected)
                            .as(row + ", applicant")
                            .isEqualTo(row.cells().get(Role.VISITOR.column));
                    seen.put(role.column, seen.get(Role.VISITOR.column));
                    continue;
                }
                String answer = tried(row, role, form);
                if (!answer.equals(expected)) {
                    // A clock of the program may have struck meanwhile. It has nothing left to do then; a hole is still
                    // there.
                    kept.forgetTries();
                    answer = tried(row, role, form);
                }
                tried++;
                seen.computeIfAbsent(role.column, column -> new TreeSet<>()).add(answer);
                if (!answer.equals(expected)) {
                    wrong.add(row + ", " + role + ": " + answer + ", the table says " + expected);
                }
            }
            if (LEARN) {
                System.out.println("LEARN\t" + row.line() + "\t"
                        + seen.values().stream()
                                .map(all -> String.join("+", all))
                                .collect(Collectors.joining("\t")));
            }
        }
        System.out.println("Authority matrix: " + Authority.rows().size() + " ways in, " + Role.COLUMNS.size()
                + " roles, " + tried + " cells tried in " + (System.nanoTime() - begin) / 1_000_000_000 + " s");
        assertThat(wrong).isEmpty();
    }

    @Test
    void everyWayInStandsInTheTable() {
        Set<String> known = new TreeSet<>(Site.routes().keySet());
        known.addAll(Site.mappings());
        // What goes wrong is led there by the container alone.
        known.remove("/error");
        Set<String> shapes = new TreeSet<>();
        Set<String> actions = new TreeSet<>();
        for (Row row : Authority.rows()) {
            shapes.add(shape(row));
            if (!row.form().isEmpty()) {
                actions.add(row.form());
            }
        }
        Set<String> offered = new TreeSet<>(Site.actions());
        // The button for files is part of each composer's form.
        offered.addAll(List.of(
                "discussions/start-thread start#attach-now",
                "discussions/thread reply-form#attach-now",
                "discussions/edit-post edit#attach-now"));
        assertThat(offered).hasSizeGreaterThan(100).contains("discussions/care act-form#merge");
        assertThat(without(offered, actions))
                .as("actions of forms without a row")
                .isEmpty();
        assertThat(without(actions, offered))
                .as("rows of actions that are gone")
                .isEmpty();
        assertThat(without(known, shapes)).as("addresses without a row").isEmpty();
        assertThat(without(shapes, known)).as("rows of addresses that are gone").isEmpty();
    }

    @Test
    void everyCellIsAnAnswerAndEveryRowIsTriedOnce() {
        List<String> wrong = new ArrayList<>();
        Set<String> known = new TreeSet<>();
        for (Row row : Authority.rows()) {
            if (!known.add(row.toString().replaceFirst("line \\d+", ""))) {
                wrong.add(row + ": stands twice");
            }
            row.cells().forEach((role, cell) -> {
                if (!ANSWERS.contains(cell)) {
                    wrong.add(row + ", " + role + ": " + cell + " is none of " + ANSWERS);
                }
            });
        }
        assertThat(wrong).isEmpty();
    }

    /** The table and docs/authorization.md say the same, as far as the documentation says yes or no. */
    @Test
    void theDocumentationSaysTheSame() {
        Map<String, Map<String, String>> documented = Authority.documented();
        assertThat(documented).hasSizeGreaterThan(80);
        List<String> wrong = new ArrayList<>();
        Set<String> tried = new TreeSet<>();
        for (Row row : Authority.rows()) {
            if (row.action().startsWith("–")) {
                continue;
            }
            List<String> actions = documented.keySet().stream()
                    .filter(action -> action.startsWith(row.action()))
                    .toList();
            if (actions.isEmpty()) {
                wrong.add(row + ": docs/authorization.md knows no " + row.action());
            }
            tried.addAll(actions);
            actions.forEach(action -> documented.get(action).forEach((role, word) -> {
                String cell = row.cells().getOrDefault(role, "");
                boolean no = word.matches("–.*|not there.*|sign-in.*");
                boolean yes = word.matches("yes( [⁰¹²³⁴⁵⁶⁷⁸⁹]+)?|every|all");
                if (no && cell.equals("yes") || yes && !cell.equals("yes")) {
                    wrong.add(row + ", " + role + ": " + cell + ", and the documentation says " + word);
                }
            }));
        }
        assertThat(wrong).isEmpty();
        Set<String> untried = without(documented.keySet(), tried);
        untried.removeIf(action ->
                Authority.withoutAddress().keySet().stream().anyMatch(beginning -> action.startsWith(beginning)));
        assertThat(untried).as("actions of docs/authorization.md without a row").isEmpty();
    }

    private static String shape(Row row) {
        String path = row.address()
                .replaceAll("\\?.*", "")
                .replaceAll("\\{[a-z-]+-page}", "1/words")
                .replaceAll("\\{[a-z0-9-]+}", "1");
        return Site.mappings().stream()
                .filter(mapping -> mapping.endsWith("*") && path.startsWith(mapping.substring(0, mapping.length() - 1)))
                .findFirst()
                .orElseGet(() -> Site.shape(path));
    }

    private static Set<String> without(Set<String> all, Set<String> some) {
        Set<String> left = new TreeSet<>(all);
        left.removeAll(some);
        return left;
    }

    /** The form as somebody gets it who may send it. */
    private static HtmlForm form(Row row, List<String> wrong) {
        for (Role role : Role.in(row.line())) {
            if (!row.cells().get(role.column).equals("yes")) {
                continue;
            }
            HtmlForm form = offered(row, role);
            if (form != null) {
                return form;
            }
        }
        if (row.kind() != Kind.SEND && row.kind() != Kind.ASK && row.cells().containsValue("yes")) {
            wrong.add(row + ": nobody gets this form, though somebody may send it");
        }
        return unseen(row);
    }

    /** The form as this role is shown it, with the button pressed; null where it is not. */
    private static HtmlForm offered(Row row, Role role) {
        String address = world.filled(row.address(), role);
        HttpResponse<String> page = world.browser(role).get(address);
        if (page.statusCode() != 200) {
            return null;
        }
        for (HtmlForm form : HtmlForm.posted(address, page.body())) {
            if (!form.id().replaceAll(".*:", "").equals(row.formId())) {
                continue;
            }
            if (row.button().equals("-")) {
                return form;
            }
            String said = said(page.body(), row.button(), world.filled(row.value(), role));
            if (said != null) {
                return form.with(row.button(), said);
            }
        }
        return null;
    }

    /** A form that nobody is shown, as one writes it oneself. */
    private static HtmlForm unseen(Row row) {
        String address = world.filled(row.address(), Role.OWNER);
        HtmlForm empty = new HtmlForm(address, row.formId(), address, false, List.of(), List.of());
        return empty.with(row.formId(), row.formId())
                .with("submissionKey", UUID.randomUUID().toString())
                .with(HtmlForm.VIEW_STATE, "stateless")
                .with(row.button(), world.filled(row.value(), Role.OWNER));
    }

    /** What the button on the page says; null when there is none that says what the row asks for. */
    private static String said(String html, String button, String value) {
        Matcher found = Pattern.compile("name=\"" + Pattern.quote(button) + "\"[^>]*value=\"([^\"]*)\"")
                .matcher(html);
        while (found.find()) {
            if (value.isEmpty() || found.group(1).matches(value.replace("*", ".*"))) {
                return found.group(1);
            }
        }
        return null;
    }

    private static String tried(Row row, Role role, HtmlForm form) {
        Wire browser = world.browser(role);
        String address = world.filled(row.address(), role);
        return switch (row.kind()) {
            case PAGE -> page(
                    browser.get(address),
                    row.fields().startsWith("!") ? row.fields().substring(1) : "");
            case FIND -> page(browser.get(address), world.filled(row.fields(), role));
            case LIVE -> live(browser, address);
            case POST -> deed(row, browser.post(address, Wire.form(pairs(row, role))));
            case FORM, SEND, COMPOSE, COMPOSE_ASK, ASK -> deed(row, browser.send(filled(row, role, form, address)));
        };
    }

    private static HtmlForm filled(Row row, Role role, HtmlForm form, String address) {
        // Whoever holds no link sends the form to a link that is none.
        String action = row.secret() ? address : form.action();
        String expected = row.cells().get(role.column);
        // What one changed meanwhile has a version: whoever may, brings the own one.
        HtmlForm own = form.has("version") && expected.equals("yes") ? offered(row, role) : null;
        HtmlForm filled = own != null
                ? own
                : new HtmlForm(address, form.id(), action, form.multipart(), form.fields(), form.buttons());
        if (form.has("submissionKey")) {
            filled = filled.with("submissionKey", UUID.randomUUID().toString());
        }
        for (Map.Entry<String, String> field : row.typed().entrySet()) {
            filled = filled.with(world.filled(field.getKey(), role), world.filled(field.getValue(), role));
        }
        return filled;
    }

    private static String[] pairs(Row row, Role role) {
        List<String> pairs = new ArrayList<>();
        row.typed().forEach((name, value) -> pairs.addAll(List.of(name, world.filled(value, role))));
        return pairs.toArray(String[]::new);
    }

    private static String page(HttpResponse<String> answer, String words) {
        String refused = refused(answer);
        if (!refused.isEmpty()) {
            return refused;
        }
        // What is not in a list is not there.
        // A title is found with the words marked in it that were looked for.
        String read = answer.body().replaceAll("</?mark>", "");
        return words.isEmpty() || read.contains(words) ? "yes" : "404";
    }

    private static String deed(Row row, HttpResponse<String> answer) {
        Set<String> changed = kept.changed();
        if (!changed.isEmpty()) {
            kept.putBack(changed);
        }
        if (row.kind() == Kind.COMPOSE && !refused(answer).isEmpty() || row.kind() == Kind.COMPOSE_ASK) {
            // Whoever is refused keeps the words, as a draft of their own.
            changed.remove("draft");
        }
        String refused = refused(answer);
        if (!refused.isEmpty()) {
            return changed.isEmpty() ? refused : refused + ", and yet changed " + changed;
        }
        if (CHANGING.contains(row.kind())) {
            return changed.isEmpty() ? "idle" : "yes";
        }
        return "yes";
    }

    private static String live(Wire browser, String address) {
        String first = browser.raw("GET " + address + " HTTP/1.1\r\nHost: 127.0.0.1:" + PROGRAM.port() + "\r\nCookie: "
                + browser.cookie() + "\r\n\r\n");
        return first.contains(" 200") ? "yes" : first.contains(" 204") ? "404" : first;
    }

    private static String refused(HttpResponse<String> answer) {
        int status = answer.statusCode();
        String place = answer.headers().firstValue("Location").orElse("");
        if (status == 401 || status == 302 && place.replace(PROGRAM.url(), "").contains("led=yes")) {
            return "in";
        }
        if (status == 400 && answer.body().contains("<h1")) {
            return "400";
        }
        return status == 404 || status == 403 ? String.valueOf(status) : status >= 400 ? "broken " + status : "";
    }
}
