package org.headwaters.guide;

import java.util.Locale;

/** Which guide. The order is part of the search index. */
public enum GuideBook {
    MEMBERS("/guide"),
    COORDINATORS("/coordinator/guide");

    private final String path;

    GuideBook(String path) {
        this.path = path;
    }

    /** Where it is read. */
    public String path() {
        return path;
    }

    /** The file it stands in. */
    String file() {
        return "guide-" + name().toLowerCase(Locale.ROOT) + ".md";
    }
}
