package org.headwaters.poll;

/** The answers of a consent check; their names are the labels of its options. */
public enum Stance {
    NO_OBJECTION,
    ABSTAIN,
    OBJECT
}
