package org.headwaters.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.headwaters.it.Profiles.Owner;
import org.headwaters.member.MemberFilter;
import org.headwaters.member.MemberFilter.Mentoring;
import org.headwaters.member.MemberLine;
import org.headwaters.member.MemberOverview;
import org.headwaters.member.MemberPage;
import org.headwaters.member.MemberQueries;
import org.headwaters.member.MemberRow;
import org.headwaters.member.MemberView;
import org.headwaters.member.ProfileField;
import org.headwaters.mention.MentionChoice;
import org.headwaters.mention.MentionQueries;
import org.headwaters.mentoring.MentoringQueries;
import org.headwaters.organization.OrganizationPerson;
import org.headwaters.organization.OrganizationQueries;
import org.headwaters.platform.gate.Actor;
import org.headwaters.platform.text.CommunityLanguage;
import org.headwaters.platform.text.Region;
import org.headwaters.platform.text.SearchWords;

/** Reads profiles as somebody through every way out there is, counts what was read, and looks into it. */
final class ProfileWalk {

    private final Profiles profiles;
    private final Pattern marks;
    private long responses;
    private long values;

    ProfileWalk(Profiles profiles) {
        this.profiles = profiles;
        this.marks = Pattern.compile("zz" + profiles.tag + "p(\\d{3})f(\\d{2})zz");
    }

    /** Whatever was answered to this reader holds only what its owner shows that reader. */
    private void look(Actor reader, Object answer) {
        responses++;
        Matcher mark = marks.matcher(String.valueOf(answer));
        while (mark.find()) {
            values++;
            Owner owner = profiles.owners.get(Integer.parseInt(mark.group(1)));
            ProfileField field = ProfileField.values()[Integer.parseInt(mark.group(2))];
            assertThat(profiles.sees(reader, owner, field))
                    .as("%s of %s (%s) for %s", field, owner.handle(), owner.audiences(), reader)
                    .isTrue();
        }
    }

    @Override
    public String toString() {
        return "profiles walked: " + profiles.owners.size() + " profiles, " + responses + " responses, " + values
                + " values";
    }

    /** How many answers were looked into. */
    long responses() {
        return responses;
    }

    /** How many values they held. */
    long values() {
        return values;
    }

    void profiles(Actor reader) {
        MemberQueries members = Inside.bean(MemberQueries.class);
        for (Owner owner : profiles.owners) {
            Optional<MemberView> found = members.find(reader, owner.handle());
            look(reader, found);
            Map<ProfileField, String> expected = new EnumMap<>(ProfileField.class);
            owner.words().forEach((field, text) -> {
                if (profiles.sees(reader, owner, field)) {
                    expected.put(field, text);
                }
            });
            boolean organizations = profiles.sees(reader, owner, ProfileField.ORGANIZATIONS)
                    && !profiles.organizationsOf(owner).isEmpty();
            if (!reader.member() && !reader.system()) {
                assertThat(found.isPresent())
                        .as("a profile of which something is open: %s", owner.audiences())
                        .isEqualTo(organizations || expected.values().stream().anyMatch(text -> !text.isEmpty()));
            }
            found.ifPresent(view -> {
                assertThat(view.shown().words()).as(owner.handle()).isEqualTo(expected);
                assertThat(view.organizations())
                        .hasSize(organizations ? profiles.organizationsOf(owner).size() : 0);
                assertThat(members.spaces(reader, view).isEmpty() || profiles.sees(reader, owner, ProfileField.SPACES))
                        .isTrue();
                values += expected.size();
            });
        }
    }

    void directory(Actor reader) {
        Set<String> listed = new HashSet<>();
        profiles.owners.stream().filter(Owner::listed).map(Owner::handle).forEach(listed::add);
        assertThat(handles(reader, MemberFilter.all()))
                .isEqualTo(reader.member() || reader.system() ? listed : Set.of());
        for (Region region : List.of(Region.METRO, Region.CENTRAL, Region.NORTHEAST, Region.SOUTHWEST)) {
            check(
                    reader,
                    new MemberFilter("", "", "", "", "", "", region, null, null, null),
                    ProfileField.REGION,
                    text -> text.equals(region.name()));
        }
        for (CommunityLanguage language :
                List.of(CommunityLanguage.EN, CommunityLanguage.SO, CommunityLanguage.AM, CommunityLanguage.VI)) {
            check(
                    reader,
                    new MemberFilter("", "", "", "", "", "", null, language, null, null),
                    ProfileField.LANGUAGES,
                    text -> text.lines().anyMatch(language.code()::equals));
        }
        for (String population : List.of("elders", "latino", "uninsured", "lgbtq")) {
            check(
                    reader,
                    new MemberFilter("", "", "", "", "", population, null, null, null, null),
                    ProfileField.POPULATIONS,
                    text -> text.lines().anyMatch(population::equals));
        }
        check(
                reader,
                new MemberFilter("", "", "", "", "", "", null, null, Mentoring.OFFERED, null),
                ProfileField.MENTORING_OFFERED,
                text -> !text.isEmpty());
        check(
                reader,
                new MemberFilter("", "", "", "", "", "", null, null, Mentoring.SOUGHT, null),
                ProfileField.MENTORING_SOUGHT,
                text -> !text.isEmpty());
    }

    private void check(
            Actor reader, MemberFilter filter, ProfileField field, java.util.function.Predicate<String> fits) {
        Set<String> expected = new HashSet<>();
        profiles.owners.stream()
                .filter(owner -> reader.member() || reader.system())
                .filter(Owner::listed)
                .filter(owner -> profiles.sees(reader, owner, field))
                .filter(owner -> fits.test(owner.words().get(field)))
                .map(Owner::handle)
                .forEach(expected::add);
        assertThat(handles(reader, filter)).as("%s for %s", filter, reader).isEqualTo(expected);
    }

