package org.headwaters.link;

/**
 * A link as one of its ends shows it.
 *
 * @param id its id
 * @param way what it says of the end that shows it
 * @param path where the other end is
 * @param title title of the other end
 * @param language language tag of the other end, or null for a thread
 * @param translator who translated it, or empty
 * @param byHand whether it was made by hand; otherwise an address in somebody's words made it
 */
public record LinkView(
        long id, LinkWay way, String path, String title, String language, String translator, boolean byHand) {}
