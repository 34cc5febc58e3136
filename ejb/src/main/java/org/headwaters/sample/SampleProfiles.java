package org.headwaters.sample;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.headwaters.member.Member;
import org.headwaters.member.ProfileAudience;
import org.headwaters.member.ProfileField;
import org.headwaters.member.ProfileKeeper;
import org.headwaters.platform.text.Region;

/** The sample's profiles: what people say about themselves, and to whom. */
@ApplicationScoped
public class SampleProfiles {

    @Inject
    private ProfileKeeper profiles;

    /** What {@code profiles.json} has beside the data of members, by handle. */
    static Map<String, JsonObject> more() {
        return SampleFiles.list("profiles.json").stream()
                .collect(Collectors.toMap(profile -> profile.getString("handle"), Function.identity()));
    }

    /** Writes the profile of somebody whose row is there. */
    void write(Member member, JsonObject person, JsonObject more) {
        Map<ProfileField, String> words = new EnumMap<>(ProfileField.class);
        Map<ProfileField, ProfileAudience> audiences = new EnumMap<>(ProfileField.class);
        for (ProfileField field : ProfileField.values()) {
            text(field, person, words);
            text(field, more, words);
            if (more.containsKey("audiences") && more.getJsonObject("audiences").containsKey(field.key())) {
                audiences.put(
                        field,
                        ProfileAudience.valueOf(more.getJsonObject("audiences").getString(field.key())));
            }
        }
        words.put(
                ProfileField.REGION,
                SampleFiles.constant(Region.class, person, "region").name());
        profiles.begin(member, words);
        profiles.change(member, Map.of(), audiences);
        if (!more.getBoolean("listed", true)) {
            member.describe(member.name(), false);
        }
    }

    private static void text(ProfileField field, JsonObject data, Map<ProfileField, String> words) {
        if (field.limit() > 0 && data.containsKey(field.key())) {
            words.put(
                    field,
                    switch (data.get(field.key()).getValueType()) {
                        case ARRAY -> String.join("\n", SampleFiles.strings(data, field.key()));
                        default -> data.getString(field.key());
                    });
        }
    }
}
