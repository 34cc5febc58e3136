package org.headwaters.member;

import java.util.List;
import org.headwaters.platform.text.Region;

/**
 * A member in a list, as one reader may see it.
 *
 * @param id the id
 * @param handle the readable part of the profile's address
 * @param name the name
 * @param coordinator whether a coordinator
 * @param shown what else the reader may see
 */
public record MemberRow(long id, String handle, String name, boolean coordinator, Shown shown) {

    /** Path of the small photo, or null. */
    public String photo() {
        return shown.photo(handle, false);
    }

    /** What they do, or empty. */
    public String roleTitle() {
        return shown.text(ProfileField.ROLE);
    }

    /** The organization to name beside them, or null. */
    public String organizationName() {
        return shown.organizationName();
    }

    /** Where they work, or null. */
    public Region region() {
        return Regions.of(shown.text(ProfileField.REGION));
    }

    /** What they know about, in one line. */
    public String expertiseLine() {
        return String.join(", ", Lines.of(shown.text(ProfileField.EXPERTISE)));
    }

    /** Whether they offer to mentor. */
    public boolean mentor() {
        return !shown.text(ProfileField.MENTORING_OFFERED).isEmpty();
    }

    /** What they offer to mentor in. */
    public List<String> topics() {
        return Lines.of(shown.text(ProfileField.MENTORING_OFFERED));
    }

    /** Whether they look for a mentor. */
    public boolean mentee() {
        return !shown.text(ProfileField.MENTORING_SOUGHT).isEmpty();
    }

    /** Whether steward of an organization. */
    public boolean steward() {
        return shown.organizations().stream().anyMatch(AffiliationView::steward);
    }

    /** The member in one line. */
    MemberLine line() {
        return new MemberLine(handle, name, roleTitle(), organizationName(), photo());
    }
}
