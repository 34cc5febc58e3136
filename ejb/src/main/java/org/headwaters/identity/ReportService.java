package org.headwaters.identity;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.headwaters.platform.gate.Actor;
import org.headwaters.platform.gate.Gate;

/** Makes the representation report of a quarter. */
@Stateless
public class ReportService {

    @Inject
    private Gate gate;

    @Inject
    private IdentityGate answers;

    @Inject
    private ReportStore store;

    @Inject
    private Clock clock;

    /**
     * Makes a quarter's report from what members agree to have counted at this moment. Once made it never changes.
     *
     * @return whether it was made now; not, when it had been or the key is away
     */
    public boolean make(Quarter quarter) {
        Actor program = gate.actor();
        gate.require(IdentityPolicy.mayRun(program), "report.make", "report", null);
        List<Quarter> made = store.reports();
        boolean later = made.isEmpty() || made.get(made.size() - 1).compareTo(quarter) < 0;
        if (!later || !answers.ready() || !store.begin(quarter, clock.instant())) {
            return false;
        }
        Map<Long, ReportGroup> places = store.places();
        for (Question question : Question.values()) {
            Map<Long, Answer> counted = answers.counted(program, question);
            counted.keySet().retainAll(places.keySet());
            Map<String, List<Release>> out = store.releases(question);
            publish(question, ReportLine.ANSWERED, quarter, out, counts(places, counted::containsKey));
            Map<Long, ReportGroup> theirs = new HashMap<>(places);
            theirs.keySet().retainAll(counted.keySet());
            for (String choice : question.choices()) {
                publish(question, choice, quarter, out, counts(theirs, member -> counted.get(member)
                        .has(choice)));
            }
        }
        return true;
    }

    private void publish(
            Question question,
            String item,
            Quarter quarter,
            Map<String, List<Release>> out,
            Map<ReportGroup, Counts> now) {
        Optional<Release> release = Figures.next(out.getOrDefault(item, List.of()), now, quarter);
        release.ifPresent(one -> store.keep(question, item, one));
    }

    private static Map<ReportGroup, Counts> counts(Map<Long, ReportGroup> people, Predicate<Long> ticked) {
        Map<ReportGroup, Counts> counts = new HashMap<>();
        people.forEach((member, place) ->
                counts.merge(place, ticked.test(member) ? new Counts(1, 0) : new Counts(0, 1), Counts::plus));
        return counts;
    }
}
