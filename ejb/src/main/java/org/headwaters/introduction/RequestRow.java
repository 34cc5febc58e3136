package org.headwaters.introduction;

import java.time.Instant;

/**
 * A request in a list.
 *
 * @param id the id
 * @param lookingFor whom the asker looks for
 * @param state where it stands
 * @param askedAt when it was asked
 */
public record RequestRow(long id, String lookingFor, IntroductionRequest.State state, Instant askedAt) {

    /** What the asker is told of where it stands, as the end of a key: a no and a question to somebody are "open" like all the rest. */
    public String phase() {
        return phase(state);
    }

    /** The same of a state. */
    static String phase(IntroductionRequest.State state) {
        return state.open() ? "open" : state.name().toLowerCase(java.util.Locale.ROOT);
    }
}
