package org.headwaters.resource.adoption;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.headwaters.platform.audit.AuditLog;
import org.headwaters.platform.desk.TaskDone;
import org.headwaters.platform.gate.Actor;
import org.headwaters.platform.gate.Gate;
import org.headwaters.platform.gate.InvalidInput;
import org.headwaters.platform.gate.NotFound;
import org.headwaters.platform.gate.Problems;
import org.headwaters.platform.limit.Submissions;
import org.headwaters.platform.time.CommunityDay;
import org.headwaters.platform.time.Utc;
import org.headwaters.resource.ResourceQueries;
import org.headwaters.resource.ResourceView;

/** Members report what their organization does with a resource. One line for each organization; each report goes into its history. */
@Stateless
public class AdoptionService {

    /** Longest text of one field in characters. */
    public static final int WORDS_LIMIT = 2000;

    private static final String OBJECT = "resource";

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
    private ResourceQueries resources;

    @Inject
    private Event<TaskDone> done;

    /**
     * Reports for the organization the actor speaks for.
     *
     * @param key one-time key of the form
     * @param known version of the line when the form was opened, or -1 where there was none
     * @return path of the resource
     * @throws InvalidInput for fields {@code stage}, {@code adapted}, {@code outcome} and {@code dropReason}, and when a
     *     colleague has reported meanwhile
     * @throws NotFound when the actor may not see the resource
     */
    public String record(String key, long resourceId, int known, AdoptionForm form) {
        Actor actor = gate.actor();
        ResourceView resource = resources.find(actor, resourceId).orElseThrow(NotFound::new);
        gate.require(AdoptionPolicy.mayRecord(actor), "adoption.record", OBJECT, resourceId);
        Problems problems = new Problems();
        AdoptionStage stage = problems.choice("stage", AdoptionStage.class, form.stage());
        String changed = problems.optionalText("adapted", form.changed(), WORDS_LIMIT);
        String outcome = problems.optionalText("outcome", form.outcome(), WORDS_LIMIT);
        String reason = stage == AdoptionStage.DROPPED ? problems.text("dropReason", form.reason(), WORDS_LIMIT) : "";
        problems.refuse();
        String path = resource.path() + "?done=adoption-recorded";
        submissions.note(key, path);
        Instant now = clock.instant();
        boolean first = begin(resourceId, actor, stage, now);
        Adoption adoption = line(resourceId, actor).orElseThrow(NotFound::new);
        if (!first && known != adoption.version()) {
            throw new InvalidInput("", "adoption.newer");
        }
        adoption.report(stage, changed, outcome, reason, actor.memberId(), now, CommunityDay.of(now));
        em.flush();
        em.persist(new AdoptionReport(adoption.id(), stage, actor.memberId(), now));
        count(resourceId);
        done.fire(new TaskDone("adoption:" + adoption.id()));
        audit.done("adoption.record", OBJECT, resourceId, stage.name());
        return path;
    }

    /**
     * Takes the line of the actor's organization away, as when it was about another resource.
     *
     * @param key one-time key of the form
     * @return path of the resource
     * @throws NotFound when there is none
     */
    public String withdraw(String key, long resourceId) {
        Actor actor = gate.actor();
        ResourceView resource = resources.find(actor, resourceId).orElseThrow(NotFound::new);
        gate.require(AdoptionPolicy.mayRecord(actor), "adoption.withdraw", OBJECT, resourceId);
        Adoption adoption = line(resourceId, actor).orElseThrow(NotFound::new);
        String path = resource.path() + "?done=adoption-withdrawn";
        submissions.note(key, path);
        em.remove(adoption);
        em.flush();
        count(resourceId);
        done.fire(new TaskDone("adoption:" + adoption.id()));
        audit.done("adoption.withdraw", OBJECT, resourceId, "");
        return path;
    }

    /** Makes the line where there is none. Two colleagues at once: the second waits, and finds it there. */
    private boolean begin(long resourceId, Actor actor, AdoptionStage stage, Instant now) {
        return em.createNativeQuery(
                                """
                                INSERT IGNORE INTO adoption (resource_id, organization_id, stage, changed, outcome, reason, recorded_by,
                                    recorded_at, version) VALUES (?1, ?2, ?3, '', '', '', ?4, ?5, 0)""")
                        .setParameter(1, resourceId)
                        .setParameter(2, actor.organizationId())
                        .setParameter(3, stage.name())
                        .setParameter(4, actor.memberId())
                        .setParameter(5, Utc.of(now))
                        .executeUpdate()
                == 1;
    }

    private Optional<Adoption> line(long resourceId, Actor actor) {
        return em.createQuery(
                        "SELECT x FROM Adoption x WHERE x.resourceId = :resource AND x.organizationId = :organization",
                        Adoption.class)
                .setParameter("resource", resourceId)
                .setParameter("organization", actor.organizationId())
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultStream()
                .findFirst();
    }

    private void count(long resourceId) {
        em.createNativeQuery(
                        "UPDATE resource SET in_use = (SELECT COUNT(*) FROM adoption x WHERE x.resource_id = ?1 AND x.stage = 'IN_USE')"
                                + " WHERE id = ?1")
                .setParameter(1, resourceId)
                .executeUpdate();
    }
}
