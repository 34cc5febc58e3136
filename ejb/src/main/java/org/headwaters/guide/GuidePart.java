package org.headwaters.guide;

/**
 * One part of a guide.
 *
 * @param id its number among all parts of all guides
 * @param book the guide it stands in
 * @param anchor its place on the page of the guide
 * @param title its heading
 * @param words CommonMark
 */
public record GuidePart(long id, GuideBook book, String anchor, String title, String words) {

    /** Where it is read. */
    public String path() {
        return book.path() + "#" + anchor;
    }
}
