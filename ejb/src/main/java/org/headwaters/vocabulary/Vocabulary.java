package org.headwaters.vocabulary;

/** Lists of curated words. */
public enum Vocabulary {
    TOPIC,
    POPULATION,
    FOCUS_AREA,
    /** Short forms and other names of the field. Nothing is filed under them; who searches for one finds the others too. */
    SHORT_FORM
}
