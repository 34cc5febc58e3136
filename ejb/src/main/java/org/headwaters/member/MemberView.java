package org.headwaters.member;

import java.time.Instant;
import java.util.List;
import org.headwaters.platform.text.CommunityLanguage;
import org.headwaters.platform.text.Region;

/**
 * A profile.
 *
 * @param id the id
 * @param handle the readable part of its address
 * @param name the name
 * @param state where the member stands
 * @param coordinator whether a coordinator
 * @param involvement how involved they are
 * @param roleTitle what they do, or empty
 * @param region where they work
 * @param expertise what they know about, one a line
 * @param languages codes of their languages, one a line
 * @param interests what they are interested in, one a line
 * @param about about them, CommonMark
 * @param joinedAt since when they belong
 * @param version for a form: who saves over a newer one is told
 */
public record MemberView(
        long id,
        String handle,
        String name,
        Member.State state,
        boolean coordinator,
        Involvement involvement,
        String roleTitle,
        Region region,
        String expertise,
        String languages,
        String interests,
        String about,
        Instant joinedAt,
        int version) {

    /** What they know about. */
    public List<String> expertiseList() {
        return Lines.of(expertise);
    }

    /** What they are interested in. */
    public List<String> interestList() {
        return Lines.of(interests);
    }

    /** The languages they work in. */
    public List<CommunityLanguage> languageList() {
        return SpokenLanguages.listed(languages);
    }

    /** Path of the profile. */
    public String path() {
        return "/members/" + handle;
    }
}