    /** The walked people of all pages of a list. */
    private Set<String> handles(Actor reader, MemberFilter filter) {
        Set<String> handles = new HashSet<>();
        MemberFilter.Cursor after = null;
        do {
            MemberPage page = Inside.bean(MemberQueries.class)
                    .list(
                            reader,
                            new MemberFilter(
                                    filter.name(),
                                    filter.expertise(),
                                    filter.interest(),
                                    filter.organizationSlug(),
                                    filter.organizationKind(),
                                    filter.population(),
                                    filter.region(),
                                    filter.language(),
                                    filter.mentoring(),
                                    after),
                            100);
            look(reader, page);
            page.rows().stream()
                    .map(MemberRow::handle)
                    .filter(handle -> handle.startsWith("walker-" + profiles.tag))
                    .forEach(handles::add);
            after = page.next();
        } while (after != null);
        return handles;
    }

    /** The list of mentors: who is in it, and who is found there by a topic. */
    void mentors(Actor reader) {
        if (!reader.member()) {
            return;
        }
        Set<String> expected = new HashSet<>();
        profiles.owners.stream()
                .filter(Owner::listed)
                .filter(owner -> profiles.sees(reader, owner, ProfileField.MENTORING_OFFERED))
                .filter(owner ->
                        !owner.words().get(ProfileField.MENTORING_OFFERED).isEmpty())
                .map(Owner::handle)
                .forEach(expected::add);
        Set<String> handles = new HashSet<>();
        MemberFilter.Cursor after = null;
        do {
            MentoringQueries.Mentors page = Inside.bean(MentoringQueries.class).list(reader, "", after);
            look(reader, page);
            page.rows().stream()
                    .map(row -> row.person().handle())
                    .filter(handle -> handle.startsWith("walker-" + profiles.tag))
                    .forEach(handles::add);
            after = page.next();
        } while (after != null);
        assertThat(handles).isEqualTo(expected);
    }

    void organizations(Actor reader) {
        OrganizationQueries organizations = Inside.bean(OrganizationQueries.class);
        profiles.organizations.forEach(group -> {
            Set<String> expected = new HashSet<>();
            profiles.owners.stream()
                    .filter(owner -> reader.member() || reader.system())
                    .filter(owner -> owner.listed() && group.members().contains(owner.id()))
                    .filter(owner -> profiles.sees(reader, owner, ProfileField.ORGANIZATIONS))
                    .map(Owner::handle)
                    .forEach(expected::add);
            assertThat(handles(
                            reader,
                            new MemberFilter("", "", "", group.slug(), group.kind(), "", null, null, null, null)))
                    .isEqualTo(expected);
            List<OrganizationPerson> people = new ArrayList<>(organizations.people(
                    reader, organizations.bySlug(reader, group.slug()).orElseThrow()));
            look(reader, people);
            people.removeIf(person -> !person.handle().startsWith("walker-" + profiles.tag));
            assertThat(people).extracting(OrganizationPerson::handle).hasSameElementsAs(expected);
        });
    }

    /** Looks for one mark wherever one may look for words, and for its owner by name. */
    void seek(Actor reader, Owner owner, ProfileField field) {
        String mark = profiles.mark(owner.number(), field);
        boolean findable = owner.listed()
                && (reader.member() || reader.system())
                && owner.words().get(field).equals(mark)
                && profiles.sees(reader, owner, field);
        MemberOverview overview = Inside.bean(MemberOverview.class);
        List<MemberLine> found = overview.found(reader, SearchWords.of(mark), 10);
        look(reader, found);
        assertThat(found)
                .as("search for %s of %s by %s", field, owner.handle(), reader)
                .hasSize(findable && ProfileField.searched().contains(field) ? 1 : 0);
        for (MemberFilter filter : List.of(
                new MemberFilter("", mark, "", "", "", "", null, null, null, null),
                new MemberFilter("", "", mark, "", "", "", null, null, null, null),
                new MemberFilter(mark, "", "", "", "", "", null, null, null, null),
                new MemberFilter("", "", "", mark, "", mark, null, null, null, null))) {
            boolean here = field == ProfileField.EXPERTISE
                            && !filter.expertise().isEmpty()
                    || field == ProfileField.INTERESTS && !filter.interest().isEmpty();
            assertThat(handles(reader, filter)).hasSize(findable && here ? 1 : 0);
        }
        if (reader.member()) {
            MentoringQueries.Mentors mentors =
                    Inside.bean(MentoringQueries.class).list(reader, mark, null);
            look(reader, mentors);
            assertThat(mentors.rows()).hasSize(findable && field == ProfileField.MENTORING_OFFERED ? 1 : 0);
        }
        look(reader, overview.named(reader, SearchWords.of(owner.name()), 10));
        look(reader, overview.organizationNames(reader, List.of(owner.handle())));
        if (reader.member()) {
            List<MentionChoice> choices = Inside.bean(MentionQueries.class).complete(reader, owner.handle());
            look(reader, choices);
            assertThat(choices.stream().anyMatch(choice -> choice.text().equals("@" + owner.handle())))
                    .isEqualTo(owner.listed());
            choices.stream()
                    .filter(choice -> choice.text().equals("@" + owner.handle()))
                    .forEach(choice -> assertThat(choice.detail().isEmpty())
                            .isEqualTo(!profiles.sees(reader, owner, ProfileField.ORGANIZATIONS)
                                    || profiles.organizationsOf(owner).isEmpty()));
        }
    }
}
