package org.headwaters.web.members;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.headwaters.member.MemberQueries;
import org.headwaters.member.OwnProfileView;
import org.headwaters.member.PhotoFile;
import org.headwaters.member.ProfileAudience;
import org.headwaters.member.ProfileField;
import org.headwaters.member.ProfileForm;
import org.headwaters.member.ProfileService;
import org.headwaters.member.SpokenLanguages;
import org.headwaters.platform.gate.CurrentActor;
import org.headwaters.platform.gate.NotAllowed;
import org.headwaters.platform.text.CommunityLanguage;
import org.headwaters.platform.text.Region;
import org.headwaters.vocabulary.TermView;
import org.headwaters.vocabulary.Vocabulary;
import org.headwaters.vocabulary.VocabularyQueries;
import org.headwaters.web.frame.Forms;
import org.headwaters.web.frame.RequestPath;

/** Edits one's own profile: what stands in it, and who sees which part. */
@RequestScoped
@Named
public class EditProfile {

    private static final String LANGUAGE = "language";
    private static final String POPULATION = "population";

    @Inject
    private MemberQueries queries;

    @Inject
    private ProfileService profiles;

    @Inject
    private VocabularyQueries vocabularies;

    @Inject
    private CurrentActor me;

    @Inject
    private Forms forms;

    @Inject
    private RequestPath path;

    @Inject
    private Choices choices;

    private final Map<String, String> words = new HashMap<>();
    private OwnProfileView current;
    private String name = "";

    /** Before the page is written. */
    public void load() {
        current = queries.own(me.get()).orElseThrow(() -> new NotAllowed("profile.edit"));
        if (!forms.isWrong()) {
            name = current.name();
            current.words().forEach((field, text) -> words.put(field.key(), text));
        }
    }

    /** Saves the profile. */
    public void save() {
        ProfileForm form = new ProfileForm(
                path.version(),
                name,
                choices.made("listed", "yes"),
                typed(),
                choices.all(LANGUAGE),
                choices.all(POPULATION),
                chosen());
        forms.send(key -> Forms.with(profiles.describe(key, form), "done", "profile-saved"));
    }

    private Map<ProfileField, String> typed() {
        Map<ProfileField, String> typed = new EnumMap<>(ProfileField.class);
        for (ProfileField field : ProfileField.values()) {
            if (field.typed() && words.containsKey(field.key())) {
                typed.put(field, words.get(field.key()));
            }
        }
        return typed;
    }

    private Map<ProfileField, String> chosen() {
        Map<ProfileField, String> chosen = new EnumMap<>(ProfileField.class);
        for (ProfileField field : ProfileField.values()) {
            choices.all(seen(field.key())).stream().findFirst().ifPresent(audience -> chosen.put(field, audience));
        }
        return chosen;
    }

    private static String seen(String field) {
        return "seen-" + field;
    }

    /** Whether a field is seen by that audience: in the form that came back, else in the profile. */
    public boolean seenBy(String field, ProfileAudience audience) {
        return forms.isWrong()
                ? choices.made(seen(field), audience.name())
                : ProfileField.of(field)
                        .filter(known -> current.audiences().get(known) == audience)
                        .isPresent();
    }

    /** The profile as it stands. */
    public OwnProfileView getCurrent() {
        return current;
    }

    /** Path of the photo, or null; null too while the form is being read, when the page is asked but not written. */
    public String getPhoto() {
        return current == null
                ? null
                : PhotoFile.path(current.handle(), current.words().get(ProfileField.PHOTO), false);
    }

    /** Who may see a field. */
    public ProfileAudience[] getAudiences() {
        return ProfileAudience.values();
    }

    /** The regions to choose from. */
    public Region[] getRegions() {
        return Region.values();
    }

    /** The languages to choose from. */
    public List<CommunityLanguage> getLanguages() {
        return CommunityLanguage.spoken();
    }

    /** The populations to choose from. */
    public List<TermView> getPopulations() {
        return vocabularies.terms(Vocabulary.POPULATION);
    }

    /** Whether a language is ticked: in the form that came back, else in the profile. */
    public boolean speaks(CommunityLanguage language) {
        return forms.isWrong()
                ? choices.made(LANGUAGE, language.code())
                : SpokenLanguages.listed(current.words().get(ProfileField.LANGUAGES))
                        .contains(language);
    }

    /** Whether a population is ticked: in the form that came back, else in the profile. */
    public boolean worksWith(TermView population) {
        return forms.isWrong()
                ? choices.made(POPULATION, population.slug())
                : current.words().get(ProfileField.POPULATIONS).lines().anyMatch(population.slug()::equals);
    }

    /** Whether the directory shows the member: in the form that came back, else in the profile. */
    public boolean isListed() {
        return forms.isWrong() ? choices.made("listed", "yes") : current.listed();
    }

    /** What was typed, by field. */
    public Map<String, String> getWords() {
        return words;
    }

    /** The name typed. */
    public String getName() {
        return name;
    }

    /** For the form. */
    public void setName(String name) {
        this.name = name;
    }
}
