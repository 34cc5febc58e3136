package org.headwaters.web.frame;

import java.util.Locale;

/** The languages the site speaks. A language is claimed only when all its words are there. */
public enum Language {
    EN(Locale.ENGLISH);

    private final Locale locale;

    Language(Locale locale) {
        this.locale = locale;
    }

    /** The fixed locale; never one made from input. */
    public Locale locale() {
        return locale;
    }

    /** The language that fits what a browser asks for, or English. */
    public static Language of(Locale wanted) {
        for (Language language : values()) {
            if (wanted != null && language.locale.getLanguage().equals(wanted.getLanguage())) {
                return language;
            }
        }
        return EN;
    }
}
