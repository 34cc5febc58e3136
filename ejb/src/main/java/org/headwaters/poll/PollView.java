package org.headwaters.poll;

import java.time.Instant;
import java.util.List;

/**
 * A poll as its page shows it. Results are only in it when the actor may see them.
 *
 * @param id its id
 * @param postId its post
 * @param kind how people vote
 * @param question what is asked
 * @param closesAt when it closes or closed
 * @param open whether one can vote
 * @param voters how many voted
 * @param voted whether the actor did
 * @param reason why the actor objects, or empty
 * @param shown whether results are in it
 * @param options the options
 * @param runoff how ranked votes were counted, or null
 * @param objections who objects and why
 * @param organizations results by organization, only of a closed poll and only what {@link SmallGroups} lets out
 */
public record PollView(
        long id,
        long postId,
        PollKind kind,
        String question,
        Instant closesAt,
        boolean open,
        long voters,
        boolean voted,
        String reason,
        boolean shown,
        List<Option> options,
        InstantRunoff runoff,
        List<PollObjection> objections,
        List<SmallGroups.Row> organizations) {

    /**
     * One option.
     *
     * @param id its id
     * @param label what it says; for a consent check the name of a {@link Stance}
     * @param votes how many chose it, in a ranked poll as first choice; 0 when results are not shown
     * @param place the place the actor gave it, 1 for a plain choice, or 0
     */
    public record Option(long id, String label, long votes, int place) {}

    /** The label of an option. */
    public String label(Long option) {
        return options.stream()
                .filter(candidate -> candidate.id() == option)
                .findFirst()
                .map(Option::label)
                .orElse("");
    }

    /** An option's part of all voters in percent. */
    public long percent(Option option) {
        return voters == 0 ? 0 : Math.round(100.0 * option.votes() / voters);
    }

    /** Whether an option has won a ranked poll, or shares the first place. */
    public boolean won(Option option) {
        return runoff != null && runoff.winners().contains(option.id());
    }

    /** Places one can give, from 1. */
    public List<Integer> places() {
        return java.util.stream.IntStream.rangeClosed(1, options.size()).boxed().toList();
    }
}
