package org.headwaters.it;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.headwaters.member.ProfileAudience;
import org.headwaters.member.ProfileField;
import org.headwaters.platform.gate.Actor;

/**
 * People with made-up profiles: every field holds a mark that is found nowhere else, and somebody chosen by chance may see it. Beside
 * the rows it keeps who belongs where, so that it can say by itself, without the program, who may see what.
 */
final class Profiles {

    /** Fields that hold one of a few words, not a mark. */
    static final Map<ProfileField, List<String>> CHOICES = Map.of(
            ProfileField.REGION, List.of("METRO", "CENTRAL", "NORTHEAST"),
            ProfileField.LANGUAGES, List.of("en", "so\nhmn", "es\nam"),
            ProfileField.POPULATIONS, List.of("elders", "rural\nlatino", "uninsured"));

    /** Fields without words of their own. */
    static final Set<ProfileField> KNOWN = Set.of(ProfileField.ORGANIZATIONS, ProfileField.SPACES, ProfileField.EMAIL);

    private static final List<String> KINDS = List.of("CLINIC", "PAYER", "ACADEMIC");

    final String tag = UUID.randomUUID().toString().substring(0, 6);
    final List<Owner> owners = new ArrayList<>();
    final List<Group> organizations = new ArrayList<>();
    private final List<Group> spaces = new ArrayList<>();
    private final Group community;
    private final Random chance;
    private final Map<String, List<String>> pending = new LinkedHashMap<>();

    /** An organization or a space, and who belongs to it. */
    record Group(long id, String slug, String kind, Set<Long> members) {}

    /** Somebody with a profile. */
    record Owner(
            int number,
            long id,
            String handle,
            String name,
            boolean listed,
            Map<ProfileField, String> words,
            Map<ProfileField, ProfileAudience> audiences) {}

    Profiles(long seed, int size) {
        chance = new Random(seed);
        for (int i = 0; i < KINDS.size(); i++) {
            organizations.add(organization("walked-" + tag + "-" + i, KINDS.get(i)));
            spaces.add(space("walk-" + tag + "-" + i, "WORKGROUP"));
        }
        community = space("walk-" + tag + "-all", "COMMUNITY");
        for (int i = 0; i < size; i++) {
            owners.add(owner(i));
        }
        flush();
    }

    /** Many rows in one statement: two hundred people are some thousand rows. */
    private void flush() {
        pending.forEach((insert, rows) -> Inside.execute(insert + " VALUES " + String.join(", ", rows)));
        pending.clear();
    }

    private void row(String insert, String format, Object... values) {
        pending.computeIfAbsent(insert, none -> new ArrayList<>()).add(format.formatted(values));
    }

    /** A mark that belongs to one field of one person. */
    String mark(int owner, ProfileField field) {
        return "zz" + tag + "p%03df%02dzz".formatted(owner, field.ordinal());
    }

    /** A reader who belongs to the first so many organizations and spaces, and to the whole community. */
    Actor reader(String handle, boolean inOrganization, boolean inSpace, boolean coordinator) {
        Actor member = Inside.member(handle + "-" + tag);
        join(community, member.memberId(), "space");
        if (inSpace) {
            join(spaces.get(0), member.memberId(), "space");
        }
        if (inOrganization) {
            join(organizations.get(0), member.memberId(), "organization");
        }
        flush();
        return new Actor(
                member.memberId(),
                member.handle(),
                member.name(),
                null,
                coordinator,
                Set.of(),
                inSpace ? Set.of(community.id(), spaces.get(0).id()) : Set.of(community.id()),
                Set.of(),
                false);
    }

    /** Whether the reader may see a field: said by the rule as people read it, not by the program. */
    boolean sees(Actor reader, Owner owner, ProfileField field) {
        boolean self = reader.member() && reader.memberId() == owner.id();
        return self
                || switch (owner.audiences().get(field)) {
                    case EVERYONE -> true;
                    case MEMBERS -> reader.member();
                    case SPACES -> reader.member() && together(spaces, reader.memberId(), owner.id());
                    case ORGANIZATION -> reader.member()
                            && (reader.coordinator() || together(organizations, reader.memberId(), owner.id()));
                    case SELF -> false;
                };
    }

    /** The organizations somebody belongs to. */
    List<Group> organizationsOf(Owner owner) {
        return organizations.stream()
                .filter(group -> group.members().contains(owner.id()))
                .toList();
    }

    private static boolean together(List<Group> groups, long one, long other) {
        return groups.stream()
                .anyMatch(group ->
                        group.members().contains(one) && group.members().contains(other));
    }

    private Owner owner(int number) {
        // No number is part of another one: suggestions show only a few people.
        String handle = "walker-%s-n%03dn".formatted(tag, number);
        long id = Inside.member(handle).memberId();
        boolean listed = chance.nextInt(5) > 0;
        Map<ProfileField, String> words = new EnumMap<>(ProfileField.class);
        Map<ProfileField, ProfileAudience> audiences = new EnumMap<>(ProfileField.class);
        for (ProfileField field : ProfileField.values()) {
            List<String> choices = CHOICES.get(field);
            String text = KNOWN.contains(field) || chance.nextInt(8) == 0
                    ? ""
                    : choices == null ? mark(number, field) : choices.get(chance.nextInt(choices.size()));
            ProfileAudience audience = ProfileAudience.values()[chance.nextInt(ProfileAudience.values().length)];
            words.put(field, field == ProfileField.EMAIL ? mark(number, field) + "@example.org" : text);
            audiences.put(field, audience);
            row(
                    "INSERT INTO profile_entry (member_id, field, audience, words)",
                    "(%d, '%s', '%s', '%s')",
                    id,
                    field,
                    audience,
                    text);
        }
        if (!listed) {
            Inside.execute("UPDATE member SET listed = FALSE WHERE id = ?1", id);
        }
        row("INSERT INTO account (member_id, email, version)", "(%d, '%s', 0)", id, words.get(ProfileField.EMAIL));
        join(community, id, "space");
        spaces.stream().filter(space -> chance.nextInt(3) == 0).forEach(space -> join(space, id, "space"));
        organizations.stream()
                .filter(organization -> chance.nextInt(3) == 0)
                .forEach(organization -> join(organization, id, "organization"));
        return new Owner(number, id, handle, "Member " + handle, listed, words, audiences);
    }

    private void join(Group group, long member, String what) {
        row(
                what.equals("space")
                        ? "INSERT INTO space_membership (space_id, member_id, since)"
                        : "INSERT INTO affiliation (organization_id, member_id, since)",
                "(%d, %d, NOW(6))",
                group.id(),
                member);
        group.members().add(member);
    }

    private static Group organization(String slug, String kind) {
        long id = Inside.insert(
                "INSERT INTO organization (slug, name, kind, region, mission, state, approved_at, version)"
                        + " VALUES (?1, ?1, ?2, 'METRO', '', 'APPROVED', NOW(6), 0)",
                slug,
                kind);
        return new Group(id, slug, kind, new HashSet<>());
    }

    private static Group space(String slug, String kind) {
        long id = Inside.space(slug, "MEMBERS");
        Inside.execute("UPDATE space SET kind = ?1 WHERE id = ?2", kind, id);
        return new Group(id, slug, kind, new HashSet<>());
    }
}
