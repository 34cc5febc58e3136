package org.headwaters.mentoring;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.headwaters.platform.desk.Waiting;
import org.headwaters.platform.desk.WaitingWork;
import org.headwaters.platform.gate.Actor;

/** What members wrote to the coordinators at the end of a mentoring and nobody has read, as one line of the desk. */
@ApplicationScoped
public class MentoringWaiting implements WaitingWork {

    private MentoringQueries queries;

    /** For the container. */
    protected MentoringWaiting() {}

    @Inject
    MentoringWaiting(MentoringQueries queries) {
        this.queries = queries;
    }

    @Override
    public List<Waiting> waiting(Actor actor) {
        if (!MentoringPolicy.mayReadNotes(actor)) {
            return List.of();
        }
        List<Instant> unread = queries.notes(actor).stream()
                .filter(note -> note.readAt() == null)
                .map(NoteView::writtenAt)
                .sorted(Comparator.naturalOrder())
                .toList();
        return unread.isEmpty()
                ? List.of()
                : List.of(new Waiting("mentoring", "", "", unread.size(), unread.get(0), "/coordinator/mentoring"));
    }
}
