package org.headwaters.web.resources;

/** The first words of a text, whole ones. */
final class FirstWords {

    /** Screen readers read a text in place of a picture in one breath. */
    private static final int MOST = 150;

    private FirstWords() {}

    static String of(String text) {
        if (text.length() <= MOST) {
            return text;
        }
        int end = text.lastIndexOf(' ', MOST);
        return text.substring(0, end > 0 ? end : MOST) + " …";
    }
}
