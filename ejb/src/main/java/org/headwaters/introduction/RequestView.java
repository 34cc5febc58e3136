package org.headwaters.introduction;

import java.time.Instant;
import java.util.List;
import org.headwaters.member.Someone;
import org.headwaters.platform.text.Paragraphs;

/**
 * A request as one of the two sees it.
 *
 * @param id the id
 * @param lookingFor whom the asker looks for
 * @param why what for; empty for the other one
 * @param tell what the asker tells
 * @param nameFirst whether whoever is asked may know the asker's name
 * @param shareEmail whether the asker's address is told to whoever agreed
 * @param state where it stands
 * @param askedAt when it was asked
 * @param reason what a coordinator wrote at the end, for the asker
 * @param own whether the actor is the asker
 * @param other who was introduced to the actor; null before, and when that person is away
 * @param words what the other one tells
 * @param email the other one's address, or empty where it is not told
 */
public record RequestView(
        long id,
        String lookingFor,
        String why,
        String tell,
        boolean nameFirst,
        boolean shareEmail,
        IntroductionRequest.State state,
        Instant askedAt,
        String reason,
        boolean own,
        Someone other,
        String words,
        String email) {

    /** What the asker is told of where it stands. */
    public String phase() {
        return RequestRow.phase(state);
    }

    /** Whether somebody may still be found. */
    public boolean open() {
        return state.open();
    }

    /** Whether the two know each other. */
    public boolean introduced() {
        return state == IntroductionRequest.State.INTRODUCED;
    }

    /** The paragraphs of what the other one tells. */
    public List<String> wordLines() {
        return Paragraphs.of(words);
    }

    /** The paragraphs of what a coordinator wrote. */
    public List<String> reasonLines() {
        return Paragraphs.of(reason);
    }
}
