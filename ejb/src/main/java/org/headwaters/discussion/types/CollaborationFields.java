package org.headwaters.discussion.types;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.headwaters.discussion.PostFields;
import org.headwaters.platform.gate.Problems;
import org.headwaters.platform.time.CommunityDay;

/**
 * What a search for collaborators says, checked.
 *
 * @param need what is looked for
 * @param offer what is offered, or empty
 * @param populationId whom the work is for, or null
 * @param place where, or empty
 * @param closesAt the first moment after the last day
 */
public record CollaborationFields(String need, String offer, Long populationId, String place, Instant closesAt) {

    private static final int TEXT_LIMIT = 2_000;
    private static final int PLACE_LIMIT = 120;
    /** How many days ahead the last day may be: what is looked for longer than a year is not looked for. */
    private static final int LONGEST = 366;

    /**
     * Reads the fields of a form.
     *
     * @param population the population that was chosen, or null
     * @param before the end as it stands, which may stay though it is over; null for a new one
     */
    static CollaborationFields read(PostFields sent, Long population, Instant before, Instant now, Problems problems) {
        String need = problems.text("post.need", sent.text("need"), TEXT_LIMIT);
        String offer = problems.optionalText("post.offer", sent.text("offer"), TEXT_LIMIT);
        String place = problems.optionalLine("post.place", sent.text("place"), PLACE_LIMIT);
        return new CollaborationFields(need, offer, population, place, end(sent, before, now, problems));
    }

    private static Instant end(PostFields sent, Instant before, Instant now, Problems problems) {
        if (!sent.has("deadline")) {
            problems.add("post.deadline", "required.post.deadline");
            return null;
        }
        Optional<LocalDate> day = CommunityDay.parse(sent.text("deadline"));
        if (day.isEmpty()) {
            problems.add("post.deadline", "day");
            return null;
        }
        Instant end = CommunityDay.end(day.get());
        LocalDate today = CommunityDay.of(now);
        if (!end.equals(before) && day.get().isBefore(today)) {
            problems.add("post.deadline", "deadline-past");
        } else if (day.get().isAfter(today.plusDays(LONGEST))) {
            problems.add("post.deadline", "day-too-far");
        }
        return end;
    }
}
