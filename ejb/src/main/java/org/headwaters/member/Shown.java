package org.headwaters.member;

import java.util.List;
import java.util.Map;

/**
 * What one reader may see of one profile: all that {@link ProfileGate} lets out.
 *
 * @param words the words of each field that is shown and not empty
 * @param organizations the organizations, the one the member speaks for first; none when they are not shown
 */
public record Shown(Map<ProfileField, String> words, List<AffiliationView> organizations) {

    /** Nothing. */
    public static final Shown NOTHING = new Shown(Map.of(), List.of());

    /** The words of a field, or empty. */
    public String text(ProfileField field) {
        return words.getOrDefault(field, "");
    }

    /** The organization to name beside the person, or null. */
    public AffiliationView organization() {
        return organizations.isEmpty() ? null : organizations.get(0);
    }

    /** The path of the photo, or null. */
    public String photo(String handle, boolean large) {
        return PhotoFile.path(handle, text(ProfileField.PHOTO), large);
    }

    /** Its name, or null. */
    public String organizationName() {
        return organizations.isEmpty() ? null : organizations.get(0).name();
    }
}
