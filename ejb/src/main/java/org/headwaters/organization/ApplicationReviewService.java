package org.headwaters.organization;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.headwaters.member.Coordinators;
import org.headwaters.organization.ApplicationStep.Kind;
import org.headwaters.platform.audit.AuditLog;
import org.headwaters.platform.config.Settings;
import org.headwaters.platform.desk.TaskDone;
import org.headwaters.platform.desk.TaskFor;
import org.headwaters.platform.gate.Gate;
import org.headwaters.platform.gate.InvalidInput;
import org.headwaters.platform.gate.NotFound;
import org.headwaters.platform.gate.OpenToAll;
import org.headwaters.platform.gate.Problems;
import org.headwaters.platform.limit.Submissions;

/** What happens around the decision on an application: taking it, noting what others should know, and the appeal of who was declined. */
@Stateless
public class ApplicationReviewService {

    private static final String OBJECT = "organization_application";
    private static final String REVIEW = "/coordinator/organizations/";

    @PersistenceContext(unitName = "headwaters")
    private EntityManager em;

    @Inject
    private Clock clock;

    @Inject
    private Gate gate;

    @Inject
    private AuditLog audit;

    @Inject
    private Submissions submissions;

    @Inject
    private Settings settings;

    @Inject
    private Coordinators coordinators;

    @Inject
    private ApplicationSteps steps;

    @Inject
    private Event<TaskDone> done;

    /**
     * Takes an application: the others see who reads it. From another coordinator too, who may be away.
     *
     * @param key one-time key of the form
     * @return path of the review
     * @throws NotFound when there is none
     * @throws InvalidInput when it was decided meanwhile
     */
    public String take(String key, long id) {
        gate.require(ApplicationPolicy.mayReview(gate.actor()), "application.take", OBJECT, id);
        String path = REVIEW + id + "?done=application-taken";
        submissions.note(key, path);
        OrganizationApplication application = locked(id);
        gate.require(ApplicationPolicy.mayTake(gate.actor(), application.decidedBy()), "application.take", OBJECT, id);
        if (!application.state().open()) {
            throw new InvalidInput("", "application.closed");
        }
        if (!gate.actor().is(application.takenBy())) {
            Instant now = clock.instant();
            application.take(gate.actor().memberId(), now);
            steps.add(application, Kind.TAKEN, gate.actor().memberId(), "", now);
            audit.done("application.take", OBJECT, id, application.name());
        }
        return path;
    }

    /**
     * Notes something for the other coordinators.
     *
     * @return path of the review
     * @throws InvalidInput for field {@code note}
     */
    public String note(String key, long id, String words) {
        gate.require(ApplicationPolicy.mayReview(gate.actor()), "application.note", OBJECT, id);
        Problems problems = new Problems();
        String clean = problems.text("note", words, ApplicationService.WORDS_LIMIT);
        problems.refuse();
        OrganizationApplication application = em.find(OrganizationApplication.class, id);
        if (application == null) {
            throw new NotFound();
        }
        String path = REVIEW + id + "?done=note-kept#notes-title";
        submissions.note(key, path);
        em.persist(new ApplicationNote(id, gate.actor().memberId(), clean, clock.instant()));
        audit.done("application.note", OBJECT, id, application.name());
        return path;
    }

    /**
     * A declined applicant asks another coordinator to look again. That can be done once.
     *
     * @return path of the application's page
     * @throws NotFound when no application has this secret
     * @throws InvalidInput for field {@code appeal}, also when it is not declined or was appealed before
     */
    @OpenToAll("the secret in the link is the permission")
    public String appeal(String key, String secret, String words) {
        Problems problems = new Problems();
        String clean = problems.text("appeal", words, ApplicationService.WORDS_LIMIT);
        problems.refuse();
        submissions.note(key, ApplicationService.RECEIVED);
        OrganizationApplication application = steps.bySecret(secret);
        if (!application.mayAppeal()) {
            throw new InvalidInput("appeal", "application.no-appeal");
        }
        Instant now = clock.instant();
        application.appeal(now);
        steps.add(application, Kind.APPEALED, null, clean, now);
        // The one who said no is told nothing: it is for the others now.
        Long before = application.decidedBy();
        List<Long> others =
                coordinators.all().stream().filter(id -> !id.equals(before)).toList();
        // Where there is nobody else, the one who said no has to find somebody.
        coordinators.tell(
                others.isEmpty() ? coordinators.all() : others,
                new TaskFor(
                        0,
                        "application-appeal",
                        OBJECT + ":" + application.id(),
                        application.name(),
                        REVIEW + application.id()),
                "application-appeal",
                application.name(),
                settings.publicUrl() + REVIEW + application.id());
        audit.done("application.appeal", OBJECT, application.id(), application.name());
        return "/organizations/apply/" + secret;
    }

    /** Nobody need be told any more that an application waits. */
    @OpenToAll("called only by use cases that have asked their own policy")
    public void settled(Long application) {
        done.fire(new TaskDone(OBJECT + ":" + application));
    }

    private OrganizationApplication locked(long id) {
        OrganizationApplication application =
                em.find(OrganizationApplication.class, id, LockModeType.PESSIMISTIC_WRITE);
        if (application == null) {
            throw new NotFound();
        }
        return application;
    }
}
