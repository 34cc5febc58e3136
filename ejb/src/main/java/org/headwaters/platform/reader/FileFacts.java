package org.headwaters.platform.reader;

/**
 * What the reader found out about a file.
 *
 * @param outcome how it went
 * @param words the words in it, with single spaces; empty when there are none or it could not be read
 * @param title the title it gives itself, or empty
 * @param language the language it says it is in, or empty
 * @param pages how many pages or slides, or null when it does not say
 * @param tagged whether a PDF has the structure that screen readers need; null for anything else
 * @param encrypted whether it is encrypted, with or without a password to open it
 * @param active whether it holds script or an action that runs by itself
 * @param cut whether there is more in it than was read
 * @param preview a picture of its first page (PNG), or null
 */
public record FileFacts(
        Outcome outcome,
        String words,
        String title,
        String language,
        Integer pages,
        Boolean tagged,
        boolean encrypted,
        boolean active,
        boolean cut,
        Picture preview) {

    /** How reading went. */
    public enum Outcome {
        /** Its words are here. */
        READ,
        /** It opens only with a password. */
        LOCKED,
        /** It is damaged, or made to look so. */
        BROKEN,
        /** It took longer than one file may. */
        TIME,
        /** It took more memory than one file may. */
        MEMORY
    }

    /**
     * A picture of a page.
     *
     * @param png its bytes
     * @param width in pixels
     * @param height in pixels
     */
    public record Picture(byte[] png, int width, int height) {}

    /** Of a file that could not be read. */
    static FileFacts failed(Outcome outcome) {
        return new FileFacts(outcome, "", "", "", null, null, outcome == Outcome.LOCKED, false, false, null);
    }

    FileFacts with(Picture picture) {
        return new FileFacts(outcome, words, title, language, pages, tagged, encrypted, active, cut, picture);
    }
}
