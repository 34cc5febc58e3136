package org.headwaters.member;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.headwaters.platform.text.CommunityLanguage;
import org.headwaters.platform.text.Region;

/**
 * What the directory shows. Everything comes from an address, so anything unknown counts as not asked for.
 *
 * @param name part of the name, or empty
 * @param expertise part of what they know about, or empty
 * @param interest part of what they are interested in, or empty
 * @param organizationSlug only members of this organization, or empty
 * @param organizationKind name of the kind of organization they belong to, known to be one, or empty
 * @param population slug of people they work with, or empty
 * @param region only this region, or null
 * @param language only who speaks it, or null
 * @param mentoring only who offers or seeks it, or null
 * @param after where the page before ended, or null for the first page
 */
public record MemberFilter(
        String name,
        String expertise,
        String interest,
        String organizationSlug,
        String organizationKind,
        String population,
        Region region,
        CommunityLanguage language,
        Mentoring mentoring,
        Cursor after) {

    /** What one may look for about mentoring. */
    public enum Mentoring {
        OFFERED(ProfileField.MENTORING_OFFERED),
        SOUGHT(ProfileField.MENTORING_SOUGHT);

        private final ProfileField field;

        Mentoring(ProfileField field) {
            this.field = field;
        }

        ProfileField field() {
            return field;
        }
    }

    /**
     * Where a page ended.
     *
     * @param name the last row's name
     * @param id the last row's id
     */
    public record Cursor(String name, long id) {

        private static final Pattern TEXT = Pattern.compile("(\\d{1,18})-(.{1,400})", Pattern.DOTALL);

        /** For an address. */
        public String text() {
            return id + "-" + name;
        }

        /** From an address; null for anything that is no cursor. */
        public static Cursor of(String text) {
            Matcher matcher = TEXT.matcher(text == null ? "" : text);
            return matcher.matches() ? new Cursor(matcher.group(2), Long.parseLong(matcher.group(1))) : null;
        }
    }

    /** Everybody. */
    public static MemberFilter all() {
        return new MemberFilter("", "", "", "", "", "", null, null, null, null);
    }
}
