package org.headwaters.organization;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import org.headwaters.member.Coordinators;
import org.headwaters.platform.config.Settings;
import org.headwaters.platform.desk.TaskFor;
import org.headwaters.platform.gate.Gate;
import org.headwaters.platform.time.Utc;
import org.headwaters.platform.time.WorkingDays;

/**
 * The clock of two working days. After one, whoever took the application is reminded, or every coordinator when nobody has. After
 * two, the backup coordinator is told too. Each is done once, and begins anew when the applicant has answered.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class ApplicationClock {

    /** In so many working days an applicant hears from us. */
    public static final int DAYS = 2;

    private static final int BATCH = 20;
    private static final String OBJECT = "organization_application";

    @PersistenceContext(unitName = "headwaters")
    private EntityManager em;

    @Inject
    private Gate gate;

    @Inject
    private Settings settings;

    @Inject
    private Coordinators coordinators;

    /**
     * Looks at everything that waits for a coordinator, a few at a time; rows another node is at are left to it.
     *
     * @param now the time
     * @param after id of the last one that was looked at, 0 to begin
     * @return id of the last one looked at now, or 0 at the end
     */
    public long remind(Instant now, long after) {
        gate.require(ApplicationPolicy.mayRemind(gate.actor()), "application.clock", OBJECT, null);
        @SuppressWarnings("unchecked")
        List<Number> open = em.createNativeQuery(
                        """
                        SELECT id FROM organization_application
                        WHERE state IN ('WAITING', 'IN_REVIEW', 'APPEALED') AND escalated_at IS NULL AND waits_since < ?1 AND id > ?2
                        ORDER BY id LIMIT ?3 FOR UPDATE SKIP LOCKED""")
                .setParameter(1, Utc.of(now))
                .setParameter(2, after)
                .setParameter(3, BATCH)
                .getResultList();
        long last = 0;
        for (Number id : open) {
            last = id.longValue();
            look(em.find(OrganizationApplication.class, last), now);
        }
        return open.size() == BATCH ? last : 0;
    }

    private void look(OrganizationApplication application, Instant now) {
        if (!now.isBefore(WorkingDays.due(application.waitsSince(), DAYS))) {
            List<Long> backup = coordinators.backup().map(List::of).orElseGet(coordinators::all);
            tell(application, backup, "application-late");
            application.escalated(now);
        } else if (!application.wasReminded() && !now.isBefore(WorkingDays.due(application.waitsSince(), 1))) {
            tell(application, first(application), "application-reminder");
            application.reminded(now);
        }
    }

    private List<Long> first(OrganizationApplication application) {
        return application.takenBy() == null ? coordinators.all() : List.of(application.takenBy());
    }

    /** Who may not decide, because of an earlier no, is not asked to. */
    private void tell(OrganizationApplication application, List<Long> members, String what) {
        String path = "/coordinator/organizations/" + application.id();
        coordinators.tell(
                members.stream()
                        .filter(id -> !id.equals(application.decidedBy()))
                        .toList(),
                new TaskFor(0, what, OBJECT + ":" + application.id(), application.name(), path),
                what,
                application.name(),
                settings.publicUrl() + path);
    }
}
