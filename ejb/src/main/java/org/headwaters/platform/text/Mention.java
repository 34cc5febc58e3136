package org.headwaters.platform.text;

/**
 * A name in a text that may stand for somebody or something: {@code @mai-xiong}, {@code @space:housing}, {@code @org:open-door}.
 *
 * @param kind what it names
 * @param name handle or slug, in lower case
 */
public record Mention(Kind kind, String name) {

    /** What a mention names. */
    public enum Kind {
        PERSON,
        SPACE,
        ORGANIZATION
    }

    /**
     * Where a mention leads.
     *
     * @param path a path of this site
     * @param label what the link says
     */
    public record Target(String path, String label) {}
}
