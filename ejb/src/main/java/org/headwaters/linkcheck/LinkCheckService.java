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
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
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
    private LinksInWords inWords;

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
                        INSERT IGNORE INTO link_check (resource_id, in_words, address, state, why, misses, told, next_at)
                        SELECT r.id, FALSE, r.link, 'UNSURE', '', 0, FALSE, ?1 FROM resource r
                        LEFT JOIN link_check c ON c.resource_id = r.id AND NOT c.in_words
                        WHERE r.link IS NOT NULL AND r.link <> '' AND r.audience <> 'KEPT' AND c.resource_id IS NULL LIMIT ?2""")
                .setParameter(1, now)
                .setParameter(2, BATCH)
                .executeUpdate();
        em.createNativeQuery(
                        """
                        UPDATE link_check c JOIN resource r ON r.id = c.resource_id
                        SET c.address = r.link, c.state = 'UNSURE', c.moved_to = NULL, c.why = '', c.misses = 0, c.missed_on = NULL,
                            c.told = FALSE, c.next_at = ?1
                        WHERE NOT c.in_words AND r.link IS NOT NULL AND r.link <> '' AND r.link <> c.address""")
                .setParameter(1, now)
                .executeUpdate();
        em.createNativeQuery(
                        """
                        DELETE c FROM link_check c JOIN resource r ON r.id = c.resource_id
                        WHERE NOT c.in_words AND (r.link IS NULL OR r.link = '')""")
                .executeUpdate();
        read(now);
    }

    /** Reads descriptions that are new or were changed. Another node that reads one at the same time finds it taken. */
    private void read(Object now) {
        List<?> unread = em.createNativeQuery(
                        """
                        SELECT r.id, r.description FROM resource r LEFT JOIN link_reading l ON l.resource_id = r.id
                        WHERE r.audience <> 'KEPT' AND (l.resource_id IS NULL OR l.read_at < r.updated_at)
                        ORDER BY r.id LIMIT ?1 FOR UPDATE SKIP LOCKED""")
                .setParameter(1, BATCH)
                .getResultList();
        for (Object one : unread) {
            Object[] row = (Object[]) one;
            words(((Number) row[0]).longValue(), (String) row[1]);
            em.createNativeQuery("REPLACE INTO link_reading (resource_id, read_at) VALUES (?1, ?2)")
                    .setParameter(1, row[0])
                    .setParameter(2, now)
                    .executeUpdate();
        }
    }

    private void words(long resourceId, String description) {
        Set<String> named = inWords.of(description);
        Set<String> known = new HashSet<>();
        em.createQuery("SELECT c FROM LinkCheck c WHERE c.resourceId = :id AND c.inWords = TRUE", LinkCheck.class)
                .setParameter("id", resourceId)
                .getResultList()
                .forEach(check -> {
                    known.add(check.address());
                    if (!named.contains(check.address())) {
                        done.fire(new TaskDone(check.task()));
                        em.remove(check);
                    }
                });
        named.stream()
                .filter(address -> !known.contains(address))
                .forEach(address -> em.persist(new LinkCheck(resourceId, true, address, clock.instant())));
    }

    /** The link that has waited longest, if one is due; other nodes pass it over for an hour. */
    public Optional<LinkDue> next() {
        gate.require(LinkCheckPolicy.mayNote(gate.actor()), "link.check", "resource", null);
        Instant now = clock.instant();
        List<?> due = em.createNativeQuery(
                        "SELECT c.id FROM link_check c WHERE c.next_at <= ?1 AND EXISTS (SELECT r.id FROM resource r"
                                + " WHERE r.id = c.resource_id AND r.audience <> 'KEPT')"
                                + " ORDER BY c.next_at, c.id LIMIT 1 FOR UPDATE SKIP LOCKED")
                .setParameter(1, Utc.of(now))
                .getResultList();
        return due.stream().findFirst().map(id -> {
            LinkCheck check = em.find(LinkCheck.class, ((Number) id).longValue());
            check.claim(now.plus(LEASE));
            return new LinkDue(check.id(), check.resourceId(), check.address());
        });
    }

    /**
     * Notes what a look found. The steward of the resource is told once when its link is gone or has moved.
     *
     * @param state what was found; gone counts as one miss
     * @param movedTo where it has moved, or null
     * @param why in a few words
     */
    public void note(LinkDue due, LinkState state, String movedTo, String why) {
        gate.require(LinkCheckPolicy.mayNote(gate.actor()), "link.check", "resource", due.resourceId());
        LinkCheck check = em.find(LinkCheck.class, due.id(), LockModeType.PESSIMISTIC_WRITE);
        // Changed or removed while it was looked at: what was found is about something else.
        if (check == null || !check.address().equals(due.address())) {
            return;
        }
        String key = check.task();
        if (check.found(new Probed(state, movedTo, why), clock.instant())) {
            done.fire(new TaskDone(key));
            tell(check, key);
        } else if (check.state() == LinkState.OK) {
            done.fire(new TaskDone(key));
        }
    }

    private void tell(LinkCheck check, String key) {
        em.createQuery(
                        "SELECT m.id, r.title FROM Resource r JOIN CommunityMember m ON m.id = COALESCE(r.stewardId, r.authorId) WHERE r.id = :id"
                                + " AND m.state = org.headwaters.member.Member.State.ACTIVE",
                        Object[].class)
                .setParameter("id", check.resourceId())
                .getResultList()
                .forEach(row -> tasks.fire(new TaskFor(
                        (Long) row[0],
                        (check.inWords() ? "words-link-" : "link-")
                                + (check.state() == LinkState.GONE ? "gone" : "moved"),
                        key,
                        (String) row[1],
                        "/resources/" + check.resourceId() + "/edit")));
    }
}
