package org.headwaters.resource;

/** Lists of curated words. */
public enum Vocabulary {
    TOPIC,
    POPULATION
}
