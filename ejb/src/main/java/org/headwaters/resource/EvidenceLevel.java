package org.headwaters.resource;

/** How sure one can be that it works, as a named reviewer says. */
public enum EvidenceLevel {
    BEST,
    PROMISING,
    EMERGING,
    NOVEL
}
