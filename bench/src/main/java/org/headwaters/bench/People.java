package org.headwaters.bench;

import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Random;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;
import org.headwaters.member.ProfileAudience;
import org.headwaters.member.ProfileField;
import org.headwaters.organization.OrganizationKind;
import org.headwaters.platform.text.Region;

/** Organizations, members with profiles, and spaces with their members. */
final class People {

    /** The password of the first hundred members. */
    static final String PASSWORD = "bench-only-for-measures";

    private static final int WITH_PASSWORD = 100;
    private static final int SPACES = 12;
    private static final int SPACES_OF_READER = 7;
    private static final int MOST_IN_SPACE = 400;
    private static final int DAYS = 900;
    private static final String[] GIVEN = {
        "Amina", "Mai", "Paw", "Rosa", "Luis", "Hodan", "Yer", "Elena", "Marcus", "Ruth", "Ibrahim", "Nou", "Winona",
                "Carlos", "Fadumo",
        "Grace", "Thomas", "Kao", "Lena", "Samuel", "Leticia", "Abdi", "Chue", "Nadia", "Oscar", "Priya", "Ayan",
                "Joseph", "Beatriz", "Tou"
    };
    private static final String[] FAMILY = {
        "Vang", "Hassan", "Garcia", "Johnson", "Lor", "Ali", "Martinez", "Htoo", "Larson", "Warsame", "Xiong",
                "Bearheart", "Nguyen",
        "Olson", "Mohamud", "Ramirez", "Thao", "Okafor", "Peterson", "Yusuf", "Moua", "Ortiz", "Redday", "Schmidt",
                "Abebe", "Castillo",
        "Her", "Lindgren", "Jama", "Cloud"
    };
    private static final String[] NAMES = {
        "Valley",
        "Lakes",
        "Bridge",
        "Cedar",
        "Harbor",
        "Northwoods",
        "Prairie",
        "Confluence",
        "Birch",
        "Open Door",
        "Rising",
        "Two Rivers"
    };
    private static final String[] SORTS = {"Health Alliance", "Clinic", "Neighbors", "Family Center", "Care Network"};
    private static final String[] TOPICS = {
        "Diabetes and food",
        "School health",
        "Rural hospitals",
        "Climate and health",
        "Doulas",
        "Recovery",
        "Rides",
        "Elders"
    };

    /** A member: number of the row, and of the organization. */
    record Person(long id, long organization) {}

    /** A space with those who may write there. */
    record Place(long id, boolean own, List<Person> people) {}

    final List<Person> people = new ArrayList<>();
    final List<Place> places = new ArrayList<>();
    final List<Long> organizations = new ArrayList<>();

    private final Connection connection;
    private final Random chance;
    private final Words words;
    private final Instant now;

    People(Connection connection, Random chance, Words words, Instant now) {
        this.connection = connection;
        this.chance = chance;
        this.words = words;
        this.now = now;
    }

    /** Adds so many organizations and members. */
    void load(int newOrganizations, int newMembers) throws SQLException {
        organizations(newOrganizations);
        members(newMembers);
        spaces();
    }

    private void organizations(int count) throws SQLException {
        long id = next("organization");
        try (Rows rows = new Rows(
                connection,
                "organization",
                "id,slug,name,kind,region,website,mission,state,approved_at,state_since,version")) {
            for (int i = 0; i < count; i++) {
                String name = NAMES[i % NAMES.length] + " " + SORTS[i / NAMES.length % SORTS.length]
                        + (i < NAMES.length * SORTS.length ? "" : " " + i / (NAMES.length * SORTS.length));
                Instant at = past(DAYS);
                rows.add(
                        id,
                        "bench-organization-" + i,
                        name,
                        any(OrganizationKind.values()).name(),
                        any(Region.values()).name(),
                        "https://bench-" + i + ".invalid/",
                        words.sentence() + " " + words.sentence(),
                        "APPROVED",
                        at,
                        at,
                        0);
                organizations.add(id++);
            }
        }
    }

