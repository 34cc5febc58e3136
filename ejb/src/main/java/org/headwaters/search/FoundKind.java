package org.headwaters.search;

/** What can be found. The order is part of the index: new kinds come last. */
public enum FoundKind {
    DISCUSSION,
    RESOURCE,
    PERSON,
    ORGANIZATION,
    SPACE
}
