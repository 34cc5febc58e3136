package org.headwaters.discussion;

import java.util.Locale;

/** What sort of thread it is. Package {@code types} says how each behaves. */
public enum ThreadType {
    DISCUSSION,
    QUESTION,
    /** Something that stands in the way; replies may be solutions. */
    BARRIER,
    /** Looking for people to work with, until a day. */
    COLLABORATION,
    /** From coordinators and leads, shown for a while. */
    ANNOUNCEMENT,
    /** From those who lead a space, kept in its archive. */
    LEAD_UPDATE;

    /** As it stands in addresses. */
    public String slug() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The type an address names, or null. */
    public static ThreadType ofSlug(String slug) {
        for (ThreadType type : values()) {
            if (type.slug().equals(slug)) {
                return type;
            }
        }
        return null;
    }
}
