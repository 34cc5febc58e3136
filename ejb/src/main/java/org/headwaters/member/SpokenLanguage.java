package org.headwaters.member;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * A language a member works in. A fixed list, so that the directory can be searched by it; the words for each stand in the bundle
 * of the pages. In the database a member's languages are their codes, one a line.
 */
public enum SpokenLanguage {
    EN("en"),
    ES("es"),
    HMN("hmn"),
    SO("so"),
    KSW("ksw"),
    OM("om"),
    VI("vi"),
    AM("am"),
    AR("ar"),
    MY("my"),
    KM("km"),
    LO("lo"),
    RU("ru"),
    ZH_HANT("zh-Hant"),
    FR("fr"),
    KO("ko");

    private final String code;

    SpokenLanguage(String code) {
        this.code = code;
    }

    /** The BCP 47 code, as it stands in the database and in addresses. */
    public String code() {
        return code;
    }

    /** The language of a code, in any case; empty for a code that is not on the list. */
    public static Optional<SpokenLanguage> of(String code) {
        return Arrays.stream(values())
                .filter(language -> language.code.equalsIgnoreCase(code == null ? "" : code.strip()))
                .findFirst();
    }

    /** The languages of a stored list, in the order of the list; codes that are not known are left out. */
    public static List<SpokenLanguage> listed(String stored) {
        return Lines.of(stored).stream()
                .map(SpokenLanguage::of)
                .flatMap(Optional::stream)
                .distinct()
                .toList();
    }

    /** The list as it is stored: each code once, in the order of this enum. Codes that are not known are left out. */
    public static String stored(Collection<String> codes) {
        List<SpokenLanguage> chosen =
                codes.stream().map(SpokenLanguage::of).flatMap(Optional::stream).toList();
        return String.join(
                "\n",
                Arrays.stream(values())
                        .filter(chosen::contains)
                        .map(SpokenLanguage::code)
                        .toList());
    }
}
