package org.headwaters.mentoring;

import java.time.Instant;
import java.util.List;
import org.headwaters.platform.text.Paragraphs;

/**
 * A question or a match, as one of the two sees it.
 *
 * @param id the id
 * @param other id of the other one
 * @param handle the readable part of the other one's address
 * @param name the other one's name
 * @param words what the mentee wrote
 * @param state where it stands
 * @param since since when
 * @param email the other one's address once both agreed; empty before
 */
public record MatchView(
        long id,
        long other,
        String handle,
        String name,
        String words,
        Mentoring.State state,
        Instant since,
        String email) {

    /** The paragraphs of what the mentee wrote. */
    public List<String> wordLines() {
        return Paragraphs.of(words);
    }

    /** The same with the address. */
    MatchView reachedAt(String address) {
        return new MatchView(id, other, handle, name, words, state, since, address);
    }
}
