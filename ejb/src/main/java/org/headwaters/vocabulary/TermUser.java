package org.headwaters.vocabulary;

import java.util.Map;

/** What uses curated words. Each feature that keeps ids or slugs of words has one, so that words can be merged and none is lost. */
public interface TermUser {

    /** How often each word is used, by id of the word. */
    Map<Long, Long> uses(Vocabulary vocabulary);

    /** Follows a word whose slug has changed, or that became part of another one; called inside the transaction that does it. */
    void follow(TermMove move);
}
