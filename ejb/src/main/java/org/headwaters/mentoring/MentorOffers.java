package org.headwaters.mentoring;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.headwaters.platform.time.Utc;

/**
 * How many mentees there may be and are. A mentee who is away or gone takes no place; when somebody else has taken it meanwhile, the
 * match is over for good, so that nobody ever has more than they said.
 */
@ApplicationScoped
public class MentorOffers {

    @PersistenceContext(unitName = "headwaters")
    private EntityManager em;

    @Inject
    private Clock clock;

    /**
     * Somebody's offer behind a lock: of two who change its mentees at one moment the second sees what the first did, if this is the
     * first thing it does.
     */
    MentorOffer locked(long mentor) {
        // Not INSERT IGNORE: two of those would share the row, and then wait for each other.
        em.createNativeQuery(
                        """
                        INSERT INTO mentor_offer (member_id, capacity, paused, changed_at) VALUES (?1, ?2, FALSE, ?3)
                        ON DUPLICATE KEY UPDATE capacity = capacity""")
                .setParameter(1, mentor)
                .setParameter(2, MentorOffer.AT_FIRST)
                .setParameter(3, Utc.of(clock.instant()))
                .executeUpdate();
        return em.find(MentorOffer.class, mentor, LockModeType.PESSIMISTIC_WRITE);
    }

    /** Ends the matches of a mentor whose mentee is away. Behind the lock. */
    void endGone(long mentor) {
        over("t.mentorId", mentor, "t.menteeId", Mentoring.State.ACTIVE, Mentoring.State.ENDED);
    }

    /** Takes back the question of a mentee whose mentor is away. */
    void forgetGone(long mentee) {
        over("t.menteeId", mentee, "t.mentorId", Mentoring.State.ASKED, Mentoring.State.WITHDRAWN);
    }

    private void over(String mine, long member, String other, Mentoring.State from, Mentoring.State to) {
        em.createQuery(
                        "SELECT t.id FROM Mentoring t JOIN CommunityMember m ON m.id = " + other + " WHERE " + mine
                                + " = :member AND t.state = :from AND m.state <> org.headwaters.member.Member.State.ACTIVE",
                        Long.class)
                .setParameter("member", member)
                .setParameter("from", from)
                .getResultList()
                .forEach(id -> em.createNativeQuery(
                                """
                                UPDATE mentoring SET state = ?1, open_mentee = NULL, ended_at = ?2, version = version + 1
                                WHERE id = ?3 AND state = ?4""")
                        .setParameter(1, to.name())
                        .setParameter(2, Utc.of(clock.instant()))
                        .setParameter(3, id)
                        .setParameter(4, from.name())
                        .executeUpdate());
    }

    /** How many mentees somebody has who are here. */
    long mentees(long mentor) {
        return mentees(List.of(mentor)).getOrDefault(mentor, 0L);
    }

    /** How many mentees these mentors have who are here; those without any are left out. */
    Map<Long, Long> mentees(Collection<Long> mentors) {
        Map<Long, Long> counts = new HashMap<>();
        em.createQuery(
                        """
                        SELECT t.mentorId, COUNT(t.id) FROM Mentoring t JOIN CommunityMember m ON m.id = t.menteeId
                        WHERE t.mentorId IN :mentors AND t.state = :active
                        AND m.state = org.headwaters.member.Member.State.ACTIVE GROUP BY t.mentorId""",
                        Object[].class)
                .setParameter("mentors", mentors)
                .setParameter("active", Mentoring.State.ACTIVE)
                .getResultList()
                .forEach(row -> counts.put((Long) row[0], (Long) row[1]));
        return counts;
    }
}
