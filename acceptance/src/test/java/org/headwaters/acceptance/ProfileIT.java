package org.headwaters.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.headwaters.acceptance.Visit.Person;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * What members hide stands in no answer: people with a mark in every field, each shown to somebody chosen by chance, and the whole site
 * walked along its links as a visitor, a member, a steward and a coordinator, with a search for every mark. Who may see what is read
 * from the rows and the rule as people say it, not from the program.
 */
class ProfileIT {

    private static final long SEED = 20261122L;
    private static final int PEOPLE = 24;
    private static final List<String> FIELDS = List.of(
            "PRONOUNS",
            "ROLE",
            "CREDENTIALS",
            "EXPERTISE",
            "HELP_SOUGHT",
            "INTERESTS",
            "ABOUT",
            "LINKS",
            "MENTORING_OFFERED",
            "MENTORING_SOUGHT",
            "PHONE",
            "OTHER_CONTACT",
            "EMAIL",
            "ORGANIZATIONS",
            "SPACES");
    private static final List<String> AUDIENCES = List.of("EVERYONE", "MEMBERS", "SPACES", "ORGANIZATION", "SELF");
    private static final Pattern MARK = Pattern.compile("zzp((?:([a-j])\\2\\2){2})q((?:([a-j])\\4\\4){2})zz");
    private static final String TAG = UUID.randomUUID().toString().substring(0, 6);

    private static final Program PROGRAM = Program.shared();
    private static final Server SERVER = Server.embedded(PROGRAM);
    private static final String[][] AUDIENCE = new String[PEOPLE][FIELDS.size()];

    private final Set<String> shared = new HashSet<>();
    private long responses;
    private long values;

    private static String handle(int person) {
        return "marked-" + TAG + "-" + person;
    }

    /** Each digit is three times its letter: search forgives two wrong letters, and no mark may be found for another. */
    private static String mark(int person, int field) {
        return "zzp" + letters(person) + "q" + letters(field) + "zz";
    }

    private static String letters(int number) {
        return "%02d"
                .formatted(number)
                .chars()
                .mapToObj(digit -> String.valueOf((char) ('a' + digit - '0')).repeat(3))
                .collect(Collectors.joining());
    }

    private static int number(String letters) {
        return 10 * (letters.charAt(0) - 'a') + letters.charAt(3) - 'a';
    }

    @BeforeAll
    static void people() {
        Random chance = new Random(SEED);
        for (int i = 0; i < PEOPLE; i++) {
            String me = "(SELECT id FROM member WHERE handle = '" + handle(i) + "')";
            // The first is a coordinator and the second leads an open space: both stand on pages of their own.
            SERVER.execute(
                    "INSERT INTO member (handle, name, state, coordinator, involvement, wishes, joined_at, listed, version)"
                            + " VALUES ('%s', 'Marked %s %d', 'ACTIVE', %s, 'GENERAL_MEMBER', '', NOW(6), %s, 0)"
                                    .formatted(handle(i), TAG, i, i == 0, i % 6 != 5));
            SERVER.execute("INSERT INTO account (member_id, email, version) VALUES (" + me + ", '"
                    + mark(i, FIELDS.indexOf("EMAIL")) + "@example.org', 0)");
            for (int j = 0; j < FIELDS.size(); j++) {
                AUDIENCE[i][j] = AUDIENCES.get(chance.nextInt(AUDIENCES.size()));
                boolean known = Set.of("EMAIL", "ORGANIZATIONS", "SPACES").contains(FIELDS.get(j));
                String words =
                        known ? "" : FIELDS.get(j).equals("LINKS") ? "https://example.org/" + mark(i, j) : mark(i, j);
                SERVER.execute("INSERT INTO profile_entry (member_id, field, audience, words) VALUES (" + me + ", '"
                        + FIELDS.get(j) + "', '" + AUDIENCE[i][j] + "', '" + words + "')");
            }
            String organization = List.of(
                            "riverbend-clinic", "pinewater-health", "north-star-clinicians", "prairie-commons")
                    .get(chance.nextInt(4));
            SERVER.execute("INSERT INTO affiliation (member_id, organization_id, since) VALUES (" + me
                    + ", (SELECT id FROM organization WHERE slug = '" + organization + "'), NOW(6))");
            SERVER.execute("INSERT INTO space_membership (space_id, member_id, `lead`, since) SELECT id, " + me + ", "
                    + (i == 1) + ", NOW(6) FROM space WHERE "
                    + (i == 1 ? "visibility = 'EVERYONE'" : "kind = 'COMMUNITY' OR MOD(id, 4) = " + chance.nextInt(4)));
        }
    }

    @AfterAll
    static void leave() {
        // They would stand in the lists of other tests.
        SERVER.execute(
                "UPDATE member SET state = 'LEFT', coordinator = FALSE WHERE handle LIKE 'marked-" + TAG + "-%'");
        SERVER.execute("UPDATE space_membership SET `lead` = FALSE WHERE member_id IN"
                + " (SELECT id FROM member WHERE handle LIKE 'marked-" + TAG + "-%')");
    }

