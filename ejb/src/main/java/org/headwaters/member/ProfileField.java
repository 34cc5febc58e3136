package org.headwaters.member;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/** What a profile holds beside the name. The name alone is always shown. */
public enum ProfileField {
    PHOTO("photo", ProfileAudience.MEMBERS, 0),
    PRONOUNS("pronouns", ProfileAudience.MEMBERS, 60),
    ROLE("roleTitle", ProfileAudience.MEMBERS, 200),
    CREDENTIALS("credentials", ProfileAudience.MEMBERS, 200),
    /** No words of its own: the organizations stand in their own rows. */
    ORGANIZATIONS("organizations", ProfileAudience.MEMBERS, 0),
    REGION("region", ProfileAudience.MEMBERS, 40),
    /** Codes of languages, one a line. */
    LANGUAGES("languages", ProfileAudience.MEMBERS, 200),
    EXPERTISE("expertise", ProfileAudience.MEMBERS, 1000),
    HELP_SOUGHT("helpSought", ProfileAudience.MEMBERS, 1000),
    /** Slugs of the vocabulary of populations, one a line. */
    POPULATIONS("populations", ProfileAudience.MEMBERS, 1000),
    INTERESTS("interests", ProfileAudience.MEMBERS, 1000),
    ABOUT("about", ProfileAudience.MEMBERS, 4000),
    /** Web addresses, one a line. */
    LINKS("links", ProfileAudience.MEMBERS, 1000),
    MENTORING_OFFERED("mentoringOffered", ProfileAudience.MEMBERS, 500),
    MENTORING_SOUGHT("mentoringSought", ProfileAudience.ORGANIZATION, 500),
    /** No words of its own: the address one signs in with. */
    EMAIL("email", ProfileAudience.SELF, 0),
    PHONE("phone", ProfileAudience.SELF, 60),
    OTHER_CONTACT("otherContact", ProfileAudience.SELF, 200),
    /** No words of its own: the spaces one belongs to, as far as the reader may know of them. */
    SPACES("spaces", ProfileAudience.MEMBERS, 0);

    private final String key;
    private final ProfileAudience quiet;
    private final int limit;

    ProfileField(String key, ProfileAudience quiet, int limit) {
        this.key = key;
        this.quiet = quiet;
        this.limit = limit;
    }

    /** Its name in forms and in words on screen. */
    public String key() {
        return key;
    }

    /** Who sees it until the member chooses: never a visitor. */
    public ProfileAudience quiet() {
        return quiet;
    }

    /** Most characters; 0 for a field that nobody types. */
    public int limit() {
        return limit;
    }

    /** Whether a form has one field for its words: nothing is typed where something is ticked, uploaded or known already. */
    public boolean typed() {
        return limit > 0 && this != LANGUAGES && this != POPULATIONS;
    }

    /** The field of that name in a form. */
    public static Optional<ProfileField> of(String key) {
        return Arrays.stream(values()).filter(field -> field.key.equals(key)).findFirst();
    }

    /** The fields whose words the search for people looks into. */
    public static Set<ProfileField> searched() {
        return EnumSet.of(
                ROLE, CREDENTIALS, EXPERTISE, HELP_SOUGHT, INTERESTS, ABOUT, MENTORING_OFFERED, MENTORING_SOUGHT);
    }
}
