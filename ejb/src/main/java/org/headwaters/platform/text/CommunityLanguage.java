package org.headwaters.platform.text;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * A language of the community: one that members work in or that a resource is in. A fixed list, so that both can be searched by it;
 * the words for each stand in the bundle of the pages. Resources keep the name, members the code.
 */
public enum CommunityLanguage {
    EN("en"),
    ES("es"),
    HMN("hmn"),
    SO("so"),
    /** S'gaw Karen, the Karen most spoken in Minnesota. */
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
    KO("ko"),
    SW("sw"),
    OJ("oj"),
    DAK("dak"),
    /** American Sign Language. */
    ASE("ase"),
    /** Several languages: for a resource, not for a person, who names each. */
    MUL("mul");

    private final String code;

    CommunityLanguage(String code) {
        this.code = code;
    }

    /** The BCP 47 code, as it stands in members' lists and in addresses. */
    public String code() {
        return code;
    }

    /** For the attribute {@code lang}; null where the page's own language serves. */
    public String tag() {
        return this == EN || this == MUL ? null : code;
    }

    /** Those that a person may name. */
    public static List<CommunityLanguage> spoken() {
        return Arrays.stream(values()).filter(language -> language != MUL).toList();
    }

    /** The language of a code, in any case; empty for a code that is not on the list. */
    public static Optional<CommunityLanguage> of(String code) {
        return Arrays.stream(values())
                .filter(language -> language.code.equalsIgnoreCase(code == null ? "" : code.strip()))
                .findFirst();
    }
}
