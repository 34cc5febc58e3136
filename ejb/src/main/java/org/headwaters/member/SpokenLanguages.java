package org.headwaters.member;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.headwaters.platform.text.CommunityLanguage;

/** The languages a member works in, kept as their codes, one a line. */
public final class SpokenLanguages {

    private SpokenLanguages() {}

    /** The languages of a stored list, in the order of the list; codes that are not known are left out. */
    public static List<CommunityLanguage> listed(String stored) {
        return Lines.of(stored).stream()
                .map(CommunityLanguage::of)
                .flatMap(Optional::stream)
                .distinct()
                .toList();
    }

    /** The list as it is stored: each code once, in the order of the enum. Codes that no person may name are left out. */
    public static String stored(Collection<String> codes) {
        List<CommunityLanguage> chosen = codes.stream()
                .map(CommunityLanguage::of)
                .flatMap(Optional::stream)
                .toList();
        return String.join(
                "\n",
                CommunityLanguage.spoken().stream()
                        .filter(chosen::contains)
                        .map(CommunityLanguage::code)
                        .toList());
    }
}
