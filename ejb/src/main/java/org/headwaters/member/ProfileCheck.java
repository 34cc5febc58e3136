package org.headwaters.member;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.headwaters.platform.gate.Problems;
import org.headwaters.platform.text.Region;
import org.headwaters.vocabulary.TermView;
import org.headwaters.vocabulary.Vocabulary;
import org.headwaters.vocabulary.VocabularyQueries;

/** Checks what a member typed about oneself, and puts it into the form in which it is kept. */
@ApplicationScoped
public class ProfileCheck {

    /** Most links on a profile. */
    public static final int MOST_LINKS = 5;

    private static final int LONGEST_LINK = 300;

    @Inject
    private VocabularyQueries vocabularies;

    /**
     * What may be kept.
     *
     * @param name the name
     * @param words the words of each field that was sent
     * @param audiences the audience of each field that was sent
     */
    public record Checked(String name, Map<ProfileField, String> words, Map<ProfileField, ProfileAudience> audiences) {}

    /**
     * Checks a form.
     *
     * @param version of the profile now
     * @throws org.headwaters.platform.gate.InvalidInput with all that is wrong
     */
    public Checked check(ProfileForm form, int version) {
        Problems problems = new Problems();
        if (form.version() != version) {
            problems.add("", "profile.changed");
        }
        String name = problems.line("name", form.name(), MemberService.NAME_LIMIT);
        Map<ProfileField, String> words = new EnumMap<>(ProfileField.class);
        form.words().forEach((field, typed) -> words.put(field, words(problems, field, typed)));
        words.put(ProfileField.LANGUAGES, SpokenLanguages.stored(form.languages()));
        List<TermView> populations = vocabularies.named(Vocabulary.POPULATION, form.populations());
        words.put(
                ProfileField.POPULATIONS,
                String.join("\n", populations.stream().map(TermView::slug).toList()));
        Map<ProfileField, ProfileAudience> audiences = new EnumMap<>(ProfileField.class);
        form.audiences().forEach((field, chosen) -> audience(problems, field, chosen, audiences));
        problems.refuse();
        return new Checked(name, words, audiences);
    }

    private static void audience(
            Problems problems, ProfileField field, String chosen, Map<ProfileField, ProfileAudience> audiences) {
        Stream.of(ProfileAudience.values())
                .filter(audience -> audience.name().equals(chosen))
                .findFirst()
                .ifPresentOrElse(
                        audience -> audiences.put(field, audience),
                        () -> problems.add("seen-" + field.key(), "profile.audience"));
    }

    private static String words(Problems problems, ProfileField field, String typed) {
        return switch (field) {
            case PRONOUNS, ROLE, CREDENTIALS, PHONE, OTHER_CONTACT -> problems.optionalLine(
                    field.key(), typed, field.limit());
            case REGION -> region(problems, typed);
            case LINKS -> links(problems, typed);
            case ABOUT -> problems.optionalText(field.key(), typed, field.limit());
            case EXPERTISE, HELP_SOUGHT, INTERESTS, MENTORING_OFFERED, MENTORING_SOUGHT -> Lines.tidy(
                    problems.optionalText(field.key(), typed, field.limit()));
            case PHOTO, ORGANIZATIONS, SPACES, EMAIL, LANGUAGES, POPULATIONS -> throw new IllegalArgumentException(
                    field + " is not typed");
        };
    }

    /** Where somebody works may be left out. */
    private static String region(Problems problems, String typed) {
        if (typed == null || typed.isBlank()) {
            return "";
        }
        Region region = problems.choice(ProfileField.REGION.key(), Region.class, typed);
        return region == null ? "" : region.name();
    }

    private static String links(Problems problems, String typed) {
        String field = ProfileField.LINKS.key();
        List<String> links = Lines.of(Lines.tidy(problems.optionalText(field, typed, ProfileField.LINKS.limit())));
        if (links.size() > MOST_LINKS) {
            problems.add(field, "profile.links", MOST_LINKS);
        }
        Problems each = new Problems();
        links.forEach(link -> each.optionalWebAddress(field, link, LONGEST_LINK));
        each.all().stream().limit(1).forEach(problem -> problems.add(field, problem.message(), problem.arguments()));
        return String.join("\n", links);
    }
}
