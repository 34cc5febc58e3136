package org.headwaters.search;

/** How much of what is like a word is taken for it. */
enum Reach {
    /** Its forms in the languages: stems, letters without accents. */
    WHOLE_WORDS,
    /** Longer words that begin with it, too. */
    BEGINNINGS,
    /** Words that look alike, too; and any of the words will do. */
    ALIKE
}
