package org.headwaters.discussion;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import org.headwaters.platform.gate.Gate;
import org.headwaters.platform.gate.OpenToAll;

/** Notes how far members have read. */
@Stateless
public class ReadingService {

    @PersistenceContext(unitName = "headwaters")
    private EntityManager em;

    @Inject
    private Clock clock;

    @Inject
    private Gate gate;

    /** The actor has seen a thread up to a post. */
    public void seen(long threadId, int number) {
        gate.require(gate.actor().member(), "thread.seen", "thread", threadId);
        move(gate.actor().memberId(), threadId, number);
    }

    /** Moves a member's position forward, never back; one statement, so two devices at once agree on the greater number. */
    @OpenToAll("called only by use cases that have asked their own policy")
    public void move(long memberId, long threadId, int number) {
        em.createNativeQuery(
                        """
                        INSERT INTO reading (member_id, thread_id, read_number, read_at) VALUES (?1, ?2, ?3, ?4)
                        ON DUPLICATE KEY UPDATE read_at = IF(VALUES(read_number) > read_number, VALUES(read_at), read_at),
                            read_number = GREATEST(read_number, VALUES(read_number))""")
                .setParameter(1, memberId)
                .setParameter(2, threadId)
                .setParameter(3, number)
                .setParameter(4, LocalDateTime.ofInstant(clock.instant(), ZoneOffset.UTC))
                .executeUpdate();
    }
}
