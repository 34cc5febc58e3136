package org.headwaters.resource;

import java.util.Locale;

/** What the library can be sifted by, in the order of the page. */
public enum Facet {
    KIND,
    TOPIC,
    POPULATION,
    FOCUS,
    LANGUAGE,
    REGION,
    EVIDENCE,
    ORGANIZATION,
    ADOPTED,
    CHANGED;

    /** Its name in addresses. */
    public String field() {
        return name().toLowerCase(Locale.ROOT);
    }
}
