package org.headwaters.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.headwaters.it.Profiles.Owner;
import org.headwaters.member.MemberQueries;
import org.headwaters.member.MemberView;
import org.headwaters.member.ProfileField;
import org.headwaters.member.ProfileForm;
import org.headwaters.member.ProfileReader;
import org.headwaters.member.ProfileService;
import org.headwaters.platform.gate.Actor;
import org.headwaters.platform.gate.InvalidInput;
import org.junit.jupiter.api.Test;

/**
 * What a member hides is nowhere: two hundred profiles with audiences drawn by chance, read as each kind of reader through every way
 * out there is. What should be seen is said by {@link Profiles}, which does not ask the program.
 */
interface ProfileCases {

    long SEED = 20261122L;
    int PEOPLE = 200;
    int SOUGHT = 60;

    private static Map<String, Actor> readers(Profiles profiles) {
        Map<String, Actor> readers = new LinkedHashMap<>();
        readers.put("visitor", Actor.visitor());
        readers.put("the program", Actor.program());
        readers.put("member", profiles.reader("plain", false, false, false));
        readers.put("colleague", profiles.reader("colleague", true, false, false));
        readers.put("companion", profiles.reader("companion", false, true, false));
        readers.put("both", profiles.reader("both", true, true, false));
        readers.put("coordinator", profiles.reader("coordinator", false, false, true));
        Owner owner = profiles.owners.get(7);
        readers.put(
                "one of them",
                new Actor(owner.id(), owner.handle(), owner.name(), null, false, Set.of(), Set.of(), Set.of(), false));
        return readers;
    }

    @Test
    default void nothingHiddenIsShownOrFoundAnywhere() {
        Profiles profiles = new Profiles(SEED, PEOPLE);
        ProfileWalk walk = new ProfileWalk(profiles);
        Random chance = new Random(SEED);
        for (Actor reader : readers(profiles).values()) {
            Inside.become(reader);
            walk.profiles(reader);
            walk.directory(reader);
            walk.mentors(reader);
            walk.organizations(reader);
            for (int i = 0; i < SOUGHT; i++) {
                Owner owner = profiles.owners.get(chance.nextInt(PEOPLE));
                walk.seek(reader, owner, ProfileField.values()[chance.nextInt(ProfileField.values().length)]);
            }
        }
        for (String column : List.of(
                "SELECT COUNT(*) FROM outbox_mail WHERE CONCAT(subject, body) LIKE ?1",
                "SELECT COUNT(*) FROM audit_entry WHERE CONCAT(actor_name, detail) LIKE ?1",
                "SELECT COUNT(*) FROM submission WHERE result LIKE ?1")) {
            assertThat(Inside.count(column, "%zz" + profiles.tag + "%"))
                    .as(column)
                    .isZero();
        }
        System.out.println(walk + ", seed " + SEED);
        assertThat(walk.responses()).isGreaterThan(2000);
        assertThat(walk.values()).isGreaterThan(10_000);
    }

    @Test
    default void previewShowsWhatARealReaderOfThatKindSees() {
        Profiles profiles = new Profiles(SEED + 1, 12);
        MemberQueries members = Inside.bean(MemberQueries.class);
        for (Owner owner : profiles.owners) {
            Actor self = new Actor(
                    owner.id(), owner.handle(), owner.name(), null, false, Set.of(), Set.of(), Set.of(), false);
            for (ProfileReader reader : ProfileReader.values()) {
                Map<ProfileField, String> shown =
                        members.preview(self, reader).orElseThrow().shown().words();
                assertThat(shown.keySet()).allMatch(field -> reader.audiences()
                        .contains(owner.audiences().get(field)));
                assertThat(shown).hasSize((int) owner.audiences().values().stream()
                        .filter(reader.audiences()::contains)
                        .count());
            }
        }
        assertThat(members.preview(Actor.visitor(), ProfileReader.MEMBER)).isEmpty();
    }

    @Test
    default void profileIsChangedWithItsAudiencesAndNotOverANewerOne() {
        Actor ann = Inside.become(
                Inside.member("ann-profile-" + UUID.randomUUID().toString().substring(0, 6)));
        ProfileService profiles = Inside.bean(ProfileService.class);
        MemberQueries members = Inside.bean(MemberQueries.class);
        int version = members.own(ann).orElseThrow().version();
        ProfileForm form = new ProfileForm(
                version,
                "Ann",
                false,
                Map.of(ProfileField.PHONE, " 555  0100 ", ProfileField.LINKS, "https://example.org/ann\n\n"),
                List.of("so", "xx"),
                List.of("elders", "nobody"),
                Map.of(ProfileField.PHONE, "EVERYONE", ProfileField.ABOUT, "SELF"));

        profiles.describe(UUID.randomUUID().toString(), form);

        MemberView seen = members.find(Actor.visitor(), ann.handle()).orElseThrow();
        assertThat(seen.text("phone")).isEqualTo("555 0100");
        assertThat(seen.text("links")).isEmpty();
        assertThat(seen.joinedAt()).isNull();
        assertThat(members.own(ann).orElseThrow().words())
                .containsEntry(ProfileField.LINKS, "https://example.org/ann")
                .containsEntry(ProfileField.LANGUAGES, "so")
                .containsEntry(ProfileField.POPULATIONS, "elders");
        assertThatThrownBy(() -> profiles.describe(UUID.randomUUID().toString(), form))
                .isInstanceOfSatisfying(InvalidInput.class, refused -> assertThat(refused.problems())
                        .extracting("message")
                        .containsExactly("profile.changed"));
        ProfileForm wrong = new ProfileForm(
                version + 1,
                "",
                true,
                Map.of(
                        ProfileField.LINKS,
                        "javascript:alert(1)",
                        ProfileField.REGION,
                        "MARS",
                        ProfileField.PRONOUNS,
                        "x".repeat(61)),
                List.of(),
                List.of(),
                Map.of(ProfileField.PHONE, "NOBODY"));
        assertThatThrownBy(() -> profiles.describe(UUID.randomUUID().toString(), wrong))
                .isInstanceOfSatisfying(InvalidInput.class, refused -> assertThat(refused.problems())
                        .extracting("field")
                        .containsExactlyInAnyOrder("name", "links", "region", "pronouns", "seen-phone"));
    }
}
