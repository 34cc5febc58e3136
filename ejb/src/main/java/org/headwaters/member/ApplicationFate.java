package org.headwaters.member;

/** How the application stands of an organization that somebody asks to join with. */
public enum ApplicationFate {
    /** There is none of this name. */
    NONE,
    /** Nobody has decided about it yet. */
    OPEN,
    /** The organization belongs to Headwaters. */
    APPROVED,
    /** It was declined; a coordinator decides on the person anyhow. */
    DECLINED;

    /** From the state of the application as its own feature keeps it, which this one may not know; null for no application. */
    static ApplicationFate of(String state) {
        return switch (state == null ? "" : state) {
            case "WAITING", "IN_REVIEW", "ASKED", "APPEALED" -> OPEN;
            case "APPROVED" -> APPROVED;
            case "DECLINED" -> DECLINED;
            default -> NONE;
        };
    }
}