    private void members(int count) throws SQLException {
        long first = next("member");
        String hash = hash();
        try (Rows members = new Rows(
                        connection,
                        "member",
                        "id,handle,name,state,involvement,organization_id,wishes,joined_at,last_visit_at,previous_visit_at,version");
                Rows accounts = new Rows(
                        connection,
                        "account",
                        "member_id,email,email_confirmed_at,password_hash,password_set_at,version",
                        members)) {
            for (int i = 0; i < count; i++) {
                Instant joined = past(DAYS);
                Person person = new Person(first + i, any(organizations));
                people.add(person);
                members.add(
                        person.id(),
                        "bench-" + i,
                        GIVEN[i % GIVEN.length] + " " + FAMILY[i / GIVEN.length % FAMILY.length]
                                + (i < GIVEN.length * FAMILY.length ? "" : " " + (char) ('A' + i / 900 % 26) + "."),
                        "ACTIVE",
                        "GENERAL_MEMBER",
                        person.organization(),
                        "",
                        joined,
                        past(30),
                        past(60),
                        0);
                accounts.add(
                        person.id(),
                        "reader-" + i + "@bench.invalid",
                        joined,
                        i < WITH_PASSWORD ? hash : null,
                        i < WITH_PASSWORD ? joined : null,
                        0);
            }
        }
        try (Rows belongs = new Rows(connection, "affiliation", "member_id,organization_id,steward,since");
                Rows profile = new Rows(connection, "profile_entry", "member_id,field,audience,words")) {
            for (Person person : people) {
                belongs.add(person.id(), person.organization(), chance.nextInt(20) == 0, past(DAYS));
                for (ProfileField field : ProfileField.values()) {
                    ProfileAudience audience = chance.nextInt(10) == 0 ? ProfileAudience.EVERYONE : field.quiet();
                    profile.add(person.id(), field.name(), audience.name(), entry(field));
                }
            }
        }
    }

    private String entry(ProfileField field) {
        return switch (field) {
            case ROLE, EXPERTISE, INTERESTS -> words.title();
            case ABOUT -> words.sentence() + " " + words.sentence();
            case REGION -> any(Region.values()).name();
            case LANGUAGES -> chance.nextInt(4) == 0 ? "en\nes" : "en";
            default -> "";
        };
    }

    private void spaces() throws SQLException {
        List<Long> there =
                Target.numbers(connection, "SELECT id FROM space WHERE slug <> 'whole-community' ORDER BY position");
        List<Long> whole = Target.numbers(connection, "SELECT id FROM space WHERE slug = 'whole-community'");
        long id = next("space");
        int position =
                Target.numbers(connection, "SELECT COUNT(*) FROM space").get(0).intValue();
        try (Rows rows = new Rows(
                connection, "space", "id,slug,name,purpose,kind,visibility,open_to_join,position,created_at,version")) {
            while (whole.size() + there.size() < SPACES) {
                String topic = TOPICS[there.size() % TOPICS.length] + (there.size() < TOPICS.length ? "" : " together");
                String visibility = List.of("EVERYONE", "MEMBERS", "OWN").get(there.size() % 3);
                rows.add(
                        id,
                        "bench-space-" + id,
                        topic,
                        words.sentence(),
                        "WORKGROUP",
                        visibility,
                        true,
                        ++position,
                        past(DAYS),
                        0);
                there.add(id++);
            }
        }
        try (Rows rows = new Rows(connection, "space_membership", "space_id,member_id,`lead`,since")) {
            for (Long space : whole) {
                places.add(new Place(space, false, List.copyOf(people)));
                for (Person person : people) {
                    rows.add(space, person.id(), false, past(DAYS));
                }
            }
            List<Long> own = Target.numbers(connection, "SELECT id FROM space WHERE visibility = 'OWN'");
            for (Long space : there) {
                List<Person> in = new ArrayList<>();
                for (int i = 0; i < people.size() && in.size() < MOST_IN_SPACE; i++) {
                    // The first hundred, who can sign in, belong to seven spaces beside the whole community.
                    boolean reader = i < WITH_PASSWORD && there.indexOf(space) < SPACES_OF_READER;
                    if (reader || chance.nextInt(10) == 0) {
                        rows.add(space, people.get(i).id(), in.isEmpty(), past(DAYS));
                        in.add(people.get(i));
                    }
                }
                places.add(new Place(space, own.contains(space), in));
            }
        }
    }

    /** As account.Passwords keeps it. */
    private static String hash() {
        try {
            byte[] salt = new byte[32];
            new SecureRandom().nextBytes(salt);
            byte[] key = SecretKeyFactory.getInstance("PBKDF2WithHmacSHA512")
                    .generateSecret(new PBEKeySpec(PASSWORD.toCharArray(), salt, 210_000, 512))
                    .getEncoded();
            Base64.Encoder text = Base64.getEncoder();
            return "PBKDF2WithHmacSHA512:210000:" + text.encodeToString(salt) + ":" + text.encodeToString(key);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("Every Java has it", impossible);
        }
    }

    private long next(String table) throws SQLException {
        return Target.numbers(connection, "SELECT COALESCE(MAX(id), 0) + 1 FROM `" + table + "`")
                .get(0);
    }

    private Instant past(int days) {
        return now.minus(Duration.ofSeconds((long) (chance.nextDouble() * days * 86_400)));
    }

    private <T> T any(T[] values) {
        return values[chance.nextInt(values.length)];
    }

    private <T> T any(List<T> values) {
        return values.get(chance.nextInt(values.size()));
    }
}
