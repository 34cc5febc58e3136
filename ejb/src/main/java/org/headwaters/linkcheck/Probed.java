package org.headwaters.linkcheck;

/**
 * What one look at a link found.
 *
 * @param state what became of it; {@link LinkState#GONE} for one miss, which counts only with two more on other days
 * @param movedTo where its page has moved for good, or null
 * @param why in a few words, for coordinators
 */
record Probed(LinkState state, String movedTo, String why) {

    static Probed unsure(String why) {
        return new Probed(LinkState.UNSURE, null, why);
    }

    static Probed missing(String why) {
        return new Probed(LinkState.GONE, null, why);
    }
}
