package org.headwaters.search;

/** What a row of the change table is about. */
enum ChangeKind {
    POST,
    /** All posts of a thread. */
    THREAD,
    RESOURCE,
    MEMBER,
    ORGANIZATION,
    SPACE,
    /** The curated words that mean the same. */
    WORDS,
    /** What pages show and nobody looks for: votes, reactions, photos. The index has none of it, visitors' pages do. */
    PAGE,
    /** Everything: the index is made anew. */
    ALL
}
