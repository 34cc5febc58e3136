package org.headwaters.identity;

/** What an answer may be used for. Each is agreed to by itself, for each question by itself; nothing else is ever done with it. */
public enum Purpose {
    /** Shown to members on one's page. */
    DIRECTORY,
    /** A coordinator who looks for somebody to introduce finds one by it, and asks first. */
    INTRODUCTION,
    /** Counted in the representation report, in numbers of eleven or more. */
    REPORT
}
