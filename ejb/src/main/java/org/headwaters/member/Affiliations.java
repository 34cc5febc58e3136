package org.headwaters.member;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.headwaters.platform.text.Slugs;

/**
 * Who belongs to which organization and who answers for it, for use cases of organizations that have asked their own policy. What
 * somebody wrote keeps the organization of its day: only affiliations change here, and they are ended, never deleted.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.MANDATORY)
public class Affiliations {

    /** An organization has so many stewards at most. */
    public static final int MOST_STEWARDS = 2;

    @PersistenceContext(unitName = "headwaters")
    private EntityManager em;

    /**
     * Locks the organization, so that of two who become its steward at one moment the second is counted after the first.
     *
     * @return how many active stewards it has
     */
    public long lockedStewards(Long organization) {
        em.createNativeQuery("SELECT id FROM organization WHERE id = ?1 FOR UPDATE")
                .setParameter(1, organization)
                .getResultList();
        return stewards(organization).size();
    }

    /** Ids of the active stewards. */
    public List<Long> stewards(Long organization) {
        return active(organization, " AND a.steward = TRUE");
    }

    /** Ids of all active people. */
    public List<Long> people(Long organization) {
        return active(organization, "");
    }

    /** Whether an active member belongs to the organization today. */
    public boolean belongs(Long member, Long organization) {
        return people(organization).contains(member);
    }

    /** The active member with that handle, when one of the organization's people; empty handle for nobody. */
    public Optional<Long> memberOf(String handle, Long organization) {
        return em.createQuery("SELECT m.id FROM CommunityMember m WHERE m.handle = :handle", Long.class)
                .setParameter("handle", Slugs.sought(handle == null ? "" : handle))
                .getResultStream()
                .filter(people(organization)::contains)
                .findFirst();
    }

    /** The member's name, for history and mail. */
    public String name(Long member) {
        return em.find(Member.class, member).name();
    }

    /** The member answers for the organization no longer, but goes on belonging to it. */
    public void release(Long member, Long organization) {
        current(organization).stream()
                .filter(affiliation -> affiliation.memberId().equals(member))
                .forEach(Affiliation::release);
    }

    /** Whom the member speaks for in the organization from now on; null for what was never said. */
    public void speak(Long member, Long organization, Capacity capacity) {
        if (organization == null || capacity == null) {
            return;
        }
        current(organization).stream()
                .filter(affiliation -> affiliation.memberId().equals(member))
                .forEach(affiliation -> affiliation.speak(capacity));
    }

    /** The member belongs to the organization no longer. */
    public void end(Long member, Long organization, Instant now) {
        current(organization).stream()
                .filter(affiliation -> affiliation.memberId().equals(member))
                .forEach(affiliation -> end(affiliation, null, now));
    }

    /** Nobody belongs to the organization any longer. */
    public void endAll(Long organization, Instant now) {
        current(organization).forEach(affiliation -> end(affiliation, null, now));
    }

    /** Everybody belongs to another organization from now on, as people and not as stewards. */
    public void moveAll(Long from, Long to, Instant now) {
        List<Long> there = current(to).stream().map(Affiliation::memberId).toList();
        for (Affiliation affiliation : current(from)) {
            if (!there.contains(affiliation.memberId())) {
                em.persist(new Affiliation(affiliation.memberId(), to, false, now));
            }
            end(affiliation, to, now);
        }
    }

    private void end(Affiliation affiliation, Long next, Instant now) {
        affiliation.end(now);
        Member member = em.find(Member.class, affiliation.memberId(), LockModeType.PESSIMISTIC_WRITE);
        if (affiliation.organizationId().equals(member.organizationId())) {
            member.speakForInstead(next == null ? other(affiliation) : next);
        }
    }

    /** Another organization the member belongs to, the oldest affiliation first, or null. */
    private Long other(Affiliation ended) {
        return em
                .createQuery(
                        "SELECT a.organizationId FROM Affiliation a WHERE a.memberId = :member AND a.until IS NULL"
                                + " AND a.organizationId <> :ended ORDER BY a.since, a.id",
                        Long.class)
                .setParameter("member", ended.memberId())
                .setParameter("ended", ended.organizationId())
                .setMaxResults(1)
                .getResultList()
                .stream()
                .findFirst()
                .orElse(null);
    }

    private List<Affiliation> current(Long organization) {
        return em.createQuery(
                        "SELECT a FROM Affiliation a WHERE a.organizationId = :organization AND a.until IS NULL"
                                + " ORDER BY a.id",
                        Affiliation.class)
                .setParameter("organization", organization)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultList();
    }

    private List<Long> active(Long organization, String which) {
        return em.createQuery(
                        "SELECT DISTINCT a.memberId FROM Affiliation a, CommunityMember m WHERE m.id = a.memberId"
                                + " AND m.state = :active AND a.organizationId = :organization AND a.until IS NULL"
                                + which + " ORDER BY a.memberId",
                        Long.class)
                .setParameter("active", Member.State.ACTIVE)
                .setParameter("organization", organization)
                .getResultList();
    }
}
