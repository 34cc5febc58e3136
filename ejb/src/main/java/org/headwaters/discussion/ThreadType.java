package org.headwaters.discussion;

/** What sort of thread it is. */
public enum ThreadType {
    DISCUSSION,
    QUESTION
}
