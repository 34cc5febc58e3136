package org.headwaters.vocabulary;

/**
 * That a word is called otherwise from now on, or is part of another one.
 *
 * @param vocabulary its vocabulary
 * @param from its id
 * @param fromSlug its slug until now
 * @param to id of the word that takes its place; the same when only its slug changes
 * @param toSlug the slug from now on
 */
public record TermMove(Vocabulary vocabulary, long from, String fromSlug, long to, String toSlug) {

    /** Whether it became part of another word. */
    public boolean merged() {
        return from != to;
    }
}
