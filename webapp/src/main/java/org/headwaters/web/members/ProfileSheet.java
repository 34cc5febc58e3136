package org.headwaters.web.members;

import java.util.List;
import java.util.stream.Collectors;
import org.headwaters.member.MemberView;
import org.headwaters.member.SpaceOfMember;
import org.headwaters.vocabulary.TermView;
import org.headwaters.web.frame.Forms;
import org.headwaters.web.frame.Say;

/**
 * A profile as a page shows it to one reader.
 *
 * @param member what the reader may see
 * @param about what they wrote about themselves, as HTML that is safe to show
 * @param spaces the spaces the reader may know of
 * @param populations the people they work with
 */
public record ProfileSheet(MemberView member, String about, List<SpaceOfMember> spaces, List<TermView> populations) {

    /** The languages in words. */
    public String languages() {
        return member.languageList().stream().map(Say::name).collect(Collectors.joining(", "));
    }

    /** Address of the directory filtered by one entry of this profile. */
    public String search(String filter, String entry) {
        return Forms.with("/members", filter, entry);
    }

    /** Whether there is any way to reach them. */
    public boolean reachable() {
        return List.of("email", "phone", "otherContact").stream()
                .anyMatch(field -> !member.text(field).isEmpty());
    }
}
