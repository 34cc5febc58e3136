package org.headwaters.poll;

import java.util.List;
import java.util.Map;

/**
 * A vote as it was sent; nothing in it has been checked.
 *
 * @param options ids of the options that were marked
 * @param places for a ranked vote: option id and the place it was given; options without a place are left out
 * @param reason why somebody objects, or empty
 */
public record Ballot(List<Long> options, Map<Long, Integer> places, String reason) {

    /** A copy that nobody can change. */
    public Ballot {
        options = List.copyOf(options);
        places = Map.copyOf(places);
    }

    /** A vote for options, without order. */
    public static Ballot forOptions(List<Long> options) {
        return new Ballot(options, Map.of(), "");
    }
}
