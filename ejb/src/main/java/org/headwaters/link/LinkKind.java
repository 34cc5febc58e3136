package org.headwaters.link;

/** What a link says of the end it comes from. */
public enum LinkKind {
    SUPERSEDES,
    TRANSLATED_FROM,
    CAME_FROM,
    USED_BY,
    DISCUSSED_IN
}
