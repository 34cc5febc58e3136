package org.headwaters.linkcheck;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.headwaters.platform.desk.TaskDone;
import org.headwaters.platform.desk.TaskFor;
import org.headwaters.platform.gate.Gate;
import org.headwaters.platform.time.Utc;

/** Which links are due, and what a look found. For the program itself; the looks happen between two transactions. */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class LinkCheckService {

    private static final Duration LEASE = Duration.ofHours(1);
    private static final int BATCH = 500;

    @PersistenceContext(unitName = "headwaters")
    private EntityManager em;

    @Inject
    private Clock clock;

    @Inject
    private Gate gate;

    @Inject
    private Event<TaskFor> tasks;

    @Inject
    private Event<TaskDone> done;

    /** Takes up links that are new, begins anew with those that were changed, forgets those that are no more. */
    public void gather() {
        gate.require(LinkCheckPolicy.mayNote(gate.actor()), "link.check", "resource", null);
        Object now = Utc.of(clock.instant());
        em.createNativeQuery(
                        """
                        INSERT IGNORE INTO link_check (resource_id, address, state, why, misses, told, next_at)
                        SELECT r.id, r.link, 'UNSURE', '', 0, FALSE, ?1 FROM resource r
                        LEFT JOIN link_check c ON c.resource_id = r.id
                        WHERE r.link IS NOT NULL AND r.link <> '' AND r.audience <> 'KEPT' AND c.resource_id IS NULL LIMIT ?2""")
                .setParameter(1, now)
                .setParameter(2, BATCH)
                .executeUpdate();
        em.createNativeQuery(
                        """
                        UPDATE link_check c JOIN resource r ON r.id = c.resource_id
                        SET c.address = r.link, c.state = 'UNSURE', c.moved_to = NULL, c.why = '', c.misses = 0, c.missed_on = NULL,
                            c.told = FALSE, c.next_at = ?1
                        WHERE r.link IS NOT NULL AND r.link <> '' AND r.link <> c.address""")
                .setParameter(1, now)
                .executeUpdate();
        em.createNativeQuery(
                        "DELETE c FROM link_check c JOIN resource r ON r.id = c.resource_id WHERE r.link IS NULL OR r.link = ''")
                .executeUpdate();
    }

    /** The link that has waited longest, if one is due; other nodes pass it over for an hour. */
    public Optional<LinkDue> next() {
        gate.require(LinkCheckPolicy.mayNote(gate.actor()), "link.check", "resource", null);
        Instant now = clock.instant();
        List<?> due = em.createNativeQuery(
                        "SELECT resource_id FROM link_check WHERE next_at <= ?1 ORDER BY next_at, resource_id LIMIT 1"
                                + " FOR UPDATE SKIP LOCKED")
                .setParameter(1, Utc.of(now))
                .getResultList();
        return due.stream().findFirst().map(id -> {
            LinkCheck check = em.find(LinkCheck.class, ((Number) id).longValue());
            check.claim(now.plus(LEASE));
            return new LinkDue(check.resourceId(), check.address());
        });
    }

    /**
     * Notes what a look found. Whoever shared the resource is told once when its link is gone or has moved.
     *
     * @param state what was found; gone counts as one miss
     * @param movedTo where it has moved, or null
     * @param why in a few words
     */
    public void note(LinkDue due, LinkState state, String movedTo, String why) {
        gate.require(LinkCheckPolicy.mayNote(gate.actor()), "link.check", "resource", due.resourceId());
        LinkCheck check = em.find(LinkCheck.class, due.resourceId(), LockModeType.PESSIMISTIC_WRITE);
        // Changed or removed while it was looked at: what was found is about something else.
        if (check == null || !check.address().equals(due.address())) {
            return;
        }
        String key = "link:" + due.resourceId();
        if (check.found(new Probed(state, movedTo, why), clock.instant())) {
            done.fire(new TaskDone(key));
            tell(check, key);
        } else if (check.state() == LinkState.OK) {
            done.fire(new TaskDone(key));
        }
    }

    private void tell(LinkCheck check, String key) {
        em.createQuery(
                        "SELECT m.id, r.title FROM Resource r JOIN CommunityMember m ON m.id = r.authorId WHERE r.id = :id"
                                + " AND m.state = org.headwaters.member.Member.State.ACTIVE",
                        Object[].class)
                .setParameter("id", check.resourceId())
                .getResultList()
                .forEach(row -> tasks.fire(new TaskFor(
                        (Long) row[0],
                        check.state() == LinkState.GONE ? "link-gone" : "link-moved",
                        key,
                        (String) row[1],
                        "/resources/" + check.resourceId() + "/edit")));
    }
}
