package org.headwaters.resource;

/**
 * An item that may be the one somebody is about to share.
 *
 * @param row the item
 * @param by what is the same
 */
public record NearItem(ResourceRow row, By by) {

    /** What is the same. */
    public enum By {
        FILE,
        LINK,
        TITLE,
        TEXT
    }
}
