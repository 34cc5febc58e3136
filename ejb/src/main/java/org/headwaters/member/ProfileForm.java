package org.headwaters.member;

import java.util.Collection;
import java.util.Map;

/**
 * What a member has typed and chosen about oneself. Nothing in it is checked yet.
 *
 * @param version the profile's version when the form was written
 * @param name the name
 * @param listed whether the directory shows the member
 * @param words what was typed, by field; fields that are missing stay as they are
 * @param languages codes of languages that were ticked
 * @param populations slugs of populations that were ticked
 * @param audiences names of audiences, by field; fields that are missing stay as they are
 */
public record ProfileForm(
        int version,
        String name,
        boolean listed,
        Map<ProfileField, String> words,
        Collection<String> languages,
        Collection<String> populations,
        Map<ProfileField, String> audiences) {}
