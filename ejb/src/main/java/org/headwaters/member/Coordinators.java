package org.headwaters.member;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;
import org.headwaters.account.AccountService;
import org.headwaters.platform.desk.TaskFor;
import org.headwaters.platform.mail.Outbox;

/**
 * Who looks after the place, for use cases that have something for them: the active coordinators, and the one of them who steps in
 * when something has waited too long.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class Coordinators {

    static final String BACKUP = "coordinator.backup";

    @PersistenceContext(unitName = "headwaters")
    private EntityManager em;

    @Inject
    private AccountService accounts;

    @Inject
    private Outbox outbox;

    @Inject
    private Event<TaskFor> tasks;

    /** Ids of the active coordinators. */
    public List<Long> all() {
        return em.createQuery(
                        "SELECT m.id FROM CommunityMember m WHERE m.coordinator = TRUE AND m.state = :active ORDER BY m.id",
                        Long.class)
                .setParameter("active", Member.State.ACTIVE)
                .getResultList();
    }

    /** The same behind a lock, so that of two who end their duty at one moment the second sees the first. */
    @TransactionAttribute(TransactionAttributeType.MANDATORY)
    public List<Long> locked() {
        List<?> ids = em.createNativeQuery(
                        "SELECT id FROM member WHERE coordinator = TRUE AND state = 'ACTIVE' ORDER BY id FOR UPDATE")
                .getResultList();
        return ids.stream().map(id -> ((Number) id).longValue()).toList();
    }

    /** The backup coordinator, as long as that person is an active coordinator. */
    public Optional<Long> backup() {
        List<?> named = em.createNativeQuery("SELECT value FROM setting WHERE name = ?1")
                .setParameter(1, BACKUP)
                .getResultList();
        return named.stream()
                .map(value -> Long.valueOf(value.toString()))
                .filter(all()::contains)
                .findFirst();
    }

    /** The handle of the backup coordinator, for the page where it is chosen. */
    public Optional<String> backupHandle() {
        return backup().map(id -> em.find(Member.class, id).handle());
    }

    /**
     * Tells some members by mail and notice of what waits for them. Who is no active member is told nothing.
     *
     * @param mail name of the mail's template; its fields are the member's name and what follows in {@code fields}
     */
    public void tell(List<Long> members, TaskFor task, String mail, Object... fields) {
        for (Long member : members) {
            Member who = em.find(Member.class, member);
            if (who == null || who.state() != Member.State.ACTIVE) {
                continue;
            }
            tasks.fire(new TaskFor(member, task.kind(), task.key(), task.subject(), task.path()));
            Object[] all = new Object[fields.length + 1];
            all[0] = who.name();
            System.arraycopy(fields, 0, all, 1, fields.length);
            accounts.emailOf(member).ifPresent(email -> outbox.write(email, mail, all));
        }
    }
}
