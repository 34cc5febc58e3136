package org.headwaters.resource;

/** What makes a file easier to use for people with disabilities. */
public enum Ease {
    TAGGED_PDF,
    CAPTIONS,
    PLAIN_TEXT
}
