package org.headwaters.identity;

/**
 * Whom a coordinator looks for.
 *
 * @param question one question
 * @param choice one of its choices
 * @param reason a few words on what the introduction is for; whoever is found can read them
 */
public record Sought(Question question, String choice, String reason) {

    /** Longest reason in characters. */
    public static final int REASON_LIMIT = 300;
}
