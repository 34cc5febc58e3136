package org.headwaters.resource;

import java.util.Locale;

/** The language a resource is written or spoken in. The names are language tags, so that a page can say in which language a title is. */
public enum ResourceLanguage {
    EN,
    ES,
    HMN,
    SO,
    KAR,
    OM,
    AM,
    AR,
    VI,
    LO,
    KM,
    MY,
    SW,
    FR,
    RU,
    ZH,
    OJ,
    DAK,
    /** American Sign Language. */
    ASE,
    /** Several languages. */
    MUL;

    /** For the attribute {@code lang}; null where the page's own language serves. */
    public String tag() {
        return this == EN || this == MUL ? null : name().toLowerCase(Locale.ROOT);
    }
}
