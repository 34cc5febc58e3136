package org.headwaters.search;

/** What can be found. The order is part of the index: new kinds come last. */
public enum FoundKind {
    DISCUSSION,
    RESOURCE,
    PERSON,
    ORGANIZATION,
    SPACE,
    /** A question and its answer: a resource of its own kind. */
    FAQ,
    /** A part of a guide. */
    GUIDE;

    /** Whether it is a resource. */
    public boolean resource() {
        return this == RESOURCE || this == FAQ;
    }
}