    @Test
    void nothingHiddenStandsInAnyAnswer() {
        Map<String, Wire> readers = new LinkedHashMap<>();
        readers.put("", new Wire(PROGRAM));
        for (Person person : Person.values()) {
            readers.put(person.email, new Wire(PROGRAM).as(person));
        }
        readers.forEach((email, reader) -> {
            shared.clear();
            shared.addAll(shares(email));
            List<String> begin = new ArrayList<>(
                    List.of("/", "/about", "/members", "/spaces", "/organizations", "/search?q=marked"));
            IntStream.range(0, PEOPLE).forEach(i -> begin.add("/members/" + handle(i)));
            List.of("riverbend-clinic", "pinewater-health", "north-star-clinicians", "prairie-commons")
                    .forEach(slug -> begin.add("/organizations/" + slug));
            Site.walk(reader, begin, (path, html) -> look(email, path, html));
            if (!email.isEmpty()) {
                everyMember(email, reader);
                everyMark(email, reader);
            }
        });
        System.out.println("profiles over HTTP: seed " + SEED + ", " + PEOPLE + " profiles, " + responses
                + " responses, " + values + " values");
        assertThat(responses).isGreaterThan(500);
        assertThat(values).isGreaterThan(500);
    }

    /** The whole directory, page by page. */
    private void everyMember(String email, Wire reader) {
        String path = "/members?name=marked+" + TAG;
        while (path != null) {
            String html = reader.get(path).body();
            look(email, path, html);
            Matcher next = Pattern.compile("href=\"([^\"]+)\" rel=\"next\"").matcher(html);
            path = next.find() ? next.group(1).replace("&amp;", "&") : null;
        }
    }

    /** A hidden mark is found by no filter, search or suggestion; one that is shown to the reader is. */
    private void everyMark(String email, Wire reader) {
        for (int i = 0; i < PEOPLE; i++) {
            for (String field : List.of("EXPERTISE", "INTERESTS", "ABOUT", "PHONE")) {
                int j = FIELDS.indexOf(field);
                boolean listed = i % 6 != 5;
                boolean shown = listed && sees(email, i, j);
                found(email, reader, "/search?q=" + mark(i, j), i, shown && !field.equals("PHONE"));
                found(email, reader, "/members?expertise=" + mark(i, j), i, shown && field.equals("EXPERTISE"));
                found(email, reader, "/members?interest=" + mark(i, j), i, shown && field.equals("INTERESTS"));
            }
            String suggested = reader.get("/mentions?q=" + handle(i)).body();
            look(email, "/mentions", suggested);
        }
    }

    private void found(String email, Wire reader, String path, int person, boolean expected) {
        String html = reader.get(path).body();
        // The page repeats what was looked for; whether it was found is the question.
        look(email, path, html.replace(path.replaceAll(".*=", ""), ""));
        assertThat(html.contains("/members/" + handle(person) + "\""))
                .as("%s for %s: %s", path, email, List.of(AUDIENCE[person]))
                .isEqualTo(expected);
    }

    private void look(String email, String path, String html) {
        responses++;
        Matcher mark = MARK.matcher(html);
        while (mark.find()) {
            values++;
            int person = number(mark.group(1));
            int field = number(mark.group(3));
            assertThat(sees(email, person, field))
                    .as("%s of %s on %s for %s", FIELDS.get(field), handle(person), path, email)
                    .isTrue();
        }
    }

    private boolean sees(String email, int person, int field) {
        boolean member = !email.isEmpty();
        return switch (AUDIENCE[person][field]) {
            case "EVERYONE" -> true;
            case "MEMBERS" -> member;
            case "SPACES" -> shared.contains("space " + handle(person));
            case "ORGANIZATION" -> shared.contains("organization " + handle(person))
                    || email.equals(Person.COORDINATOR.email);
            default -> false;
        };
    }

    /** With whom a reader shares a workgroup's space or an organization. */
    private static Set<String> shares(String email) {
        String reader = " (SELECT member_id FROM account WHERE email = '" + email + "')";
        Set<String> shares = new HashSet<>(SERVER.column(
                "SELECT CONCAT('space ', m.handle) FROM member m JOIN space_membership a ON a.member_id = m.id"
                        + " JOIN space_membership b ON b.space_id = a.space_id JOIN space s ON s.id = a.space_id"
                        + " WHERE s.kind = 'WORKGROUP' AND b.member_id =" + reader,
                1));
        shares.addAll(SERVER.column(
                "SELECT CONCAT('organization ', m.handle) FROM member m JOIN affiliation a ON a.member_id = m.id"
                        + " JOIN affiliation b ON b.organization_id = a.organization_id"
                        + " WHERE a.until IS NULL AND b.until IS NULL AND b.member_id =" + reader,
                1));
        return shares;
    }
}
