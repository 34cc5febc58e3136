package org.headwaters.member;

import java.util.Map;

/**
 * The member's own profile, for the form that changes it.
 *
 * @param id the id
 * @param handle the readable part of its address
 * @param name the name
 * @param listed whether the directory shows the member
 * @param words what stands in each field
 * @param audiences who sees each field
 * @param version for the form: who saves over a newer one is told
 */
public record OwnProfileView(
        long id,
        String handle,
        String name,
        boolean listed,
        Map<ProfileField, String> words,
        Map<ProfileField, ProfileAudience> audiences,
        int version) {

    /** Path of the profile. */
    public String path() {
        return "/members/" + handle;
    }
}
