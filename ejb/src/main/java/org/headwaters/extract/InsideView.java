package org.headwaters.extract;

/**
 * What was found in a file.
 *
 * @param sha256 SHA-256 of the file
 * @param state how far reading has come
 * @param beginning its first words
 * @param letters how many characters were read
 * @param language the language it says it is in, or empty
 * @param pages how many pages, or null
 * @param tagged whether a PDF has structure for screen readers, or null
 * @param encrypted whether it is encrypted
 * @param active whether it holds script or an action that runs by itself
 * @param cut whether there is more in it than was read
 * @param preview SHA-256 of the picture of its first page, or null
 * @param previewSize bytes of that picture, or null
 * @param width width of that picture, or null
 * @param height its height, or null
 */
public record InsideView(
        String sha256,
        ReadState state,
        String beginning,
        int letters,
        String language,
        Integer pages,
        Boolean tagged,
        boolean encrypted,
        boolean active,
        boolean cut,
        String preview,
        Long previewSize,
        Integer width,
        Integer height) {

    /** Below this, what is on a page is a stamp or a page number, and the page itself a picture. */
    private static final int FEWEST_LETTERS_ON_A_PAGE = 20;

    /** Whether a PDF is only pictures of pages: nothing to read aloud, nothing to find. */
    public boolean onlyPictures() {
        return state == ReadState.READ
                && tagged != null
                && pages != null
                && pages > 0
                && letters < FEWEST_LETTERS_ON_A_PAGE * Math.min(pages, 500);
    }

    /** Whether reading was tried and failed. */
    public boolean unread() {
        return state != ReadState.READ && state != ReadState.WAITING;
    }

    /** Whether there is text in it. */
    public boolean text() {
        return state == ReadState.READ && letters > 0 && !onlyPictures();
    }
}
