package org.headwaters.organization;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;
import org.headwaters.platform.desk.Waiting;
import org.headwaters.platform.desk.WaitingWork;
import org.headwaters.platform.gate.Actor;

/** The applications that wait for a coordinator's word. Those that were asked for more wait for the applicant. */
@ApplicationScoped
public class ApplicationsWaiting implements WaitingWork {

    private static final int SHOWN = 50;

    private ApplicationQueries applications;

    /** For the container. */
    protected ApplicationsWaiting() {}

    @Inject
    ApplicationsWaiting(ApplicationQueries applications) {
        this.applications = applications;
    }

    @Override
    public List<Waiting> waiting(Actor actor) {
        if (!ApplicationPolicy.mayReview(actor)) {
            return List.of();
        }
        return applications.queue(actor, ApplicationState.ours(), "waitsSince", false, 0, SHOWN).stream()
                .map(row -> new Waiting(
                        "application",
                        row.name(),
                        row.contactName(),
                        1,
                        row.waitsSince(),
                        "/coordinator/organizations/" + row.id()))
                .toList();
    }

    @Override
    public List<Waiting> elsewhere(Actor actor) {
        if (!ApplicationPolicy.mayReview(actor)) {
            return List.of();
        }
        Set<ApplicationState> asked = Set.of(ApplicationState.ASKED);
        return applications.queue(actor, asked, "updatedAt", false, 0, 1).stream()
                .map(oldest -> new Waiting(
                        "application-asked",
                        "",
                        "",
                        applications.count(actor, asked),
                        oldest.updatedAt(),
                        "/coordinator/organizations?state=asked"))
                .toList();
    }
}
