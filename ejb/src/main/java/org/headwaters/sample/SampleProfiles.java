package org.headwaters.sample;

import jakarta.json.JsonObject;
import java.util.EnumMap;
import java.util.Map;
import org.headwaters.member.ProfileField;
import org.headwaters.platform.text.Region;

/** The words of the sample's profiles. */
final class SampleProfiles {

    private SampleProfiles() {}

    /** What stands in a person's data. */
    static Map<ProfileField, String> words(JsonObject person) {
        Map<ProfileField, String> words = new EnumMap<>(ProfileField.class);
        words.put(ProfileField.ROLE, person.getString("roleTitle"));
        words.put(
                ProfileField.REGION,
                SampleFiles.constant(Region.class, person, "region").name());
        words.put(ProfileField.EXPERTISE, lines(person, "expertise"));
        words.put(ProfileField.LANGUAGES, lines(person, "languages"));
        words.put(ProfileField.INTERESTS, lines(person, "interests"));
        words.put(ProfileField.ABOUT, person.getString("about"));
        return words;
    }

    private static String lines(JsonObject person, String key) {
        return String.join("\n", SampleFiles.strings(person, key));
    }
}
