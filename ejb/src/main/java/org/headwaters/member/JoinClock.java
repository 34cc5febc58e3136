package org.headwaters.member;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.headwaters.account.AccountService;
import org.headwaters.platform.config.Settings;
import org.headwaters.platform.jobs.SweepTime;
import org.headwaters.platform.mail.Outbox;
import org.headwaters.platform.time.WorkingDays;

/**
 * The clock of two working days for those who ask to join. After one, whoever decides is reminded; after two, the backup coordinator
 * is told, or all where there is none. Each is done once.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class JoinClock {

    private static final Duration SHORTEST = Duration.ofDays(1);

    @PersistenceContext(unitName = "headwaters")
    private EntityManager em;

    @Inject
    private Deciders deciders;

    @Inject
    private Coordinators coordinators;

    @Inject
    private AccountService accounts;

    @Inject
    private Outbox outbox;

    @Inject
    private Settings settings;

    /** Looks at all that wait, once an hour. Two nodes at once meet at the rows. */
    public void look(@Observes SweepTime time) {
        em.createQuery(
                        "SELECT r FROM JoinRequest r WHERE r.escalatedAt IS NULL AND r.emailConfirmedAt <= :before AND "
                                + JoinQueries.READY + " ORDER BY r.emailConfirmedAt, r.id",
                        JoinRequest.class)
                .setParameter("before", time.now().minus(SHORTEST))
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultList()
                .forEach(request -> look(request, time.now()));
    }

    private void look(JoinRequest request, Instant now) {
        if (!now.isBefore(WorkingDays.due(request.confirmedAt(), JoinRequestRow.ANSWER_DAYS))) {
            List<Long> members = coordinators.backup().map(List::of).orElseGet(coordinators::all);
            members.stream()
                    .flatMap(member -> accounts.emailOf(member).stream())
                    .forEach(email -> outbox.write(
                            email, "join-late", request.name(), settings.publicUrl() + "/me/requests/" + request.id()));
            request.escalated(now);
        } else if (!request.wasReminded() && !now.isBefore(WorkingDays.due(request.confirmedAt(), 1))) {
            deciders.tell(request, "join-reminder");
            request.reminded(now);
        }
    }
}
