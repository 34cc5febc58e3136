package org.headwaters.vocabulary;

/** Lists of curated words. */
public enum Vocabulary {
    TOPIC,
    POPULATION,
    FOCUS_AREA
}
