package org.headwaters.member;

import java.time.Instant;
import java.util.List;
import org.headwaters.platform.text.CommunityLanguage;
import org.headwaters.platform.text.Region;

/**
 * A profile as one reader may see it.
 *
 * @param id the id
 * @param handle the readable part of its address
 * @param name the name
 * @param coordinator whether a coordinator
 * @param involvement how involved they are; null for a visitor
 * @param joinedAt since when they belong; null for a visitor
 * @param shown what else the reader may see
 */
public record MemberView(
        long id,
        String handle,
        String name,
        boolean coordinator,
        Involvement involvement,
        Instant joinedAt,
        Shown shown) {

    /** The words of a field by its key, or empty. For pages. */
    public String text(String key) {
        return ProfileField.of(key).map(shown::text).orElse("");
    }

    /** The entries of a field that has one a line. For pages. */
    public List<String> list(String key) {
        return Lines.of(text(key));
    }

    /** The organizations they belong to. */
    public List<AffiliationView> organizations() {
        return shown.organizations();
    }

    /** The languages they work in. */
    public List<CommunityLanguage> languageList() {
        return SpokenLanguages.listed(shown.text(ProfileField.LANGUAGES));
    }

    /** Where they work, or null. */
    public Region region() {
        return Regions.of(shown.text(ProfileField.REGION));
    }

    /** Whether the spaces they belong to are shown. */
    public boolean showsSpaces() {
        return shown.words().containsKey(ProfileField.SPACES);
    }

    /** Whether there is nothing but the name. */
    public boolean bare() {
        return shown.organizations().isEmpty()
                && shown.words().values().stream().allMatch(String::isEmpty);
    }

    /** Path of the photo, or null. */
    public String photo() {
        return shown.photo(handle, true);
    }

    /** Path of the profile. */
    public String path() {
        return "/members/" + handle;
    }
}
